package dev.pushcheck.push;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.css.PushSignature;
import dev.pushcheck.css.PushSignature.Algorithm;
import dev.pushcheck.css.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out of what a signature was made: of what it should be, or by which slip. Only a slip that
 * reproduces the very digest is named.
 */
final class SignatureAutopsy {
  /** How the digest is written; only lower case is documented. */
  enum DigestCase {
    LOWER,
    UPPER
  }

  /** So that nobody makes us digest a book a thousand times over. */
  private static final int LONGEST_NAME = 512;

  /** Keys that are no good here but easily mistaken; read only where no own key explains it. */
  interface OtherKeys {
    List<SigningKey> read() throws InterruptedException;
  }

  private final PushSignature signature;
  private final List<SigningKey> ownKeys;
  private final OtherKeys otherKeys;
  private final PushReading.Address address;
  private final String txTime;
  private final Instant now;

  SignatureAutopsy(
      PushSignature signature,
      List<SigningKey> ownKeys,
      OtherKeys otherKeys,
      PushReading.Address address,
      Instant now) {
    this.signature = signature;
    this.ownKeys = ownKeys;
    this.otherKeys = otherKeys;
    this.address = address;
    this.txTime = address.url().parameter(PushUrl.TX_TIME).orElseThrow();
    this.now = now;
  }

  CheckResult perform(DigestCase digestCase) throws InterruptedException {
    Optional<CheckResult> withOwnKey =
        asItShouldBe(digestCase).or(this::otherCaseOfTxTime).or(this::slip);
    if (withOwnKey.isPresent()) {
      return withOwnKey.get();
    }
    List<SigningKey> others = otherKeys.read();
    return withKeyOf(others).orElseGet(() -> mismatch(others.size()));
  }

  private Optional<CheckResult> slip() {
    return address.sentStream().length() > LONGEST_NAME
        ? Optional.empty()
        : suspects().or(this::wrongOrder).or(this::otherTime);
  }

  private Optional<CheckResult> asItShouldBe(DigestCase digestCase) {
    return signer(address.sentStream(), txTime)
        .map(
            key -> {
              Facts facts = facts(key);
              CheckResult result =
                  digestCase == DigestCase.UPPER
                      ? found(Outcome.WARNING, PushFinding.TXSECRET_UPPERCASE, facts)
                      : CheckResult.passed(PushTopic.SECRET, facts);
              return remarked(result, key);
            });
  }

  private Optional<CheckResult> otherCaseOfTxTime() {
    return Stream.of(txTime.toUpperCase(Locale.ROOT), txTime.toLowerCase(Locale.ROOT))
        .filter(other -> !other.equals(txTime))
        .flatMap(
            other ->
                signer(address.sentStream(), other).stream().map(key -> signedOver(other, key)))
        .findFirst();
  }

  private CheckResult signedOver(String otherCase, SigningKey key) {
    Facts facts = facts(key).and("signedTxTime", otherCase);
    return remarked(found(Outcome.WARNING, PushFinding.TXSECRET_OTHER_TXTIME_CASE, facts), key);
  }

  private Optional<CheckResult> suspects() {
    return SignatureSuspect.of(address.url(), txTime).stream()
        .filter(suspect -> signer(suspect.name(), suspect.txTime()).isPresent())
        .findFirst()
        .map(suspect -> found(Outcome.FAILED, suspect.code(), suspect.facts()));
  }

  private Optional<CheckResult> withKeyOf(List<SigningKey> others) {
    return others.stream()
        .filter(key -> signature.isOf(key.secret().reveal() + address.sentStream() + txTime))
        .findFirst()
        .map(
            key ->
                found(
                    Outcome.FAILED,
                    key.role() == SigningKey.Role.PLAYBACK
                        ? PushFinding.TXSECRET_PLAYBACK_KEY
                        : PushFinding.TXSECRET_OTHER_DOMAIN_KEY,
                    Facts.of("keyDomain", key.domain())));
  }

  private Optional<CheckResult> wrongOrder() {
    return ownKeys.stream()
        .flatMap(
            key ->
                SignatureOrder.all()
                    .filter(
                        order ->
                            signature.isOf(
                                order.join(key.secret().reveal(), address.url().stream(), txTime))))
        .findFirst()
        .map(
            order ->
                found(
                    Outcome.FAILED,
                    PushFinding.TXSECRET_WRONG_ORDER,
                    Facts.of("signedOver", order.toString())));
  }

  private Optional<CheckResult> otherTime() {
    return SigningTimes.around(txTime, now)
        .filter(time -> signer(address.sentStream(), time).isPresent())
        .findFirst()
        .map(
            time -> {
              Facts facts = Facts.of("signedTxTime", time).and("txTime", txTime);
              return found(
                  Outcome.FAILED,
                  PushFinding.TXSECRET_OTHER_TXTIME,
                  TxTime.read(time) instanceof TxTime.Seconds seconds
                      ? facts.and("signedUntil", seconds.expires())
                      : facts);
            });
  }

  private CheckResult mismatch(int others) {
    return found(
        Outcome.FAILED,
        PushFinding.TXSECRET_MISMATCH,
        Facts.of("algorithm", signature.algorithm().toString())
            .and("ownKeys", ownKeys.size())
            .and("otherKeys", others));
  }

  private Optional<SigningKey> signer(String name, String time) {
    for (SigningKey key : ownKeys) {
      if (signature.isOf(key.secret().reveal() + name + time)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private Facts facts(SigningKey key) {
    return Facts.of("key", key.role().toString().toLowerCase(Locale.ROOT))
        .and("algorithm", signature.algorithm().toString());
  }

  private CheckResult remarked(CheckResult result, SigningKey key) {
    CheckResult remarked = result;
    if (key.role() == SigningKey.Role.BACKUP) {
      remarked = remarked.remarking(Remark.of("signed-with-backup-key"));
    }
    return signature.algorithm() == Algorithm.SHA256
        ? remarked.remarking(Remark.of("sha256-inferred"))
        : remarked;
  }

  private static CheckResult found(Outcome outcome, PushFinding code, Facts facts) {
    return CheckResult.found(PushTopic.SECRET, outcome, code, facts);
  }
}
