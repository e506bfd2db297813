package dev.pushcheck.app.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The keys that one mapping may have, each with a line that would be right. */
final class Keys {
  private final Map<String, String> examples;

  private Keys(Map<String, String> examples) {
    this.examples = examples;
  }

  /** Each example line begins with its key: {@code timeout: 3s}. */
  static Keys of(String... lines) {
    Map<String, String> examples = new LinkedHashMap<>();
    for (String line : lines) {
      examples.put(line.substring(0, line.indexOf(':')), line);
    }
    return new Keys(examples);
  }

  Set<String> names() {
    return examples.keySet();
  }

  boolean contains(String key) {
    return examples.containsKey(key);
  }

  /** The line for a key; empty for a key that is not known. */
  String example(String key) {
    return examples.getOrDefault(key, "");
  }
}
