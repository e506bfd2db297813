package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.PushSignature;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The signature is the one that the domain's key gives for this stream and this expiry. */
final class SignatureFits implements Check<PushRun> {
  @Override
  public Topic topic() {
    return PushTopic.SECRET;
  }

  @Override
  public List<CheckResult> run(PushRun run, Findings earlier) throws InterruptedException {
    Optional<String> pointless = run.pointless(PushTopic.SECRET, earlier);
    if (pointless.isPresent() || !(run.reading() instanceof PushReading.Address address)) {
      return skipped(pointless.orElse(PushReading.Stream.NO_ADDRESS));
    }
    return run.authenticationIsOff()
        ? skipped(PushRun.AUTHENTICATION_OFF)
        : List.of(judge(address, run));
  }

  private static CheckResult judge(PushReading.Address address, PushRun run)
      throws InterruptedException {
    Optional<String> txSecret = address.url().parameter(PushUrl.TX_SECRET);
    Optional<String> txTime = address.url().parameter(PushUrl.TX_TIME);
    if (txSecret.isEmpty()) {
      return found(
          run.authenticationIsOn() ? Outcome.FAILED : Outcome.WARNING,
          PushFinding.TXSECRET_MISSING,
          Facts.NONE);
    }
    Optional<PushSignature> signature = PushSignature.read(txSecret.get());
    if (signature.isEmpty()) {
      return found(Outcome.FAILED, PushFinding.TXSECRET_MALFORMED, malformed(txSecret.get()));
    } else if (txTime.isEmpty()) {
      return CheckResult.skipped(PushTopic.SECRET, PushFinding.TXTIME_MISSING.id());
    } else if (run.keys().isEmpty()) {
      return keyUnknown(run);
    } else if (AddressIsWellFormed.isSignedWithoutSlash(run)) {
      return CheckResult.skipped(PushTopic.SECRET, PushFinding.ADDRESS_EXTRA_SLASH.id());
    }
    return withoutWhatFollows(perform(txSecret.get(), signature.get(), run, address), txTime.get());
  }

  /** If the account refused to tell the keys, that is what can be mended. */
  private static CheckResult keyUnknown(PushRun run) {
    return run.account()
        .refusalSoFar()
        .filter(refusal -> refusal.failure().kind() != Kind.NO_SUCH_DOMAIN)
        .map(why -> ApiFailures.result(PushTopic.SECRET, why.account(), why.failure()))
        .orElseGet(() -> found(Outcome.INCONCLUSIVE, PushFinding.TXSECRET_KEY_UNKNOWN, Facts.NONE));
  }

  private static CheckResult perform(
      String txSecret, PushSignature signature, PushRun run, PushReading.Address address)
      throws InterruptedException {
    boolean upperCase = !txSecret.equals(txSecret.toLowerCase(Locale.ROOT));
    String domain = address.url().domain();
    return new SignatureAutopsy(
            signature, run.keys(), () -> run.account().keysOfOthers(domain), address, run.now())
        .perform(upperCase ? SignatureAutopsy.DigestCase.UPPER : SignatureAutopsy.DigestCase.LOWER);
  }

  /** A signature cannot fit a txTime that was cut off or changed its unit on the way. */
  private static CheckResult withoutWhatFollows(CheckResult result, String txTime) {
    TxTime read = TxTime.read(txTime);
    if (!result.is(PushFinding.TXSECRET_MISMATCH) || read instanceof TxTime.Seconds) {
      return result;
    }
    PushFinding cause =
        read instanceof TxTime.Milliseconds
            ? PushFinding.TXTIME_MILLISECONDS
            : PushFinding.TXTIME_MALFORMED;
    return CheckResult.skipped(PushTopic.SECRET, cause.id());
  }

  private static List<CheckResult> skipped(String because) {
    return List.of(CheckResult.skipped(PushTopic.SECRET, because));
  }

  private static CheckResult found(Outcome outcome, PushFinding code, Facts facts) {
    return CheckResult.found(PushTopic.SECRET, outcome, code, facts);
  }

  private static Facts malformed(String txSecret) {
    long odd = txSecret.chars().filter(c -> !HexFormat.isHexDigit(c)).count();
    Facts facts = Facts.of("length", txSecret.length()).and("odd", odd);
    return odd == 0 ? facts : facts.and("reason", "odd");
  }
}
