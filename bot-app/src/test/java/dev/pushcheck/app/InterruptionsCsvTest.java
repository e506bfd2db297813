package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptionsCsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", " =1", "＝1", "　＠A1"})
  void nothingIsTakenForAFormula(String value) {
    assertThat(InterruptionsCsv.cell(value)).isEqualTo("\"'" + value + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "room42|room42",
        "2026-11-22T03:20:00Z|2026-11-22T03:20:00Z",
        "18/503|18/503",
        "a-b=c|a-b=c",
        "a,b|\"a,b\"",
        "say \"so\"|\"say \"\"so\"\"\"",
        "推流，断开|推流，断开",
        "~~|~~",
      })
  void everythingElseStaysAsItIs(String value, String cell) {
    assertThat(InterruptionsCsv.cell(value)).isEqualTo(cell);
  }
}
