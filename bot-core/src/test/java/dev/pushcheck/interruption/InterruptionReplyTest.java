package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.PushQualityTest.fading;
import static dev.pushcheck.interruption.PushQualityTest.quality;
import static dev.pushcheck.interruption.SampleInterruptions.MAIN;
import static dev.pushcheck.interruption.SampleInterruptions.NETWORK;
import static dev.pushcheck.interruption.SampleInterruptions.NOW;
import static dev.pushcheck.interruption.SampleInterruptions.STOPPED;
import static dev.pushcheck.interruption.SampleInterruptions.WRONG_SECRET;
import static dev.pushcheck.interruption.SampleInterruptions.history;
import static dev.pushcheck.interruption.SampleInterruptions.interruption;
import static dev.pushcheck.interruption.SampleInterruptions.lastHours;
import static dev.pushcheck.interruption.SampleInterruptions.many;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.FakeCssApi.Question;
import dev.pushcheck.interruption.InterruptionHistory.Extent;
import dev.pushcheck.interruption.InterruptionHistory.Gap;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.reply.PlainReply;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InterruptionReplyTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final InterruptionHistory ONE_STREAM =
      history(
          interruption("room42", 300, 7_200, NETWORK),
          interruption("room42", 7_600, 0, WRONG_SECRET),
          interruption("room42", 7_660, 0, WRONG_SECRET),
          interruption("room42", 20_000, 3_600, "something new under the sun"),
          interruption("room42", 80_000, 40, STOPPED));

  @ParameterizedTest
  @CsvSource({"EN, OPERATOR", "EN, HOST", "ZH, OPERATOR", "ZH, HOST"})
  void speaksOfOneStream(Language language, Audience audience) {
    Presentation presentation =
        new Presentation(
            Map.of("stream", "room42"), 1, Optional.of(quality(fading(100, 3))), Charts.painted());
    assertGolden("one-stream", ONE_STREAM, presentation, texts(language, audience));
  }

  @ParameterizedTest
  @CsvSource({"EN, OPERATOR", "EN, HOST", "ZH, OPERATOR", "ZH, HOST"})
  void speaksOfManyStreams(Language language, Audience audience) {
    InterruptionHistory partial =
        new InterruptionHistory(
            lastHours(24),
            many(25).ofStreams(),
            List.of(
                new Gap("main", Question.EVENTS.failure(Kind.BUSY), Extent.SOME),
                new Gap("mainland", Question.EVENTS.failure(Kind.DENIED), Extent.ALL)),
            List.of(MAIN));
    assertGolden("many-streams", partial, page(1), texts(language, audience));
  }

  @Test
  void turnsPages() {
    Texts texts = texts(Language.EN, Audience.OPERATOR);
    assertThat(shown(many(25), page(3), texts))
        .contains("21 to 25 of 25")
        .doesNotContain("Causes", "About");
    assertThat(list(many(25), 1)).hasSize(10);
    assertThat(list(many(25), 2)).hasSize(10);
    assertThat(list(many(25), 3)).hasSize(5);
    assertThat(list(many(25), 99)).isEqualTo(list(many(25), 3));
    assertThat(list(many(10), 1)).hasSize(10);
  }

  @Test
  void pagesTogetherAreTheWholeList() {
    List<String> all =
        List.of(1, 2, 3).stream().flatMap(number -> list(many(25), number).stream()).toList();
    assertThat(all).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void buttonsKeepTheTimeThatWasLookedAt() {
    Map<String, Action> actions = actions(many(25), page(2));
    assertThat(actions)
        .containsEntry("Older", sameTimeOnPage("3"))
        .containsEntry("Newer", sameTimeOnPage("1"));
    assertThat(actions.get("Check now"))
        .isEqualTo(new Action("check", Map.of("address", "push.example.com/live/room1")));
    assertThat(actions.get("What does it mean"))
        .isEqualTo(new Action("explain", Map.of("question", "push-network-error")));
  }

  private static Action sameTimeOnPage(String page) {
    Map<String, String> arguments =
        Map.of(
            "app", "live",
            "since", "2026-11-21T03:20:00Z",
            "until", "2026-11-22T03:20:00Z",
            "page", page);
    return new Action("interruptions", arguments);
  }

  @Test
  void thereIsNoButtonToNowhere() {
    assertThat(actions(many(10), page(1))).containsOnlyKeys("Check now", "What does it mean");
    assertThat(actions(many(11), page(1))).containsKey("Older").doesNotContainKey("Newer");
    assertThat(actions(many(11), page(2))).containsKey("Newer").doesNotContainKey("Older");
  }

  @Test
  void showsPicturesOnlyToThoseWhoCanSee() {
    Texts texts = texts(Language.EN, Audience.OPERATOR);
    Presentation unseen = new Presentation(Map.of(), 1, Optional.empty(), Charts.none());
    assertThat(images(InterruptionReply.of(many(3), page(1), texts))).isEqualTo(1);
    assertThat(images(InterruptionReply.of(many(3), unseen, texts))).isZero();
    assertThat(shown(many(3), unseen, texts)).doesNotContain("picture", "Green bar");
  }

  @Test
  void saysThatThereIsNoPictureWithoutFonts() {
    Presentation fontless =
        new Presentation(
            Map.of(), 1, Optional.empty(), Charts.painted(InterruptionReplyTest::withoutFonts));
    Texts texts = texts(Language.EN, Audience.OPERATOR);
    assertThat(images(InterruptionReply.of(many(3), fontless, texts))).isZero();
    assertThat(shown(many(3), fontless, texts))
        .contains("There is no picture, for this machine has no fonts to paint one.");
  }

  @Test
  void isCalmAboutWhatEndedOnPurpose() {
    Reply reply =
        InterruptionReply.of(
            history(interruption("room42", 60, 600, STOPPED)),
            page(1),
            texts(Language.EN, Audience.HOST));
    assertThat(reply.blocks().get(0))
        .isInstanceOfSatisfying(
            Block.Headline.class, headline -> assertThat(headline.tone()).isEqualTo(Tone.NEUTRAL));
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void neverShowsAClientAddressInFull(Audience audience) {
    String shown = shown(ONE_STREAM, page(1), texts(Language.EN, audience));
    assertThat(shown).doesNotContain("198.51.100.23");
    assertThat(shown.contains("198.51.100.*")).isEqualTo(audience == Audience.OPERATOR);
  }

  @Test
  void cutsReasonsThatAreTooLong() {
    InterruptionHistory chatty = history(interruption("a", 60, 30, "wördy😀".repeat(100)));
    assertThat(shown(chatty, page(1), texts(Language.EN, Audience.OPERATOR)))
        .contains("“" + "wördy😀".repeat(20) + "…”");
  }

  @Test
  void exitsWithZero() {
    Reply reply = InterruptionReply.of(ONE_STREAM, page(1), texts(Language.EN, Audience.OPERATOR));
    assertThat(reply.exitStatus()).isZero();
    assertThat(reply.visibility()).isEqualTo(Reply.Visibility.PRIVATE);
  }

  private static byte[] withoutFonts(byte[] png) {
    throw new InternalError("no fonts");
  }

  private static Presentation page(int number) {
    return new Presentation(
        Map.of("app", "live", "since", "24h"), number, Optional.empty(), Charts.painted());
  }

  static Texts texts(Language language, Audience audience) {
    return Texts.of(new Reader(language, ZONE, audience));
  }

  static void assertGolden(
      String name, InterruptionHistory history, Presentation presentation, Texts texts) {
    Reader reader = texts.reader();
    String file =
        name
            + "-"
            + reader.language().tag()
            + "-"
            + reader.audience().name().toLowerCase(Locale.ROOT);
    Golden.assertMatches(
        InterruptionReplyTest.class, file, shown(history, presentation, texts) + "\n");
  }

  static String shown(InterruptionHistory history, Presentation presentation, Texts texts) {
    return PlainReply.of(InterruptionReply.of(history, presentation, texts), texts, NOW);
  }

  private static List<String> list(InterruptionHistory history, int number) {
    Texts texts = texts(Language.EN, Audience.OPERATOR);
    return InterruptionReply.of(history, page(number), texts).blocks().stream()
        .filter(Block.CheckList.class::isInstance)
        .flatMap(block -> ((Block.CheckList) block).items().stream())
        .map(item -> texts.plain(item.line(), NOW))
        .toList();
  }

  static Map<String, Action> actions(InterruptionHistory history, Presentation presentation) {
    Texts texts = texts(Language.EN, Audience.OPERATOR);
    return InterruptionReply.of(history, presentation, texts).blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .collect(Collectors.toMap(Button::label, Button::action));
  }

  private static long images(Reply reply) {
    return reply.blocks().stream().filter(Block.Image.class::isInstance).count();
  }
}
