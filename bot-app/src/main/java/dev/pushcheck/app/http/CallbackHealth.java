package dev.pushcheck.app.http;

import dev.pushcheck.alert.CallbackIntake.Refusal;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How it is with Tencent's callbacks. None at all is well, as there may be nothing to tell; many
 * that were turned away since the last good one are not, as the key may have been changed. Safe for
 * use by several threads.
 */
public final class CallbackHealth implements Part {
  /** A stranger's attempt or two are nothing; Tencent tries thirteen times. */
  private static final int MANY = 10;

  private final InstantSource clock;
  private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
  private int notKept;
  private Instant since;
  private @Nullable Instant badSince;

  /** Well from now on. */
  public CallbackHealth(InstantSource clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  @Override
  public String name() {
    return "callbacks";
  }

  /** One was taken in; since that is the last good one, all is well. */
  synchronized void kept() {
    since = clock.instant();
    badSince = null;
    notKept = 0;
    refused.clear();
  }

  /** A good one was not kept, and will come again. */
  synchronized void notKept() {
    notKept++;
    noteBad();
  }

  /** One was turned away. */
  synchronized void refused(Refusal refusal) {
    refused.merge(refusal, 1, Integer::sum);
    noteBad();
  }

  private void noteBad() {
    if (badSince == null && isBad()) {
      badSince = clock.instant();
    }
  }

  private boolean isBad() {
    return notKept > 0 || refused.values().stream().mapToInt(Integer::intValue).sum() >= MANY;
  }

  @Override
  public synchronized Condition condition() {
    Instant bad = badSince;
    return bad == null
        ? new Condition(State.UP, "", since)
        : new Condition(State.DOWN, reason(), bad);
  }

  private String reason() {
    String turnedAway =
        refused.entrySet().stream()
            .map(entry -> entry.getValue() + " " + words(entry.getKey()))
            .collect(Collectors.joining(", "));
    String lost = notKept == 0 ? "" : notKept + " could not be stored";
    String joined = lost.isEmpty() || turnedAway.isEmpty() ? "" : ", ";
    return "since the last good callback: " + lost + joined + turnedAway;
  }

  private static String words(Refusal refusal) {
    return refusal.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
