package dev.pushcheck.text;

import java.util.Locale;
import java.util.Optional;

/** A language the bot speaks. */
public enum Language {
  /** English. */
  EN("en", Locale.ENGLISH),
  /** Simplified Chinese. */
  ZH("zh", Locale.SIMPLIFIED_CHINESE);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The short tag, as in settings and on the command line. */
  public String tag() {
    return tag;
  }

  /** For numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** The language of a tag such as {@code en}, {@code zh}, {@code zh-CN} or {@code zh_CN.UTF-8}. */
  public static Optional<Language> ofTag(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (lower.equals(language.tag)
          || lower.startsWith(language.tag + "-")
          || lower.startsWith(language.tag + "_")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
