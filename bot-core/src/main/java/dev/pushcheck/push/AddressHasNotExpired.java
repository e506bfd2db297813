package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.check.Topic;
import dev.pushcheck.css.PushAuthentication;
import dev.pushcheck.settings.Quotation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);
  private static final long SECONDS_AN_HOUR = 3600;

  @Override
  public Topic topic() {
    return PushTopic.EXPIRY;
  }

  @Override
  public List<CheckResult> run(PushRun run, Findings earlier) {
    Optional<String> pointless = run.pointless(PushTopic.EXPIRY, earlier);
    if (pointless.isPresent()) {
      return List.of(CheckResult.skipped(PushTopic.EXPIRY, pointless.get()));
    }
    if (run.authenticationIsOff()) {
      return List.of(CheckResult.skipped(PushTopic.EXPIRY, PushRun.AUTHENTICATION_OFF));
    }
    Optional<String> txTime = run.url().flatMap(url -> url.parameter(PushUrl.TX_TIME));
    CheckResult result = txTime.map(text -> judge(text, run)).orElseGet(() -> missing(run));
    List<CheckResult> results = new ArrayList<>();
    results.add(
        result.is(PushFinding.TXTIME_EXPIRED) && earlier.have(PushFinding.STREAM_ACTIVE)
            ? whileLive(result)
            : result);
    clockOff(run).ifPresent(results::add);
    return results;
  }

  private static CheckResult whileLive(CheckResult expired) {
    return new CheckResult(
        expired.topic(),
        expired.outcome(),
        expired.code(),
        expired.facts().and("reason", "live"),
        expired.remarks(),
        expired.took());
  }

  /** Then all is judged by the vendor's clock, but that is not to be relied on. */
  private static Optional<CheckResult> clockOff(PushRun run) {
    Duration offset = Duration.between(run.now(), run.vendorNow()).abs();
    return offset.compareTo(CLOCK_TOLERANCE) <= 0
        ? Optional.empty()
        : Optional.of(
            CheckResult.found(
                PushTopic.EXPIRY,
                Outcome.INCONCLUSIVE,
                PushFinding.CLOCK_OFF,
                Facts.of("offset", offset)));
  }

  private static CheckResult missing(PushRun run) {
    Outcome outcome = run.authenticationIsOn() ? Outcome.FAILED : Outcome.WARNING;
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
    Duration left =
        Duration.between(clockOff(run).isPresent() ? run.vendorNow() : run.now(), expires);
    CheckResult result;
    if (left.isNegative() || left.isZero()) {
      result = past(facts.and("expiredAt", expires), left.negated(), run);
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

  private static CheckResult past(Facts facts, Duration past, PushRun run) {
    Optional<Duration> grace = run.account().authenticationSoFar().map(PushAuthentication::delta);
    if (grace.filter(delta -> past.compareTo(delta) < 0).isPresent()) {
      Facts told = facts.and("grace", grace.get());
      return CheckResult.found(
          PushTopic.EXPIRY, Outcome.WARNING, PushFinding.TXTIME_IN_GRACE, told);
    }
    CheckResult expired = failed(PushFinding.TXTIME_EXPIRED, facts);
    if (!isWholeHours(past)) {
      return expired;
    }
    Facts hours = Facts.of("hours", Math.round(past.toSeconds() / 3600.0));
    return expired.remarking(new Remark("expired-by-whole-hours", hours));
  }

  private static CheckResult failed(PushFinding code, Facts facts) {
    return CheckResult.found(PushTopic.EXPIRY, Outcome.FAILED, code, facts);
  }

  /** As it is when a server signs by its local time instead of UTC. */
  private static boolean isWholeHours(Duration past) {
    long overHour = past.toSeconds() % SECONDS_AN_HOUR;
    long tolerance = CLOCK_TOLERANCE.toSeconds();
    return past.toSeconds() >= SECONDS_AN_HOUR - tolerance
        && past.compareTo(MOST_HOURS_OFF.plus(CLOCK_TOLERANCE)) <= 0
        && Math.min(overHour, SECONDS_AN_HOUR - overHour) <= tolerance;
  }
}
