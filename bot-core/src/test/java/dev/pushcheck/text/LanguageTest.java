package dev.pushcheck.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "en, EN",
    "EN, EN",
    "en-US, EN",
    "en_GB.UTF-8, EN",
    "zh, ZH",
    "zh-CN, ZH",
    "zh_TW, ZH",
    "ZH-hans, ZH"
  })
  void isToldByItsTag(String tag, Language language) {
    assertThat(Language.ofTag(tag)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "e", "eng", "de", "zhx", "POSIX"})
  void isNoOther(String tag) {
    assertThat(Language.ofTag(tag)).isEmpty();
  }
}
