package dev.pushcheck.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.text.Language;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TourWordsTest {
  private static final Pattern SLOT = Pattern.compile("\\{[a-z]+}|`[^`]+`");

  @Test
  void saysTheSameWithTheSameFactsAndCommandsInBothLanguages() {
    assertThat(slots(TourWords.bundle(Language.ZH)))
        .isEqualTo(slots(TourWords.bundle(Language.EN)));
  }

  @ParameterizedTest
  @EnumSource
  void closesEveryMark(Language language) {
    ResourceBundle bundle = TourWords.bundle(language);

    assertThat(bundle.keySet())
        .allSatisfy(
            key ->
                assertThat(SLOT.matcher(bundle.getString(key)).replaceAll(""))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("`", "{", "}"));
  }

  private static Map<String, Set<String>> slots(ResourceBundle bundle) {
    return bundle.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                key ->
                    SLOT.matcher(bundle.getString(key))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet())));
  }
}
