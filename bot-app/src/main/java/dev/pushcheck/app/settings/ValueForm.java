package dev.pushcheck.app.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a single value has to look like.
 *
 * @param expected as in "expected a duration from 1s to 60s"
 * @param reading gives the value; empty if the text does not have this form
 * @param words some of what can be read, for guessing what another text was meant to be
 * @param <T> what the text stands for
 */
record ValueForm<T>(
    String expected, Function<String, Optional<T>> reading, Collection<String> words) {
  /** Any text that a function can read. */
  ValueForm(String expected, Function<String, Optional<T>> reading) {
    this(expected, reading, List.of());
  }

  /** One of a few words. */
  ValueForm(String expected, Map<String, T> words) {
    this(expected, text -> Optional.ofNullable(words.get(text)), words.keySet());
  }

  Optional<T> read(String text) {
    return reading.apply(text);
  }
}
