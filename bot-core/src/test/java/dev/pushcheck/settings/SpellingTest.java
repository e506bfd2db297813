package dev.pushcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final List<String> KNOWN = List.of("key", "backupKey", "name", "app", "timeZone");

  @ParameterizedTest
  @CsvSource({
    "kye, key",
    "ky, key",
    "keyy, key",
    "KEY, key",
    "nmae, name",
    "backup_key, backupKey",
    "backup, backupKey",
    "timezone, timeZone",
    "colour,",
    "ap, app",
    "xx,"
  })
  void findsWhatWasMeant(String word, String meant) {
    assertThat(Spelling.nearest(word, KNOWN)).isEqualTo(Optional.ofNullable(meant));
  }

  @ParameterizedTest
  @CsvSource({"'', abc, 3", "abc, abc, 0", "abc, acb, 1", "kitten, sitting, 3", "ab, ba, 1"})
  void countsSlips(String a, String b, int slips) {
    assertThat(Spelling.distance(a, b)).isEqualTo(slips);
    assertThat(Spelling.distance(b, a)).isEqualTo(slips);
  }
}
