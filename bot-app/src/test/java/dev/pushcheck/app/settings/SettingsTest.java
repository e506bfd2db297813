package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.text.Language;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', '', EN",
    "zh_CN.UTF-8, '', en_GB.UTF-8, ZH",
    "'', zh_CN, en_GB, ZH",
    "'', '', zh, ZH",
    "C, '', zh_CN.UTF-8, EN",
    "'', '', fr_FR.UTF-8, EN"
  })
  void speaksTheLanguageOfTheLocale(String all, String messages, String lang, Language language) {
    Map<String, String> environment = Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang);

    Settings settings = Settings.defaults(environment::get, ZoneOffset.UTC);

    assertThat(settings.text().language()).isEqualTo(language);
  }
}
