package dev.pushcheck.app.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a single value has to look like.
 *
 * @param expected as in "expected a duration from 1s to 60s"
 * @param reading gives the value; empty if the text does not have this form
 * @param <T> what the text stands for
 */
record ValueForm<T>(String expected, Function<String, Optional<T>> reading) {
  /** One of a few words. */
  ValueForm(String expected, Map<String, T> words) {
    this(expected, text -> Optional.ofNullable(words.get(text)));
  }

  Optional<T> read(String text) {
    return reading.apply(text);
  }
}
