package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.KEY;
import static dev.pushcheck.push.Samples.NOW;
import static dev.pushcheck.push.Samples.signedOver;
import static dev.pushcheck.push.Scenario.failed;
import static dev.pushcheck.push.Scenario.inconclusive;
import static dev.pushcheck.push.Scenario.warning;

import dev.pushcheck.check.Diagnosis;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What can be wrong with expiry and signature, everything else being right. */
final class SignatureScenarios {
  private static final String TX_TIME = GOOD.txTime();

  private SignatureScenarios() {}

  static List<Scenario> all() {
    return List.of(
        failed(PushFinding.TXTIME_MISSING, text(GOOD.rtmp().replace("&txTime=" + TX_TIME, ""))),
        failed(PushFinding.TXTIME_MALFORMED, text(Samples.withTxTime(TX_TIME.substring(0, 5)))),
        failed(
            PushFinding.TXTIME_MILLISECONDS,
            text(Samples.withTxTime(Long.toString(GOOD.expires().toEpochMilli())))),
        failed(PushFinding.TXTIME_EXPIRED, text(expiringIn(Duration.ofMinutes(-195)))),
        warning(PushFinding.TXTIME_TOO_SHORT, text(expiringIn(Duration.ofHours(1)))),
        failed(
            PushFinding.TXSECRET_MISSING,
            text(GOOD.rtmp().replace("txSecret=" + GOOD.txSecret() + "&", ""))),
        failed(
            PushFinding.TXSECRET_MALFORMED,
            text(GOOD.rtmp().replace(GOOD.txSecret(), GOOD.txSecret().substring(1)))),
        failed(PushFinding.TXSECRET_FOR_OTHER_STREAM, text(signedOver(KEY + "Room42" + TX_TIME))),
        failed(PushFinding.TXSECRET_WITH_APP_NAME, text(signedOver(KEY + "live/room42" + TX_TIME))),
        failed(
            PushFinding.TXSECRET_OTHER_TXTIME_FORM,
            text(signedOver(KEY + "room42" + GOOD.expires().getEpochSecond()))),
        failed(
            PushFinding.TXSECRET_OTHER_TXTIME,
            text(signedOver(KEY + "room42" + Samples.hex(NOW.plus(Duration.ofHours(1)))))),
        failed(PushFinding.TXSECRET_OTHER_DOMAIN_KEY, SignatureScenarios::keyOfAnotherDomain),
        failed(PushFinding.TXSECRET_WRONG_ORDER, text(signedOver("room42" + KEY + TX_TIME))),
        failed(PushFinding.TXSECRET_MISMATCH, text(signedOver("anything else"))),
        warning(
            PushFinding.TXSECRET_UPPERCASE,
            text(GOOD.rtmp().replace(GOOD.txSecret(), GOOD.txSecret().toUpperCase(Locale.ROOT)))),
        warning(
            PushFinding.TXSECRET_OTHER_TXTIME_CASE,
            text(signedOver(KEY + "room42" + TX_TIME.toLowerCase(Locale.ROOT)))),
        inconclusive(PushFinding.TXSECRET_KEY_UNKNOWN, SignatureScenarios::noKey));
  }

  private static String expiringIn(Duration time) {
    return Samples.expiring(NOW.plus(time)).rtmp();
  }

  private static Scenario.Story text(String address) {
    return wire -> {
      wire.rtmp(DOMAIN);
      return wire.check(address);
    };
  }

  private static Diagnosis<PushReading> keyOfAnotherDomain(WiredPushCheck wire)
      throws InterruptedException {
    wire.knowing(Samples.KNOWN, Samples.OTHER_KNOWN).rtmp(DOMAIN);
    return wire.check(signedOver(Samples.OTHER_KEY + "room42" + TX_TIME));
  }

  private static Diagnosis<PushReading> noKey(WiredPushCheck wire) throws InterruptedException {
    wire.knowing().rtmp(DOMAIN);
    return wire.check(GOOD.rtmp());
  }
}
