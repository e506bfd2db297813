package dev.pushcheck.sandbox.slack;

import java.time.Instant;
import java.util.Map;

/**
 * One call of the web API, whatever came of it.
 *
 * @param method such as {@code chat.postMessage}
 * @param token the bearer token
 * @param form the arguments
 * @param at when it came
 */
public record Call(String method, String token, Map<String, String> form, Instant at) {
  /** An argument; empty if it was left out. */
  public String argument(String name) {
    return form.getOrDefault(name, "");
  }
}
