package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.css.PushSignature;
import dev.pushcheck.css.SigningKey;
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
  public List<CheckResult> run(PushRun run, Findings earlier) {
    return List.of(judge(run));
  }

  private static CheckResult judge(PushRun run) {
    Optional<String> pointless = run.reading().pointless(PushTopic.SECRET);
    if (pointless.isPresent() || !(run.reading() instanceof PushReading.Address address)) {
      return CheckResult.skipped(PushTopic.SECRET, pointless.orElse(PushReading.Stream.NO_ADDRESS));
    }
    List<SigningKey> keys = run.keys();
    Optional<String> txSecret = address.url().parameter(PushUrl.TX_SECRET);
    Optional<String> txTime = address.url().parameter(PushUrl.TX_TIME);
    if (txSecret.isEmpty()) {
      return found(
          keys.isEmpty() ? Outcome.WARNING : Outcome.FAILED,
          PushFinding.TXSECRET_MISSING,
          Facts.NONE);
    }
    Optional<PushSignature> signature = PushSignature.read(txSecret.get());
    if (signature.isEmpty()) {
      return found(Outcome.FAILED, PushFinding.TXSECRET_MALFORMED, malformed(txSecret.get()));
    } else if (txTime.isEmpty()) {
      return CheckResult.skipped(PushTopic.SECRET, PushFinding.TXTIME_MISSING.id());
    } else if (keys.isEmpty()) {
      return found(Outcome.INCONCLUSIVE, PushFinding.TXSECRET_KEY_UNKNOWN, Facts.NONE);
    } else if (AddressIsWellFormed.isSignedWithoutSlash(run)) {
      return CheckResult.skipped(PushTopic.SECRET, PushFinding.ADDRESS_EXTRA_SLASH.id());
    }
    return withoutWhatFollows(perform(txSecret.get(), signature.get(), run, address), txTime.get());
  }

  private static CheckResult perform(
      String txSecret, PushSignature signature, PushRun run, PushReading.Address address) {
    boolean upperCase = !txSecret.equals(txSecret.toLowerCase(Locale.ROOT));
    return new SignatureAutopsy(signature, run.keys(), address, run.now())
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

  private static CheckResult found(Outcome outcome, PushFinding code, Facts facts) {
    return CheckResult.found(PushTopic.SECRET, outcome, code, facts);
  }

  private static Facts malformed(String txSecret) {
    long odd = txSecret.chars().filter(c -> !HexFormat.isHexDigit(c)).count();
    Facts facts = Facts.of("length", txSecret.length()).and("odd", odd);
    return odd == 0 ? facts : facts.and("reason", "odd");
  }
}
