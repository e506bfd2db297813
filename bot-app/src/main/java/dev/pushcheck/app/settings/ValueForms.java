package dev.pushcheck.app.settings;

import dev.pushcheck.text.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms that need no rules of their own. */
final class ValueForms {
  private static final Pattern APP_NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");
  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

  static final ValueForm<Boolean> FLAG = new ValueForm<>("true or false", FLAGS);

  static final ValueForm<String> NAME =
      new ValueForm<>(
          "a name of letters, digits, dots, hyphens and underscores",
          text -> Optional.of(text).filter(PLAIN_NAME.asMatchPredicate()));

  static final ValueForm<String> APP =
      new ValueForm<>(
          "an app name of letters, digits, dots, hyphens and underscores",
          text -> Optional.of(text).filter(APP_NAME.asMatchPredicate()));

  static final ValueForm<Language> LANGUAGE =
      new ValueForm<>(
          "en or zh",
          text ->
              Arrays.stream(Language.values())
                  .filter(language -> language.tag().equals(text))
                  .findFirst());

  static final ValueForm<ZoneId> TIME_ZONE =
      new ValueForm<>("a time zone such as Asia/Shanghai", ValueForms::zone);

  private ValueForms() {}

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
