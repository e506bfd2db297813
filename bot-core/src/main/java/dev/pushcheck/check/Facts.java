package dev.pushcheck.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a finding is based on, by name: text, whole numbers, points and spans of time, lists of
 * text. Public interface together with the code, so nothing secret may be put here. Immutable.
 */
public final class Facts {
  /** No facts. */
  public static final Facts NONE = new Facts(Map.of());

  private final Map<String, Object> values;

  private Facts(Map<String, Object> values) {
    this.values = values;
  }

  /** One fact. */
  public static Facts of(String name, Object value) {
    return NONE.and(name, value);
  }

  /**
   * These facts and one more.
   *
   * @param value a {@link String}, {@link Integer}, {@link Long}, {@link Instant}, {@link Duration}
   *     or list of {@link String}
   */
  public Facts and(String name, Object value) {
    if (!isFact(value)) {
      throw new IllegalArgumentException(name + " cannot be a " + value.getClass().getSimpleName());
    }
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Facts(Collections.unmodifiableMap(more));
  }

  /** All facts, in the order in which they were given. */
  public Map<String, Object> asMap() {
    return values;
  }

  private static boolean isFact(Object value) {
    return value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Instant
        || value instanceof Duration
        || (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts && values.equals(facts.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
