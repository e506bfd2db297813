package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.InterruptionReplyTest.actions;
import static dev.pushcheck.interruption.InterruptionReplyTest.assertGolden;
import static dev.pushcheck.interruption.InterruptionReplyTest.shown;
import static dev.pushcheck.interruption.InterruptionReplyTest.texts;
import static dev.pushcheck.interruption.SampleInterruptions.MAIN;
import static dev.pushcheck.interruption.SampleInterruptions.NOW;
import static dev.pushcheck.interruption.SampleInterruptions.about;
import static dev.pushcheck.interruption.SampleInterruptions.ofCause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.FakeCssApi.Question;
import dev.pushcheck.interruption.InterruptionHistory.Extent;
import dev.pushcheck.interruption.InterruptionHistory.Gap;
import dev.pushcheck.interruption.InterruptionHistory.Source;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmptyHistoryReplyTest {
  private static final Texts TEXTS = texts(Language.EN, Audience.OPERATOR);
  private static final Presentation ASKED =
      new Presentation(
          Map.of("stream", "room42", "until", "now"), 1, Optional.empty(), Charts.painted());

  @ParameterizedTest
  @CsvSource({"EN, OPERATOR", "EN, HOST", "ZH, OPERATOR", "ZH, HOST"})
  void saysKindlyWhatWasLookedFor(Language language, Audience audience) {
    assertGolden("nothing", empty(about("room42")), ASKED, texts(language, audience));
  }

  @ParameterizedTest
  @CsvSource({
    // what is missing, answers, tone, exit status, words
    "SOME, 1, UNKNOWN, 0, found so far",
    "ALL, 0, UNKNOWN, 1, Could not look up",
  })
  void neverTakesSilenceForNothing(
      Extent extent, int answered, Tone tone, int status, String words) {
    Gap gap = new Gap("main", Question.EVENTS.failure(Kind.FAILED), extent);
    List<Source> sources = answered == 0 ? List.of() : List.of(MAIN);
    InterruptionHistory history =
        new InterruptionHistory(about("room42"), List.of(), List.of(gap), sources);
    Reply reply = InterruptionReply.of(history, ASKED, TEXTS);
    assertThat(((Block.Headline) reply.blocks().get(0)).tone()).isEqualTo(tone);
    assertThat(reply.exitStatus()).isEqualTo(status);
    assertThat(shown(history, ASKED, TEXTS)).contains(words, "DescribeLiveStreamEventList");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void hasWordsForEveryFailure(Kind kind) {
    Gap gap = new Gap("main", Question.EVENTS.failure(kind), Extent.ALL);
    InterruptionHistory history =
        new InterruptionHistory(about("room42"), List.of(), List.of(gap), List.of());
    for (Language language : Language.values()) {
      assertThat(shown(history, ASKED, texts(language, Audience.OPERATOR)))
          .contains("main", "request-DescribeLiveStreamEventList");
      assertThat(shown(history, ASKED, texts(language, Audience.HOST)))
          .doesNotContain("DescribeLiveStreamEventList");
    }
  }

  @Test
  void namesThePermissionThatIsMissing() {
    Gap gap = new Gap("main", Question.EVENTS.failure(Kind.DENIED), Extent.ALL);
    InterruptionHistory history =
        new InterruptionHistory(about("room42"), List.of(), List.of(gap), List.of());
    assertThat(shown(history, ASKED, TEXTS)).contains("live:DescribeLiveStreamEventList");
  }

  @Test
  void saysThatTheDomainIsNobodys() {
    Gap gap = new Gap("main", Question.EVENTS.failure(Kind.NO_SUCH_DOMAIN), Extent.ALL);
    InterruptionHistory history =
        new InterruptionHistory(about("other.com/live/a"), List.of(), List.of(gap), List.of());
    assertThat(shown(history, ASKED, TEXTS))
        .contains("None of the accounts has the domain of other.com/live/a");
    assertThat(InterruptionReply.of(history, ASKED, TEXTS).exitStatus()).isEqualTo(1);
  }

  @Test
  void offersToLookFurther() {
    Map<String, Action> actions = actions(empty(about("live/room42")), ASKED);
    assertThat(actions)
        .containsOnly(
            entry("Last 7 days", asking(Map.of("stream", "room42", "since", "7d"))),
            entry(
                "Names that contain it", asking(Map.of("stream", "live/*room42*", "until", "now"))),
            entry("Check now", new Action("check", Map.of("address", "live/room42"))));
  }

  @Test
  void offersNothingThatWouldBeTheSame() {
    InterruptionQuery week =
        new InterruptionQuery(
            about("show-*").streams(),
            Optional.empty(),
            new TimeRange(NOW.minus(Duration.ofDays(7)), NOW));
    assertThat(actions(empty(week), ASKED)).isEmpty();
  }

  @Test
  void offersToDropTheCause() {
    Presentation asked =
        new Presentation(Map.of("cause", "network"), 1, Optional.empty(), Charts.none());
    Map<String, Action> actions = actions(empty(ofCause("network")), asked);
    assertThat(actions).containsEntry("Any cause", asking(Map.of()));
  }

  private static Action asking(Map<String, String> arguments) {
    return new Action("interruptions", arguments);
  }

  private static InterruptionHistory empty(InterruptionQuery query) {
    return new InterruptionHistory(query, List.of(), List.of(), List.of(MAIN));
  }
}
