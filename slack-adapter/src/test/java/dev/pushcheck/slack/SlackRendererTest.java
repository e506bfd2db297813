package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pushcheck.alert.SampleAlerts;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.SampleReplies;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.sandbox.slack.BlockKit;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackRendererTest {
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final List<Action> kept = new ArrayList<>();

  static Set<String> samples() {
    return SampleReplies.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void looksAsItDid(String sample) {
    SlackMessage message = renderer(language(sample), Pictures.NONE).render(sample(sample));

    Golden.assertMatches(getClass(), sample, PRETTY.toJson(message.json()) + "\n");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWhatSlackTakes(String sample) {
    assertThat(BlockKit.problems(render(sample(sample)).json())).isEmpty();
  }

  @Test
  void losesNoWordOfAReplyThatFits() {
    String said = strings(render(sample("refused")).json());

    assertThat(said)
        .contains("is refused: the address expired ", "2 h 10 min ago", "live/room42")
        .contains("Make a new address, valid 12 or 24 h.", "signature fits the primary key")
        .contains("txSecret=•••", "push.example.com.tlivepush.com", "checked in 0.4 s");
  }

  static Stream<Block> tooMuch() {
    String word = "word ".repeat(700);
    List<Inline> line = Inline.text(word);
    return Stream.of(
        new Block.Headline(Tone.BAD, line),
        new Block.Paragraph(Block.Weight.NORMAL, line),
        new Block.Paragraph(Block.Weight.SMALL, line),
        new Block.Steps(word, Collections.nCopies(200, line)),
        new Block.Facts(Collections.nCopies(200, new Block.Fact(word, line))),
        new Block.CheckList(Collections.nCopies(200, new Block.Item(Tone.GOOD, line))),
        new Block.Table(
            Collections.nCopies(40, word), Collections.nCopies(120, Collections.nCopies(40, line))),
        new Block.Image(new byte[0], word),
        new Block.Buttons(Collections.nCopies(60, new Button(word, new Action("check", Map.of())))),
        new Block.Folded(word, List.of(new Block.Paragraph(Block.Weight.NORMAL, line))));
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void staysWithinTheLimitsWhateverIsSaid(Block block) {
    Button wayOn = new Button("Way on", new Action("check", Map.of()));
    List<Block> blocks = new ArrayList<>(List.of(new Block.Buttons(List.of(wayOn))));
    blocks.addAll(Collections.nCopies(60, block));
    SlackMessage message = render(reply(blocks));

    assertThat(BlockKit.problems(message.json())).isEmpty();
    assertThat(strings(message.json())).contains("Way on");
  }

  @Test
  void callsNobodyAndLinksNowhereForStrangers() {
    JsonObject json = render(sample("hostile")).json();

    assertThat(types(json))
        .doesNotContain("context", "raw_text")
        .doesNotContain("mrkdwn", "user", "broadcast", "usergroup", "channel", "link");
    assertThat(json.get("text").getAsString())
        .doesNotContain("<", ">")
        .contains("&lt;!channel&gt;");
    assertThat(json.get("link_names").getAsBoolean()).isFalse();
    assertThat(json.get("parse").getAsString()).isEqualTo("none");
    assertThat(json.get("unfurl_links").getAsBoolean()).isFalse();
    assertThat(json.get("unfurl_media").getAsBoolean()).isFalse();
    assertThat(strings(json)).doesNotContain("\u001b", "\u202e", "\u200b", "\u0007", "\r");
  }

  static Stream<String> attacks() {
    return Stream.of(
        "<!channel>",
        "<!here>",
        "<@U123>",
        "<!subteam^S1>",
        "<!date^0^{date}^https://evil.example|now>",
        "<https://evil.example|Renew key>",
        "@everyone",
        "@here",
        "<@&1>",
        "[Renew](https://evil.example)",
        "```",
        "||x||",
        "# big",
        "> q",
        ":rotating_light:",
        "a\n✅ All checks passed",
        "a\r\nb",
        "\u202E",
        "\u200B",
        "\u2028",
        "\u0000",
        "\u001b[31m",
        "\uD800",
        "x".repeat(10_000),
        "${jndi:ldap://x}",
        "%n%s",
        "&amp;lt;!channel&amp;gt;");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void showsAttacksAsTheTextTheyAre(String attack) {
    List<Inline> line = List.of(new Inline.Text(attack), new Inline.Code(attack));
    JsonObject json =
        render(
                reply(
                    List.of(
                        new Block.Headline(Tone.BAD, line),
                        new Block.Paragraph(Block.Weight.SMALL, Inline.text(attack)),
                        new Block.Facts(List.of(new Block.Fact(attack, Inline.text(attack)))),
                        new Block.Steps(attack, List.of(line)),
                        new Block.Image(new byte[0], attack),
                        new Block.Table(List.of(attack), List.of(List.of(Inline.text(attack)))),
                        new Block.Buttons(
                            List.of(new Button(attack, new Action("check", Map.of())))))))
            .json();

    assertThat(BlockKit.problems(json)).isEmpty();
    assertThat(types(json))
        .doesNotContain("mrkdwn", "user", "broadcast", "usergroup", "channel", "link", "date");
    assertThat(json.get("text").getAsString()).doesNotContain("<", ">", "\r", "\u202e", "\u0000");
    assertThat(json.getAsJsonArray("blocks").toString())
        .doesNotContain("\\r", "\u202e", "\u200b", "\u2028", "\\u0000", "\u001b");
    assertThat(strings(json)).doesNotContain("a\n✅");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void showsAttacksInAlertsAsTheTextTheyAre(String attack) {
    for (Reply alert : SampleAlerts.of(attack)) {
      JsonObject json = render(alert).json();

      assertThat(BlockKit.problems(json)).isEmpty();
      assertThat(types(json)).doesNotContain("mrkdwn", "user", "broadcast", "usergroup", "channel");
      assertThat(json.get("text").getAsString()).doesNotContain("<", ">", "\r", "\u202e");
      assertThat(json.getAsJsonArray("blocks").toString())
          .doesNotContain("\\r", "\u202e", "\u200b", "\u2028", "\\u0000", "\u001b");
      assertThat(strings(json)).doesNotContain("a\n✅");
    }
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void notifiesWithTheHeadlineFirst(String sample) {
    Reply reply = sample(sample);
    Texts texts = Texts.of(new Reader(language(sample), ZoneId.of("UTC"), Audience.OPERATOR));
    Block.Headline headline = (Block.Headline) reply.blocks().get(0);
    String said = texts.plain(headline.line(), SampleReplies.NOW);
    JsonObject json = renderer(language(sample), Pictures.NONE).render(reply).json();

    assertThat(json.get("text").getAsString().lines().findFirst().orElseThrow()).endsWith(said);
  }

  static Stream<String> alerts() {
    return SampleAlerts.all().entrySet().stream()
        .filter(sample -> sample.getValue().blocks().get(0) instanceof Block.Headline)
        .map(Map.Entry::getKey);
  }

  @Test
  void forbidsClientsToMakeLinksByThemselves() {
    JsonObject json =
        render(reply(List.of(new Block.Headline(Tone.BAD, Inline.text("see evil.example now")))))
            .json();

    assertThat(json.toString()).contains("\"unlink\":true");
  }

  @Test
  void showsAPictureWhereItCouldBePut() {
    Reply reply = sample("picture-and-buttons");
    JsonObject shown = renderer(image -> Optional.of("F42")).render(reply).json();

    assertThat(BlockKit.problems(shown)).isEmpty();
    assertThat(shown.toString()).contains("\"slack_file\":{\"id\":\"F42\"}");
    assertThat(render(reply).json().toString())
        .doesNotContain("slack_file")
        .contains("[Interruptions an hour, 3 at most]");
  }

  @Test
  void givesSlackNothingOfWhatAButtonDoes() {
    JsonObject json = render(sample("picture-and-buttons")).json();

    assertThat(kept).extracting(Action::command).containsExactly("check", "interruptions");
    assertThat(json.toString()).doesNotContain("live/room42").contains("\"value\":\"id-1\"");
  }

  @Test
  void foldsLesserPartsBesideTheVerdictsColour() {
    Reply reply =
        reply(
            List.of(
                new Block.Headline(Tone.BAD, Inline.text("No.")),
                new Block.Folded(
                    "Fine",
                    List.of(new Block.Paragraph(Block.Weight.NORMAL, Inline.text("the rest")))),
                new Block.Paragraph(Block.Weight.SMALL, Inline.text("code-of-it"))));
    SlackMessage message = render(reply);

    assertThat(message.blocks().toString()).doesNotContain("the rest", "code-of-it");
    assertThat(message.attachments().toString())
        .contains("the rest", "code-of-it", ToneMark.of(Tone.BAD).colour());
  }

  private static Reply sample(String name) {
    return Objects.requireNonNull(SampleReplies.all().get(name));
  }

  private static Language language(String sample) {
    return SampleReplies.isChinese(sample) ? Language.ZH : Language.EN;
  }

  private SlackMessage render(Reply reply) {
    return renderer(Pictures.NONE).render(reply);
  }

  private SlackRenderer renderer(Pictures pictures) {
    return renderer(Language.EN, pictures);
  }

  private SlackRenderer renderer(Language language, Pictures pictures) {
    Reader reader = new Reader(language, ZoneId.of("UTC"), Audience.OPERATOR);
    return new SlackRenderer(
        Texts.of(reader),
        SampleReplies.NOW,
        action -> {
          kept.add(action);
          return "id-" + kept.size();
        },
        pictures);
  }

  private static Reply reply(List<Block> blocks) {
    return new Reply(Reply.Visibility.PRIVATE, 1, blocks);
  }

  private static String strings(JsonElement json) {
    return String.join("\n", BlockKit.strings(json));
  }

  private static List<String> types(JsonElement json) {
    return BlockKit.types(json);
  }
}
