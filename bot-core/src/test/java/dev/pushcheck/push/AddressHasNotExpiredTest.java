package dev.pushcheck.push;

import static dev.pushcheck.push.SignedRuns.KNOWN;
import static dev.pushcheck.push.SignedRuns.NOW;
import static dev.pushcheck.push.SignedRuns.hex;
import static dev.pushcheck.push.SignedRuns.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Remark;
import dev.pushcheck.css.KnownDomains;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressHasNotExpiredTest {
  private static final KnownDomains NONE_KNOWN = new KnownDomains(List.of());

  @ParameterizedTest
  @CsvSource({
    "PT24H, passed",
    "PT4H, passed",
    "PT3H59M59S, warning txtime-too-short",
    "PT1S, warning txtime-too-short",
    "PT0S, failed txtime-expired",
    "PT-1S, failed txtime-expired",
    "P-700D, failed txtime-expired"
  })
  void comparesTheExpiryWithTheShow(Duration left, String summary) {
    CheckResult result = check("?txTime=" + hex(NOW.plus(left)));

    assertThat(summary(result)).isEqualTo(summary);
    assertThat(result.facts().asMap())
        .containsEntry("txTime", hex(NOW.plus(left)))
        .containsEntry(
            left.isNegative() || left.isZero() ? "expiredAt" : "expiresAt", NOW.plus(left));
  }

  @ParameterizedTest
  @CsvSource({
    "PT-8H, 8",
    "PT-7H-59M-1S, 8",
    "PT-8H-59S, 8",
    "PT-59M-5S, 1",
    "PT-14H, 14",
    "PT-8H-90S, 0",
    "PT-30M, 0",
    "PT-5S, 0",
    "PT-15H, 0"
  })
  void remarksOnAPastOfWholeHours(Duration left, long hours) {
    List<Remark> remarks = check("?txTime=" + hex(NOW.plus(left))).remarks();

    if (hours == 0) {
      assertThat(remarks).isEmpty();
    } else {
      assertThat(remarks).extracting(Remark::id).containsExactly("expired-by-whole-hours");
      assertThat(remarks.get(0).facts().asMap()).containsEntry("hours", hours);
    }
  }

  @Test
  void remarksOnDecimalAndOnFarExpiries() {
    long far = NOW.plus(Duration.ofDays(31)).getEpochSecond();

    assertThat(check("?txTime=" + far).remarks())
        .extracting(Remark::id)
        .containsExactly("txtime-is-decimal", "txtime-far-ahead");
    assertThat(check("?txTime=" + hex(NOW.plus(Duration.ofDays(29)))).remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?txTime=6A1F", "?txTime=tomorrow", "?txTime=0x6A1F3C40", "?txTime=6A1F3C400G"})
  void refusesWhatIsNoTime(String query) {
    CheckResult result = check(query);

    assertThat(summary(result)).isEqualTo("failed txtime-malformed");
    assertThat(result.facts().asMap())
        .containsEntry("length", query.length() - "?txTime=".length());
  }

  @Test
  void convertsMilliseconds() {
    CheckResult result = check("?txTime=" + NOW.toEpochMilli());

    assertThat(summary(result)).isEqualTo("failed txtime-milliseconds");
    assertThat(result.facts().asMap())
        .containsEntry("right", hex(NOW))
        .containsEntry("meantAt", NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?txSecret=f85a2ab363fe4deaffef9754d79da6fe", "?txTime=", "?txTime"})
  void missesTheExpiryForSureOnlyWhereAuthenticationIsOn(String query) {
    PushReading reading = PushReading.of("rtmp://push.example.com/live/room42" + query);

    assertThat(summary(SignedRuns.expiry(reading, KNOWN))).isEqualTo("failed txtime-missing");
    assertThat(summary(SignedRuns.expiry(reading, NONE_KNOWN))).isEqualTo("warning txtime-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "room42, no-address",
    "hello there, address-unreadable",
    "rtmp://push.example.com/live/x?txTime={time}, address-placeholder",
    "rtmp://push.example.com/live/x?txTime=1&txTime=2, address-parameter-repeated"
  })
  void isSkippedWhereNothingCanBeSaid(String text, String because) {
    CheckResult result = SignedRuns.expiry(PushReading.of(text), KNOWN);

    assertThat(summary(result)).isEqualTo("skipped");
    assertThat(result.facts().asMap()).containsEntry(CheckResult.BECAUSE, because);
  }

  private static CheckResult check(String query) {
    return SignedRuns.expiry(PushReading.of("rtmp://push.example.com/live/room42" + query), KNOWN);
  }
}
