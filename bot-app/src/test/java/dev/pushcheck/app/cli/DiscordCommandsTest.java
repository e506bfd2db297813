package dev.pushcheck.app.cli;

import static dev.pushcheck.app.cli.DiscordStage.read;
import static dev.pushcheck.app.cli.DiscordStage.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.Asker.Place;
import dev.pushcheck.sandbox.discord.Ticket;
import dev.pushcheck.sandbox.discord.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command as hosts reach it on Discord, with answers from an account. */
class DiscordCommandsTest {
  private static final int SLOW = 40;
  private static final Asker CHINESE = Asker.HOST.speaking("zh-CN");

  /** What is typed for each command, by its name in the core, and a part of each answer. */
  private static final List<Case> CASES =
      List.of(
          new Case(
              "check",
              "pushcheck",
              Map.of("address", DiscordStage.BUSY),
              "Somebody is live on `push.example.com/live/busy` right now",
              "`push.example.com/live/busy` 现在有人正在直播"),
          new Case(
              "interruptions",
              "interruptions",
              Map.of("stream", DiscordStage.STREAM),
              "25 interruptions of `live/room42`",
              "`live/room42`"),
          new Case("explain", "explain", Map.of("question", "18/501"), "too old", "过期"),
          new Case(
              "url",
              "pushurl",
              Map.of("stream", DiscordStage.STREAM, "valid", "12h"),
              "New address for `live/room42`",
              "`live/room42` 的新地址"),
          new Case("streams", "streams", Map.of(), "30 streams are live", "有 30 路流在直播"),
          new Case(
              "resume",
              "resume",
              Map.of("stream", DiscordStage.BANNED),
              "This is for your operators",
              "这个操作由运营来做"),
          new Case("audit", "audit", Map.of(), "not available to you here", "不能使用这个命令"),
          alerts("watch", Map.of("stream", "what is this"), "as a stream", "what is this"),
          alerts("list", Map.of(), "Nothing is down", "现在没有断着的流"),
          alerts("mute", Map.of("stream", "live/show-*"), "Muted: this channel", "已静音"),
          alerts("unmute", Map.of("mute", "gone"), "There is no mute", "没有你能结束的静音"),
          alerts("remove", Map.of("watch", "gone"), "There is no watch", "没有你能取消的订阅"),
          alerts("test", Map.of("stream", DiscordStage.STREAM), "nobody would be told", "谁都不会收到"),
          alerts("acknowledge", Map.of("outage", "gone"), "I know no outage", "没有“gone”这次断流"),
          alerts("resolve", Map.of("outage", "gone"), "I know no outage", "没有“gone”这次断流"),
          new Case("status", "status", Map.of(), "Discord: works", "Discord：正常"),
          new Case("help", "help", Map.of(), "/pushurl", "/pushurl"));

  @TempDir private Path directory;
  private DiscordStage stage;

  /** What is typed on Discord for a command of the core. */
  private record Case(
      String command, String onDiscord, Map<String, String> options, String en, String zh) {
    @Override
    public String toString() {
      return command;
    }
  }

  private static Case alerts(String word, Map<String, String> options, String en, String zh) {
    return new Case("alerts " + word, "alerts " + word, options, en, zh);
  }

  @BeforeEach
  void start() throws Exception {
    stage = new DiscordStage(directory);
  }

  @AfterEach
  void close() throws Exception {
    try {
      stage.assertNoSecretWasSent();
    } finally {
      stage.close();
    }
  }

