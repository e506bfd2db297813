package dev.pushcheck.app.cli;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the arguments of a request from options that may not have been given. */
final class Arguments {
  private final Map<String, String> given = new HashMap<>();

  Arguments with(String name, @Nullable String value) {
    if (value != null) {
      given.put(name, value);
    }
    return this;
  }

  Map<String, String> asMap() {
    return given;
  }
}
