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
      assertThat(hasAnyOf(texts, code.id() + ".explanation")).as("explanation").isTrue();
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

  private static boolean hasAnyOf(Texts texts, String key) {
    return texts.has(key)
        || Stream.of("protocol", "port", "permission").allMatch(r -> texts.has(key + "." + r));
  }
}
