package dev.pushcheck.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc, 3",
    "é, 1",
    "'e\u0301', 1",
    "直播, 4",
    "（：）, 6",
    "ｱ, 1",
    "Ａ, 2",
    "한글, 4",
    "かな, 4",
    "\uD83D\uDE00, 2",
    "✔▲✖–…→·, 7",
    "\uD840\uDC00, 2"
  })
  void countsColumns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}
