package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
  @ParameterizedTest
  @CsvSource({
    "stops, stopped",
    "stop, stopping",
    "expire, expired",
    "cause, causes",
    "address, addresses",
    "miss, missing",
    "Camera, cameras",
  })
  void takesFormsOfAWordForTheSame(String one, String other) {
    assertThat(SearchWords.of(one)).isEqualTo(SearchWords.of(other)).hasSize(1);
  }

  @Test
  void takesChineseByPairsOfCharacters() {
    assertThat(SearchWords.of("推流地址，流")).containsExactly("推流", "流地", "地址", "址流");
    assertThat(SearchWords.of("流")).containsExactly("流");
  }

  @Test
  void leavesOutWhatEveryQuestionHas() {
    assertThat(SearchWords.of("How do I find the URL of my stream at 12:30?"))
        .containsExactly("find", "url", "stream");
  }
}
