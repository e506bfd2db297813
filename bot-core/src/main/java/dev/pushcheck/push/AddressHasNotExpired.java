package dev.pushcheck.push;

import dev.pushcheck.settings.Quotation;
import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.check.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The address may still be used when the encoder connects, and again after a drop. A push that runs
 * goes on past its expiry (https://www.tencentcloud.com/document/product/267/31059, read
 * 2026-11-22).
 */
final class AddressHasNotExpired implements Check<PushRun> {
  private static final Duration FAR_AHEAD = Duration.ofDays(30);
  private static final Duration MOST_HOURS_OFF = Duration.ofHours(14);
  private static final long CLOCK_TOLERANCE_SECONDS = 60;
  private static final long SECONDS_AN_HOUR = 3600;

  @Override
  public Topic topic() {
    return PushTopic.EXPIRY;
  }

  @Override
  public List<CheckResult> run(PushRun run, Findings earlier) {
    Optional<String> pointless = run.reading().pointless(PushTopic.EXPIRY);
    if (pointless.isPresent()) {
      return List.of(CheckResult.skipped(PushTopic.EXPIRY, pointless.get()));
    }
    Optional<String> txTime = run.url().flatMap(url -> url.parameter(PushUrl.TX_TIME));
    return List.of(txTime.map(text -> judge(text, run)).orElseGet(() -> missing(run)));
  }

  private static CheckResult missing(PushRun run) {
    Outcome outcome = run.keys().isEmpty() ? Outcome.WARNING : Outcome.FAILED;
    return CheckResult.found(PushTopic.EXPIRY, outcome, PushFinding.TXTIME_MISSING, Facts.NONE);
  }

  private static CheckResult judge(String text, PushRun run) {
    TxTime txTime = TxTime.read(text);
    if (txTime instanceof TxTime.Seconds seconds) {
      return judge(seconds, Facts.of("txTime", text), run);
    } else if (txTime instanceof TxTime.Milliseconds milliseconds) {
      long meant = milliseconds.meant().getEpochSecond();
      return failed(
          PushFinding.TXTIME_MILLISECONDS,
          Facts.of("txTime", text)
              .and("meantAt", milliseconds.meant())
              .and("right", TxTime.hex(meant)));
    } else if (txTime instanceof TxTime.TooEarly early) {
      return failed(
          PushFinding.TXTIME_MALFORMED,
          Facts.of("txTime", text).and("length", text.length()).and("readAs", early.instant()));
    }
    String shown = TxTime.isPlain(text) ? text : Quotation.of(text);
    return failed(
        PushFinding.TXTIME_MALFORMED, Facts.of("txTime", shown).and("length", text.length()));
  }

  private static CheckResult judge(TxTime.Seconds txTime, Facts facts, PushRun run) {
    Instant expires = txTime.expires();
    Duration left = Duration.between(run.now(), expires);
    CheckResult result;
    if (left.isNegative() || left.isZero()) {
      result = failed(PushFinding.TXTIME_EXPIRED, facts.and("expiredAt", expires));
      if (isWholeHours(left.negated())) {
        Facts hours = Facts.of("hours", Math.round(left.negated().toSeconds() / 3600.0));
        result = result.remarking(new Remark("expired-by-whole-hours", hours));
      }
    } else if (left.compareTo(run.session()) < 0) {
      result =
          CheckResult.found(
              PushTopic.EXPIRY,
              Outcome.WARNING,
              PushFinding.TXTIME_TOO_SHORT,
              facts.and("expiresAt", expires).and("left", left).and("session", run.session()));
    } else {
      result = CheckResult.passed(PushTopic.EXPIRY, facts.and("expiresAt", expires));
    }
    if (txTime.base() == 10) {
      result = result.remarking(Remark.of("txtime-is-decimal"));
    }
    return left.compareTo(FAR_AHEAD) > 0 ? result.remarking(Remark.of("txtime-far-ahead")) : result;
  }

  private static CheckResult failed(PushFinding code, Facts facts) {
    return CheckResult.found(PushTopic.EXPIRY, Outcome.FAILED, code, facts);
  }

  /** As it is when a server signs by its local time instead of UTC. */
  private static boolean isWholeHours(Duration past) {
    long overHour = past.toSeconds() % SECONDS_AN_HOUR;
    return past.toSeconds() >= SECONDS_AN_HOUR - CLOCK_TOLERANCE_SECONDS
        && past.compareTo(MOST_HOURS_OFF.plusSeconds(CLOCK_TOLERANCE_SECONDS)) <= 0
        && Math.min(overHour, SECONDS_AN_HOUR - overHour) <= CLOCK_TOLERANCE_SECONDS;
  }
}
