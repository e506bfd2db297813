package dev.pushcheck.sandbox.discord;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something that goes wrong with requests.
 *
 * @param about method and path of the requests, as a pattern
 * @param times how many requests it hits
 * @param status of the answer; 0 for none: the connection is cut after the request has come
 * @param headers of the answer
 * @param body of the answer
 */
public record Trouble(
    Pattern about, int times, int status, Map<String, String> headers, String body) {
  /** The status that stands for an answer that never comes. */
  public static final int SILENCE = -1;

  /** An answer with this status and Discord's own code. */
  public static Trouble refused(String about, int times, int status, int code) {
    String body = Json.of("code", code, "message", "refused").toString();
    return new Trouble(Pattern.compile(about), times, status, Map.of(), body);
  }

  /** No answer: the connection is cut. */
  public static Trouble cut(String about, int times) {
    return new Trouble(Pattern.compile(about), times, 0, Map.of(), "");
  }

  /** No answer, while the connection stays. */
  public static Trouble silence(String about, int times) {
    return new Trouble(Pattern.compile(about), times, SILENCE, Map.of(), "");
  }

  /**
   * Too many requests: https://docs.discord.com/developers/topics/rate-limits (read 2026-11-22).
   *
   * @param scope {@code user}, {@code shared} or {@code global}
   */
  public static Trouble tooMany(String about, int times, double retryAfter, String scope) {
    boolean global = scope.equals("global");
    String body =
        Json.of(
                "message",
                "You are being rate limited.",
                "retry_after",
                retryAfter,
                "global",
                global)
            .toString();
    Map<String, String> always =
        Map.of(
            "Retry-After",
            Long.toString((long) Math.ceil(retryAfter)),
            "X-RateLimit-Scope",
            scope,
            "Via",
            "1.1 google");
    Map<String, String> headers =
        global
            ? Map.of(
                "Retry-After",
                Long.toString((long) Math.ceil(retryAfter)),
                "X-RateLimit-Scope",
                scope,
                "Via",
                "1.1 google",
                "X-RateLimit-Global",
                "true")
            : always;
    return new Trouble(Pattern.compile(about), times, 429, headers, body);
  }
}
