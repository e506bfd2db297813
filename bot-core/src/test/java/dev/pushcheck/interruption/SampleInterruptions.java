package dev.pushcheck.interruption;

import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.InterruptionHistory.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events as an account tells them, and histories of them. */
public final class SampleInterruptions {
  /** The end of every history. */
  public static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");

  /** Reasons as the vendor words them. */
  public static final String NETWORK = "Network error for the push client.";

  /** A refusal that has one code only. */
  public static final String WRONG_SECRET = "Authentication failed.";

  /** An ordinary end. */
  public static final String STOPPED = "The push client stopped the stream.";

  /** The account that knows all of them. */
  static final Source MAIN =
      new Source("main", Site.INTERNATIONAL, Set.of("push.example.com"), List.of("request-1"));

  private static final InterruptionCauses CAUSES = new InterruptionCauses();

  private SampleInterruptions() {}

  /** A stream of the usual domain and app. */
  public static StreamName stream(String name) {
    return new StreamName("push.example.com", "live", name);
  }

  /** A push that was live for some seconds until so many seconds before {@link #NOW}. */
  public static StreamEvent event(String stream, long secondsAgo, long liveSeconds, String reason) {
    Instant ended = NOW.minusSeconds(secondsAgo);
    return new StreamEvent(
        stream(stream),
        liveSeconds == 0 ? Optional.empty() : Optional.of(ended.minusSeconds(liveSeconds)),
        ended,
        Duration.ofSeconds(liveSeconds),
        reason,
        Optional.of("198.51.100.23"),
        Optional.of("1280x720"));
  }

  /** The same, with its cause. */
  static Interruption interruption(
      String stream, long secondsAgo, long liveSeconds, String reason) {
    return Interruption.of(event(stream, secondsAgo, liveSeconds, reason), CAUSES);
  }

  /** All causes of all streams in the last so many hours. */
  static InterruptionQuery lastHours(int hours) {
    return new InterruptionQuery(
        StreamPattern.ANY,
        Optional.empty(),
        new TimeRange(NOW.minus(Duration.ofHours(hours)), NOW));
  }

  static InterruptionQuery about(String pattern) {
    return new InterruptionQuery(
        StreamPattern.read(pattern).orElseThrow(), Optional.empty(), lastHours(24).range());
  }

  static InterruptionQuery ofCause(String cause) {
    return new InterruptionQuery(StreamPattern.ANY, CauseFilter.read(cause), lastHours(24).range());
  }

  /** A whole answer of one account to a question about the last day. */
  static InterruptionHistory history(Interruption... interruptions) {
    return new InterruptionHistory(lastHours(24), List.of(interruptions), List.of(), List.of(MAIN));
  }

  /** So many, a minute apart, over a handful of streams, of all fates. */
  static InterruptionHistory many(int number) {
    List<Interruption> all = new ArrayList<>();
    List<String> reasons = List.of(NETWORK, WRONG_SECRET, STOPPED);
    for (int i = 0; i < number; i++) {
      String reason = reasons.get(i % reasons.size());
      long live = reason.equals(WRONG_SECRET) ? 0 : 30;
      all.add(interruption("room" + i % 5, 60L * (i + 1), live, reason));
    }
    return new InterruptionHistory(lastHours(24), all, List.of(), List.of(MAIN));
  }
}
