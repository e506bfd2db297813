package dev.pushcheck.push;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Findings;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.net.Origin;
import dev.pushcheck.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks of expiry and signature on their own, and a signer that knows nothing of the checker's
 * code.
 */
final class SignedRuns {
  static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");
  static final Duration SESSION = Duration.ofHours(4);
  static final String KEY = "kk3PgYrNhKqNMbsdXXXX";
  static final String BACKUP_KEY = "the0therOfBothKeys";
  static final String OTHER_KEY = "b0therDomainsKeyABCD";
  static final KnownDomains KNOWN =
      new KnownDomains(
          List.of(
              new KnownDomain(
                  "push.example.com",
                  Optional.of(Secret.of(KEY)),
                  Optional.of(Secret.of(BACKUP_KEY)),
                  Optional.empty()),
              new KnownDomain(
                  "push.example.net",
                  Optional.empty(),
                  Optional.of(Secret.of(OTHER_KEY)),
                  Optional.empty())));

  private SignedRuns() {}

  static CheckResult expiry(PushReading reading, KnownDomains known) {
    return only(new AddressHasNotExpired().run(run(reading, known), Findings.NONE));
  }

  static CheckResult secret(PushReading reading, KnownDomains known) {
    try {
      return only(new SignatureFits().run(run(reading, known), Findings.NONE));
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts this", e);
    }
  }

  static List<CheckResult> address(PushReading reading, KnownDomains known) {
    return new AddressIsWellFormed().run(run(reading, known), Findings.NONE);
  }

  /**
   * A digest in lower case.
   *
   * @param algorithm {@code MD5} or {@code SHA-256}
   */
  static String digest(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  static String hex(Instant time) {
    return Long.toHexString(time.getEpochSecond()).toUpperCase(Locale.ROOT);
  }

  /** Code and outcome in one word, such as {@code failed txtime-expired}. */
  static String summary(CheckResult result) {
    String outcome = result.outcome().name().toLowerCase(Locale.ROOT);
    return result.code().map(code -> outcome + " " + code.id()).orElse(outcome);
  }

  private static PushRun run(PushReading reading, KnownDomains known) {
    return new PushRun(
        reading,
        SESSION,
        Origin.COMMAND_LINE,
        NOW,
        known,
        new AccountKnowledge(CssAccounts.NONE, known),
        name -> {
          throw new AssertionError("nothing is asked here");
        });
  }

  private static CheckResult only(List<CheckResult> results) {
    if (results.size() != 1) {
      throw new AssertionError(results);
    }
    return results.get(0);
  }
}