  static Stream<Case> cases() {
    return CASES.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersInTheLanguageOfTheAsker(Case one) {
    Ticket english = stage.command(Asker.HOST, one.onDiscord(), one.options());
    Ticket chinese = stage.command(CHINESE, one.onDiscord(), one.options());
    stage.issued(english);
    stage.issued(chinese);

    assertThat(read(english)).contains(one.en());
    assertThat(read(chinese)).contains(one.zh());
    boolean differs = one.command().startsWith("alerts ") || one.command().equals("status");
    if (!differs) { // ids and times are others each time
      Golden.assertMatches(getClass(), one + "-en", stage.steady(read(english)));
      Golden.assertMatches(getClass(), one + "-zh", stage.steady(read(chinese)));
    }
    assertThat(english.answer("callback:5")).isPresent();
  }

  @Test
  void leavesNoCommandOut() {
    assertThat(
            stage.pushcheck().router().specs().stream()
                .flatMap(
                    spec ->
                        spec.subcommands().isEmpty()
                            ? Stream.of(spec)
                            : spec.subcommands().stream()))
        .extracting(CommandSpec::name)
        .as("a command without a case here")
        .containsExactlyInAnyOrderElementsOf(CASES.stream().map(Case::command).toList());
  }

  @Test
  void registersEveryCommandInBothLanguages() {
    await().until(() -> !stage.discord.commands().isEmpty());

    assertThat(stage.discord.commands())
        .extracting(command -> command.get("name").getAsString())
        .containsExactlyInAnyOrderElementsOf(
            CASES.stream().map(one -> one.onDiscord().split(" ", -1)[0]).distinct().toList());
    stage.discord.commands().forEach(DiscordCommandsTest::assertIsLocalized);
  }

  @Test
  void watchesMutesAndTakesItBackByButton() {
    Map<String, String> shows = Map.of("stream", "live/show-*");
    Ticket watched = stage.command(Asker.HOST, "alerts watch", shows);
    assertThat(read(watched)).contains("I tell this channel", "live/show-*");
    Ticket muted = stage.command(Asker.HOST, "alerts mute", shows);
    assertThat(read(muted)).contains("Muted: this channel");
    assertThat(read(stage.command(Asker.HOST, "alerts list", Map.of())))
        .contains("asked for by `discord:" + Asker.HOST.user(), "Muted");
    Ticket tested = stage.command(Asker.HOST, "alerts test", Map.of("stream", "live/show-1"));
    assertThat(read(tested)).contains("this channel is not told before");

    assertThat(read(stage.click(Asker.HOST, "Unmute", shown(muted)))).contains("no longer muted");
    assertThat(read(stage.click(Asker.HOST, "Stop watching", shown(watched))))
        .contains("no longer told");
    assertThat(read(stage.command(Asker.HOST, "alerts list", Map.of())))
        .contains("Nobody is told")
        .doesNotContain("asked for by");
  }

  @ParameterizedTest
  @CsvSource({
    "banned, You cannot go live on `live/banned` yet",
    "busy, Somebody is live on `live/busy` right now",
    "room42, stopped working"
  })
  void asksTheAccountAboutAnAddress(String stream, String said) {
    Duration valid = Duration.ofHours(stream.equals("room42") ? -2 : 12);
    String address = stage.address(stream, valid);

    assertThat(read(stage.command(Asker.HOST, "pushcheck", Map.of("address", address))))
        .contains(said);
    assertThat(stage.account().calls("DescribeLiveStreamState")).isPositive();
  }

  @Test
  void listsDisabledStreams() {
    assertThat(read(stage.command(Asker.HOST, "streams", Map.of("state", "disabled"))))
        .contains("One stream is disabled")
        .contains(DiscordStage.BANNED);
  }

  @Test
  void changesNothingInTheAccount() {
    shown(stage.command(Asker.HOST, "resume", Map.of("stream", DiscordStage.BANNED)));

    assertThat(stage.account().calls("ResumeLiveStream")).isZero();
    assertThat(stage.account().calls("DescribeLiveStreamState")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "pushcheck, address, hello can you help, rtmp://push.example.com/live/",
    "interruptions, since, soon, 24h",
    "explain, question, xyzzy, 18/503",
    "pushurl, stream, what is this, push.example.com/live/room42",
    "streams, state, asleep, disabled"
  })
  void answersNonsenseWithAnExample(String command, String option, String typed, String example) {
    assertThat(read(stage.command(Asker.HOST, command, Map.of(option, typed)))).contains(example);
  }

  @ParameterizedTest
  @CsvSource({
    "pushcheck, address, BUS, push.example.com/live/busy",
    "pushurl, stream, busy, push.example.com/live/busy",
    "pushurl, domain, push, push.example.com",
    "interruptions, stream, show07, push.example.com/live/show07",
    "interruptions, domain, exam, push.example.com"
  })
  void suggestsWhatTheAccountHas(String command, String option, String typed, String suggested) {
    Ticket ticket =
        stage.discord.interactions().typing(Asker.HOST, command, Map.of(option, typed), option);
    shown(ticket);

    assertThat(ticket.answer("callback:8").orElseThrow().body().getAsJsonArray("choices"))
        .extracting(choice -> choice.getAsJsonObject().get("value").getAsString())
        .containsExactly(suggested);
  }

  @ParameterizedTest
  @CsvSource({"DIRECT", "FOREIGN_SERVER"})
  void tellsNothingOfStreamsWherePeopleBringItAlong(Place place) {
    Asker stranger = Asker.HOST.in(place);
    String expired = stage.address("room42", Duration.ofHours(-2));

    Ticket address = stage.command(stranger, "pushcheck", Map.of("address", expired));
    Ticket banned = stage.command(stranger, "pushcheck", Map.of("address", DiscordStage.BANNED));
    Ticket url = stage.command(stranger, "pushurl", Map.of("stream", DiscordStage.BUSY));

    assertThat(read(address)).contains("the address stopped working");
    assertThat(read(banned)).contains("could not look everywhere").doesNotContain("cannot go live");
    assertThat(read(url)).contains("not available to you here");
  }

  @Test
  void acknowledgesWhileDiscordIsSlowToTakeAnswers() {
    stage.discord.trouble(Trouble.silence("PATCH /webhooks/", SLOW));
    for (int i = 0; i < SLOW; i++) {
      stage.command(Asker.HOST, "help", Map.of());
    }
    await().until(() -> stage.discord.calls("PATCH /webhooks/") == SLOW);

    Ticket next = stage.command(Asker.HOST, "help", Map.of());

    assertThat(read(next)).contains("/pushcheck");
  }

  @Test
  void outlivesATokenThatHasExpired() {
    stage.account().misbehave(Misbehaviour.slow(Duration.ofSeconds(1)));
    Ticket late = stage.command(Asker.HOST, "streams", Map.of("state", "disabled"));
    await().until(() -> !late.answers().isEmpty());
    late.expire();
    stage.account().behave();

    Ticket next = stage.command(Asker.HOST, "pushcheck", Map.of("address", DiscordStage.BUSY));

    assertThat(read(next)).contains("Somebody is live");
    await().until(() -> stage.discord.calls("PATCH /webhooks/") == 2);
    assertThat(late.shown()).isEmpty();
  }

  private static void assertIsLocalized(JsonObject thing) {
    assertThat(thing.getAsJsonObject("description_localizations").get("zh-CN").getAsString())
        .isNotBlank()
        .isNotEqualTo(thing.get("description").getAsString());
    if (thing.has("options")) {
      thing
          .getAsJsonArray("options")
          .forEach(option -> assertIsLocalized(option.getAsJsonObject()));
    }
  }
}
