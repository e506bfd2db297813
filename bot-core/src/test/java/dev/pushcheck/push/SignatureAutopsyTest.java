package dev.pushcheck.push;

import static dev.pushcheck.push.SignedRuns.BACKUP_KEY;
import static dev.pushcheck.push.SignedRuns.KEY;
import static dev.pushcheck.push.SignedRuns.KNOWN;
import static dev.pushcheck.push.SignedRuns.NOW;
import static dev.pushcheck.push.SignedRuns.OTHER_KEY;
import static dev.pushcheck.push.SignedRuns.digest;
import static dev.pushcheck.push.SignedRuns.hex;
import static dev.pushcheck.push.SignedRuns.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Remark;
import dev.pushcheck.css.KnownDomains;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureAutopsyTest {
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(1)).plusSeconds(0x2B);
  private static final String TIME = hex(EXPIRES);
  private static final String LOWER = TIME.toLowerCase(Locale.ROOT);
  private static final long SECONDS = EXPIRES.getEpochSecond();

  /**
   * What was signed, K standing for the key, and the code it gives for an address of Room-4.2_b.
   */
  private static final String[][] SLIPS = {
    {"K" + "Room-4.2_b" + TIME, "passed"},
    {"K" + "Room-4.2_b" + LOWER, "warning txsecret-other-txtime-case"},
    {"K" + "room-4.2_b" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "ROOM-4.2_B" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "RooM-4.2_b" + TIME, "failed txsecret-for-other-stream"},
    {"K" + " Room-4.2_b" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room-4.2_b " + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room-4.2_b\n" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "/Room-4.2_b" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room-4.2_b/" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room-4.2_b.flv" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room-4.2_b.m3u8" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room-4" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room_4.2_b" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room-4.2-b" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room-4.2_b?" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "Room-4.2_b?token=s3cret" + TIME, "failed txsecret-for-other-stream"},
    {"K" + "live/Room-4.2_b" + TIME, "failed txsecret-with-app-name"},
    {"K" + "/live/Room-4.2_b" + TIME, "failed txsecret-with-app-name"},
    {"K" + "liveRoom-4.2_b" + TIME, "failed txsecret-with-app-name"},
    {"K" + "push.example.com/live/Room-4.2_b" + TIME, "failed txsecret-with-app-name"},
    {"K" + "push.example.comRoom-4.2_b" + TIME, "failed txsecret-with-app-name"},
    {"K" + "Room-4.2_b" + SECONDS, "failed txsecret-other-txtime-form"},
    {"K" + "Room-4.2_b" + "0x" + LOWER, "failed txsecret-other-txtime-form"},
    {"K" + "Room-4.2_b" + SECONDS + "000", "failed txsecret-other-txtime-form"},
    {"K" + "Room-4.2_b" + Long.toHexString(SECONDS * 1000), "failed txsecret-other-txtime-form"},
    {"K" + "Room-4.2_b" + hex(EXPIRES.minus(Duration.ofHours(12))), "failed txsecret-other-txtime"},
    {"K" + "Room-4.2_b" + hex(EXPIRES.minus(Duration.ofDays(365))), "failed txsecret-other-txtime"},
    {"K" + "Room-4.2_b" + hex(NOW), "failed txsecret-other-txtime"},
    {"K" + "Room-4.2_b" + hex(NOW.plus(Duration.ofMinutes(5))), "failed txsecret-other-txtime"},
    {
      "K" + "Room-4.2_b" + hex(Instant.parse("2026-11-22T16:00:00Z")),
      "failed txsecret-other-txtime"
    },
    {"K" + TIME + "Room-4.2_b", "failed txsecret-wrong-order"},
    {"Room-4.2_b" + "K" + TIME, "failed txsecret-wrong-order"},
    {"Room-4.2_b" + TIME + "K", "failed txsecret-wrong-order"},
    {TIME + "K" + "Room-4.2_b", "failed txsecret-wrong-order"},
    {"K" + "-" + "Room-4.2_b" + "-" + TIME, "failed txsecret-wrong-order"},
    {"K" + "&" + "Room-4.2_b" + "&" + TIME, "failed txsecret-wrong-order"},
    {"K" + TIME, "failed txsecret-wrong-order"},
    {"K" + "Room-4.2_b", "failed txsecret-wrong-order"},
    {"K" + "another" + TIME, "failed txsecret-mismatch"},
    {"Knot" + "Room-4.2_b" + TIME, "failed txsecret-mismatch"},
  };

  static Stream<Arguments> slips() {
    List<Arguments> slips = new ArrayList<>();
    for (String key : List.of(KEY, BACKUP_KEY)) {
      for (String algorithm : List.of("MD5", "SHA-256")) {
        for (String[] slip : SLIPS) {
          slips.add(Arguments.of(algorithm, slip[0].replaceFirst("K", key), slip[1]));
        }
      }
    }
    return slips.stream();
  }

  @ParameterizedTest
  @MethodSource("slips")
  void namesTheSlipThatReproducesTheDigest(String algorithm, String signed, String summary) {
    CheckResult result = autopsy(digest(algorithm, signed), TIME);

    assertThat(summary(result)).isEqualTo(summary);
    assertThat(result.toString()).doesNotContain("s3cret", KEY, BACKUP_KEY, OTHER_KEY);
  }

  @Test
  void tellsWhichKeyAndAlgorithmFit() {
    CheckResult primary = autopsy(digest("MD5", KEY + "Room-4.2_b" + TIME), TIME);
    CheckResult backup = autopsy(digest("SHA-256", BACKUP_KEY + "Room-4.2_b" + TIME), TIME);

    assertThat(primary.facts().asMap())
        .containsEntry("key", "primary")
        .containsEntry("algorithm", "MD5");
    assertThat(primary.remarks()).isEmpty();
    assertThat(backup.facts().asMap())
        .containsEntry("key", "backup")
        .containsEntry("algorithm", "SHA256");
    assertThat(backup.remarks())
        .extracting(Remark::id)
        .containsExactly("signed-with-backup-key", "sha256-inferred");
  }

  @Test
  void tellsForWhichNameOrTimeItWasSigned() {
    Instant other = EXPIRES.minus(Duration.ofHours(12));

    assertThat(autopsy(digest("MD5", KEY + "room-4.2_b" + TIME), TIME).facts().asMap())
        .containsEntry("signedFor", "room-4.2_b");
    assertThat(autopsy(digest("MD5", KEY + "Room-4.2_b" + hex(other)), TIME).facts().asMap())
        .containsEntry("signedTxTime", hex(other))
        .containsEntry("signedUntil", other)
        .containsEntry("txTime", TIME);
    assertThat(autopsy(digest("MD5", "Room-4.2_b-" + KEY + "-" + TIME), TIME).facts().asMap())
        .containsEntry("signedOver", "stream + \"-\" + key + \"-\" + txTime");
  }

  @Test
  void recognisesTheKeyOfAnotherDomain() {
    CheckResult result = autopsy(digest("MD5", OTHER_KEY + "Room-4.2_b" + TIME), TIME);

    assertThat(summary(result)).isEqualTo("failed txsecret-other-domain-key");
    assertThat(result.facts().asMap()).containsEntry("keyDomain", "push.example.net");
  }

  @Test
  void warnsOfADigestInUpperCase() {
    String upper = digest("MD5", KEY + "Room-4.2_b" + TIME).toUpperCase(Locale.ROOT);

    assertThat(summary(autopsy(upper, TIME))).isEqualTo("warning txsecret-uppercase");
  }

  @ParameterizedTest
  @CsvSource({"6a24f9Bb, 6A24F9BB", "6a24f9Bb, 6a24f9bb", "6A24F9BB, 6a24f9bb"})
  void triesBothCasesOfTxTime(String written, String signed) {
    CheckResult result = autopsy(digest("MD5", KEY + "Room-4.2_b" + signed), written);

    assertThat(summary(result)).isEqualTo("warning txsecret-other-txtime-case");
    assertThat(result.facts().asMap()).containsEntry("signedTxTime", signed);
  }

  @Test
  void recognisesSecondsSignedWhereMillisecondsAreWritten() {
    CheckResult result =
        autopsy(digest("MD5", KEY + "Room-4.2_b" + SECONDS), Long.toString(SECONDS * 1000));

    assertThat(summary(result)).isEqualTo("failed txsecret-other-txtime-form");
  }

  @ParameterizedTest
  @CsvSource({
    "6A24F, txtime-malformed",
    "tomorrow, txtime-malformed",
    "1795404000000, txtime-milliseconds"
  })
  void expectsNoFitWithATimeThatWasBroken(String written, String because) {
    CheckResult result = autopsy(digest("MD5", "something else"), written);

    assertThat(summary(result)).isEqualTo("skipped");
    assertThat(result.facts().asMap()).containsEntry(CheckResult.BECAUSE, because);
  }

  @Test
  void recognisesATimeThatWasBrokenAfterSigning() {
    String signed = hex(NOW.plus(Duration.ofHours(24))).toLowerCase(Locale.ROOT);

    assertThat(summary(autopsy(digest("MD5", KEY + "Room-4.2_b" + signed), "tomorrow")))
        .isEqualTo("failed txsecret-other-txtime");
  }

  @ParameterizedTest
  @CsvSource({
    "'', failed txsecret-missing",
    "txSecret=&, failed txsecret-missing",
    "txSecret=f85a2ab3&, failed txsecret-malformed",
    "txSecret=z85a2ab363fe4deaffef9754d79da6fe&, failed txsecret-malformed",
    "txSecret={secret}&, skipped"
  })
  void judgesWhatIsNoSignature(String parameter, String summary) {
    PushReading reading =
        PushReading.of("rtmp://push.example.com/live/room42?" + parameter + "txTime=" + TIME);

    assertThat(summary(SignedRuns.secret(reading, KNOWN))).isEqualTo(summary);
  }

  @Test
  void saysSoIfNoKeyIsKnown() {
    PushReading reading = PushReading.of(Readings.ADDRESS);

    assertThat(summary(SignedRuns.secret(reading, new KnownDomains(List.of()))))
        .isEqualTo("inconclusive txsecret-key-unknown");
  }

  @Test
  void blamesTheSlashIfItWasSignedWithoutIt() {
    String signature = "?txSecret=" + digest("MD5", KEY + "room42" + TIME) + "&txTime=" + TIME;
    PushReading reading = PushReading.of("rtmp://push.example.com/live//room42" + signature);

    assertThat(summary(SignedRuns.address(reading, KNOWN).get(0)))
        .isEqualTo("failed address-extra-slash");
    assertThat(summary(SignedRuns.secret(reading, KNOWN))).isEqualTo("skipped");
  }

  @Test
  void warnsOfTheSlashIfItWasSignedToo() {
    String signature = "?txSecret=" + digest("MD5", KEY + "/room42" + TIME) + "&txTime=" + TIME;
    PushReading reading = PushReading.of("rtmp://push.example.com/live//room42" + signature);

    assertThat(summary(SignedRuns.address(reading, KNOWN).get(0)))
        .isEqualTo("warning address-extra-slash");
    assertThat(summary(SignedRuns.secret(reading, KNOWN))).isEqualTo("passed");
  }

  @Test
  void triesNoMoreThanSomeThousandDigests() {
    PushUrl url = ((PushReading.Address) reading("f".repeat(32), TIME)).url();
    long tried =
        2
            + SignatureSuspect.of(url, TIME).size()
            + SignatureOrder.all().count()
            + SigningTimes.around(TIME, NOW).count();

    assertThat(tried).as("a key").isLessThan(1500);
  }

  @Test
  void doesNotDigestBooksAThousandTimes() {
    String book = "y".repeat(64 * 1024);
    PushReading reading =
        PushReading.of(
            "rtmp://push.example.com/live/"
                + book
                + "?txTime="
                + TIME
                + "&txSecret="
                + "f".repeat(32));

    assertThat(summary(SignedRuns.secret(reading, KNOWN))).isEqualTo("failed txsecret-mismatch");
  }

  private static CheckResult autopsy(String txSecret, String txTime) {
    return SignedRuns.secret(reading(txSecret, txTime), KNOWN);
  }

  private static PushReading reading(String txSecret, String txTime) {
    return PushReading.of(
        "rtmp://push.example.com/live/Room-4.2_b?txSecret="
            + txSecret
            + "&token=s3cret&txTime="
            + txTime);
  }
}
