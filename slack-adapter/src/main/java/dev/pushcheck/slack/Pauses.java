package dev.pushcheck.slack;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.Optional;

/** How long Slack wants us to wait. */
final class Pauses {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration UNSAID = Duration.ofSeconds(30);

  private Pauses() {}

  /**
   * The pause of a 429, see <a href="https://docs.slack.dev/apis/web-api/rate-limits">rate
   * limits</a>, read 2026-11-22; empty for anything else.
   */
  static Optional<Duration> of(SlackApiException problem) {
    if (problem.getResponse().code() != TOO_MANY_REQUESTS) {
      return Optional.empty();
    }
    String seconds = problem.getResponse().header("Retry-After");
    try {
      return Optional.of(
          seconds == null ? UNSAID : Duration.ofSeconds(Long.parseLong(seconds.strip())));
    } catch (NumberFormatException e) {
      return Optional.of(UNSAID);
    }
  }
}
