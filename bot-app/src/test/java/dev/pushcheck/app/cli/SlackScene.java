package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pushcheck.app.Bots;
import dev.pushcheck.app.Bots.Listening;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.settings.SettingsFile;
import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.slack.BlockKit;
import dev.pushcheck.sandbox.slack.Interaction;
import dev.pushcheck.sandbox.slack.Place;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The whole bot as {@code run} puts it together, between Slack and an account with much in it. */
final class SlackScene implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern SIGNATURE =
      Pattern.compile("txSecret(?:=|\\\\u003d)([0-9a-fA-F]{32})");

  final SlackStandIn slack = SlackStandIn.start();
  final World world;
  private final InstantSource clock;
  private Pushcheck pushcheck;
  private Bots bots;

  private SlackScene(World world, String mode, InstantSource clock) throws Exception {
    this.world = world;
    this.clock = clock;
    BusyAccount.fill(world.account());
    world.section(
        "slack",
        "{ mode: %s, botToken: %s, appToken: %s, signingSecret: %s, apiUrl: \"%s\" }"
            .formatted(
                mode,
                SlackStandIn.BOT_TOKEN,
                SlackStandIn.APP_TOKEN,
                SlackStandIn.SIGNING_SECRET,
                slack.apiUrl()));
    world.section(
        "store",
        "{ url: \"jdbc:sqlite:%s\" }".formatted(world.settings().resolveSibling("kept.db")));
    world.section("http", "{ listen: \"127.0.0.1:0\", admin: \"127.0.0.1:0\" }");
    Settings settings = SettingsFile.read(world.settings(), name -> null);
    pushcheck = new Pushcheck(settings, InstantSource.fixed(Program.NOW));
    bots = new Bots(settings, pushcheck, clock);
    awaitUp();
  }

  /** Over Socket Mode, by the program's clock. */
  static SlackScene overSocket(Path directory) throws Exception {
    return new SlackScene(World.inAccount(directory), "socket", InstantSource.fixed(Program.NOW));
  }

  /** Over Socket Mode, in a world that has an account. */
  static SlackScene over(World world) throws Exception {
    return new SlackScene(world, "socket", InstantSource.fixed(Program.NOW));
  }

  /** Over the bot's own HTTP listener; the time is the machine's, by which Slack signs. */
  static SlackScene overHttp(Path directory) throws Exception {
    SlackScene scene = new SlackScene(World.inAccount(directory), "http", InstantSource.system());
    Listening outside = scene.bots.listening().get(0);
    assertThat(outside.problem()).isEmpty();
    scene.slack.deliverTo(
        URI.create("http://127.0.0.1:" + outside.address().port() + "/slack/events"));
    return scene;
  }

  /** Ends the bot and starts another that remembers nothing. */
  void restart() throws Exception {
    bots.close();
    pushcheck.close();
    await().atMost(PATIENCE).until(() -> slack.sockets() == 0);
    Settings settings = SettingsFile.read(world.settings(), name -> null);
    pushcheck = new Pushcheck(settings, InstantSource.fixed(Program.NOW));
    bots = new Bots(settings, pushcheck, clock);
    awaitUp();
  }

  private void awaitUp() {
    bots.start();
    await()
        .atMost(PATIENCE)
        .until(() -> bots.all().stream().allMatch(bot -> bot.condition().state() == State.UP));
  }

  /** Every command that can be asked for. */
  List<String> commands() {
    return pushcheck.router().specs().stream().map(CommandSpec::name).toList();
  }

  /** The answer to what somebody types after {@code /pushcheck}. */
  JsonObject ask(Place place, String line) {
    return answer(slack.type(place, "/pushcheck " + line));
  }

  /** The answer to a click on the button with this label. */
  JsonObject click(Place place, JsonObject message, String label) {
    return answer(slack.click(place, message, label));
  }

  /** The only answer; what Slack had refused would have come another way. */
  JsonObject answer(Interaction interaction) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> !interaction.answers().isEmpty() || !slack.calls("chat.postEphemeral").isEmpty());
    assertThat(slack.calls("chat.postEphemeral")).as("what Slack refused").isEmpty();
    assertThat(interaction.answers()).hasSize(1);
    JsonObject answer = interaction.answers().get(0);
    assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
    return answer;
  }

  /** What can be read in a message, without what only notifications show. */
  static String words(JsonObject message) {
    JsonObject shown = message.deepCopy();
    shown.remove("text");
    return String.join("", BlockKit.strings(shown));
  }

  /** The labels of a message's buttons. */
  static List<String> buttons(JsonObject message) {
    List<String> labels = new ArrayList<>();
    for (JsonElement block : message.getAsJsonArray("blocks")) {
      if (block.getAsJsonObject().get("type").getAsString().equals("actions")) {
        labels.addAll(BlockKit.strings(block));
      }
    }
    return labels;
  }

  /** What can be read in each part of a message, after its type. */
  static List<String> parts(JsonObject message) {
    JsonArray blocks = message.getAsJsonArray("blocks").deepCopy();
    message
        .getAsJsonArray("attachments")
        .forEach(folded -> blocks.addAll(folded.getAsJsonObject().getAsJsonArray("blocks")));
    List<String> parts = new ArrayList<>();
    for (JsonElement block : blocks) {
      String type = block.getAsJsonObject().get("type").getAsString();
      parts.add("[" + type + "] " + String.join("", BlockKit.strings(block)));
    }
    return parts;
  }

  /** Of all that was ever sent to Slack, only new addresses may be pushed with. */
  void assertKeptSecrets() {
    String issued = World.address("room42", Duration.ofHours(24)).txSecret();
    assertThat(slack.calls()).isNotEmpty();
    assertThat(slack.calls())
        .allSatisfy(
            call -> {
              String sent = call.form().values().toString();
              assertThat(sent).doesNotContain(World.KEY, World.SECRET_ID, World.SECRET_KEY);
              assertThat(sent).doesNotContain(BusyAccount.EXPIRED.txSecret());
              assertThat(sent).doesNotContain(BusyAccount.GOOD.txSecret());
            });
    assertThat(signaturesSent()).isSubsetOf(issued);
  }

  /** Every signature in what was sent to Slack. */
  Set<String> signaturesSent() {
    return slack.calls().stream()
        .flatMap(call -> SIGNATURE.matcher(call.form().values().toString()).results())
        .map(signature -> signature.group(1))
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws Exception {
    bots.close();
    pushcheck.close();
    slack.close();
    world.close();
  }
}
