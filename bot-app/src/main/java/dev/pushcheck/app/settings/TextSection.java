package dev.pushcheck.app.settings;

import dev.pushcheck.text.TextSettings;

/** {@code text:}. */
final class TextSection {
  static final Keys KEYS = Keys.of("language: en", "timeZone: Asia/Shanghai");

  private TextSection() {}

  static TextSettings read(SettingsMap map, TextSettings defaults) {
    return new TextSettings(
        map.find("language", ValueForms.LANGUAGE).orElse(defaults.language()),
        map.find("timeZone", ValueForms.TIME_ZONE).orElse(defaults.timeZone()));
  }
}
