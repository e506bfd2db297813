package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  @ParameterizedTest
  @CsvSource({"7, 7", "'7', 7", "7.9, 7", "-1, -1", "1e3,", "'seven',", "null,", "[7],", "true,"})
  void readsNumbersHoweverTheyAreWritten(String json, Long number) {
    Fields fields = ScriptedCaller.fields("{'n': " + json.replace("'", "\"") + "}");

    if (number == null) {
      assertThat(fields.number("n")).isEmpty();
    } else {
      assertThat(fields.number("n")).contains(number);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{'f': null}", "{'f': ''}", "{'f': '  '}", "{'f': {}}", "{'f': []}"})
  void tellsNothingWhereNothingIsTold(String json) {
    Fields fields = ScriptedCaller.fields(json);

    assertThat(fields.text("f")).isEmpty();
    assertThat(fields.number("f")).isEmpty();
    assertThat(fields.time("f")).isEmpty();
    assertThat(fields.inner("f").text("f")).isEmpty();
    assertThat(fields.rows("f")).isEmpty();
  }

  @Test
  void readsWhatIsInside() {
    Fields fields =
        ScriptedCaller.fields("{'o': {'t': ' a '}, 'l': [{'at': '2026-01-01T00:00:00Z'}, 3]}");

    assertThat(fields.inner("o").text("t")).contains("a");
    assertThat(fields.rows("l")).hasSize(2);
    assertThat(fields.rows("l").get(0).time("at")).contains(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(fields.rows("l").get(1)).isEqualTo(Fields.NONE);
  }

  @Test
  void printsNoValues() {
    assertThat(ScriptedCaller.fields("{'MasterAuthKey': 's3cr3t'}"))
        .hasToString("Fields[MasterAuthKey]");
  }
}
