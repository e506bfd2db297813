package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCutTest {
  @ParameterizedTest
  @CsvSource({
    "5, short, short",
    "12, one two three four, one two…",
    "10, abcdefghijklmnop, abcdefghi…",
    "1, abc, …",
  })
  void endsBehindAWord(int chars, String text, String cut) {
    assertThat(WordCut.at(chars, text)).isEqualTo(cut);
  }

  @Test
  void neverSplitsACharacter() {
    String text = "🙂".repeat(20);
    for (int chars = 1; chars < 30; chars++) {
      String cut = WordCut.at(chars, text);
      assertThat(cut.length()).isLessThanOrEqualTo(chars);
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
    }
  }
}
