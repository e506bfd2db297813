package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Code;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code, topic and verdict has its words; that they fit the facts shows over the wire. */
class PushFindingTextsTest {
  static List<Code> codes() {
    Stream<Code> all =
        Stream.concat(Arrays.stream(PushFinding.values()), Arrays.stream(CommonFinding.values()));
    return all.toList();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeIsExplainedAndAdvisedUpon(Code code) {
    for (Texts texts : Wording.readers()) {
      assertThat(texts.has(code.id() + ".brief")).as("brief").isTrue();
      assertThat(isExplained(code, texts)).as("explanation").isTrue();
      assertThat(texts.has(code.id() + ".advice")).as("advice").isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTopicHasAName(PushTopic topic) {
    assertThat(Wording.readers()).allMatch(texts -> texts.has("topic." + topic.id()));
  }

  @ParameterizedTest
  @EnumSource
  void everyVerdictHasAHeadline(Verdict verdict) {
    assertThat(Wording.readers()).allMatch(texts -> texts.has("verdict." + verdict.id()));
  }

  /** An ingest that was not contacted says why in the same breath, as there is nothing to prove. */
  private static boolean isExplained(Code code, Texts texts) {
    return code == PushFinding.INGEST_NOT_PROBED
        ? Stream.of("protocol", "port", "permission")
            .allMatch(reason -> texts.has(code.id() + ".brief." + reason))
        : texts.has(code.id() + ".explanation");
  }
}
