package dev.pushcheck.alert;

import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.css.StreamName;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves that the alarm works: every now and then an interruption that never was goes all the way
 * from callback to channel. Used by one thread at a time.
 */
final class Canary {
  /** The mark of the latest that got through. */
  static final String MARK = "canary";

  /** A domain that nobody can have: https://www.rfc-editor.org/rfc/rfc2606#section-2. */
  static final String DOMAIN = "canary.pushcheck.invalid";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final AlertLedger ledger;
  private final Supplier<Optional<AlertSettings.Canary>> settings;
  private final SyntheticCallback callback;
  private final OpsNotices ops;
  private final InstantSource clock;
  private Instant sent = Instant.MIN;

  Canary(
      AlertLedger ledger,
      Supplier<Optional<AlertSettings.Canary>> settings,
      SyntheticCallback callback,
      OpsNotices ops,
      InstantSource clock) {
    this.ledger = ledger;
    this.settings = settings;
    this.callback = callback;
    this.ops = ops;
    this.clock = clock;
  }

  /** Whether a stream is the one that never was. */
  static boolean is(StreamName stream) {
    return stream.domain().equals(DOMAIN);
  }

  /** Sends one if it is time, and looks whether the last one got through. Blocks meanwhile. */
  void tick() throws InterruptedException {
    Optional<AlertSettings.Canary> wanted = settings.get();
    if (wanted.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Optional<Instant> seen = ledger.read(transaction -> transaction.mark(MARK));
    boolean throughSince = seen.filter(at -> !at.isBefore(sent)).isPresent();
    if (throughSince) {
      ops.well(Trouble.CANARY_LOST, "");
    } else if (!sent.equals(Instant.MIN) && now.isAfter(sent.plus(PATIENCE))) {
      ops.trouble(Trouble.CANARY_LOST, wanted.get().to().toString(), "no message within a minute");
    }
    Instant last = sent.equals(Instant.MIN) ? seen.orElse(Instant.MIN) : sent;
    if (!now.isBefore(last.plus(wanted.get().every()))) {
      send(now, wanted.get());
    }
  }

  private void send(Instant now, AlertSettings.Canary wanted) throws InterruptedException {
    sent = now;
    try {
      // Each is a stream of its own, for the next drop of the same one would be the same outage.
      String fresh = "canary-" + Ids.fresh();
      callback.send(new StreamName(DOMAIN, "live", fresh), fresh, now);
    } catch (IOException e) {
      ops.trouble(
          Trouble.CANARY_LOST,
          wanted.to().toString(),
          "the callback address does not take it: " + e.getClass().getSimpleName());
    }
  }
}
