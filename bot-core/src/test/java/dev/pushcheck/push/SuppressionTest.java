package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip hides what only follows from it, and nothing else. */
@Timeout(60)
class SuppressionTest {
  private final WiredPushCheck wire = new WiredPushCheck();

  @BeforeEach
  void startIngest() {
    wire.rtmp(DOMAIN);
  }

  @AfterEach
  void end() {
    wire.close();
  }

  @Test
  void readsAnEscapedAddressAsItWasMeant() throws InterruptedException {
    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp().replace("&", "&amp;"));

    assertThat(Found.about(PushTopic.EXPIRY, diagnosis)).isEqualTo("passed");
    assertThat(Found.about(PushTopic.SECRET, diagnosis)).isEqualTo("passed");
  }

  @Test
  void listsWhatElseIsWrongAndFixesTheSlipFirst() throws InterruptedException {
    String expired = Samples.expiring(NOW.minus(Duration.ofMinutes(80))).rtmp();
    Diagnosis<PushReading> diagnosis = wire.check(expired.replace("&", "&amp;"));

    assertThat(Found.about(PushTopic.ADDRESS, diagnosis)).isEqualTo("failed address-html-escaped");
    assertThat(Found.about(PushTopic.EXPIRY, diagnosis)).isEqualTo("failed txtime-expired");
    assertThat(diagnosis.cause().flatMap(CheckResult::code))
        .contains(PushFinding.ADDRESS_HTML_ESCAPED);
  }

  @ParameterizedTest
  @CsvSource({
    "rtmp://192.0.2.7/live/room42, CNAME, address-bare-ip",
    "rtmp://192.0.2.7/live/room42, INGEST, address-bare-ip",
    "rtmp://192.0.2.7/live/room42, DOMAIN, address-bare-ip",
    "rtmp://push.example.com/live/{stream}?txSecret=0&txTime=0, SECRET, address-placeholder",
    "rtmp://push.example.com/live/a?txSecret=0&txTime={time}, EXPIRY, address-placeholder",
    "rtmp://push.example.com/live/a?txTime=1&txTime=2, EXPIRY, address-parameter-repeated",
    "https://play.example.com/live/room42.flv, EXPIRY, address-is-playback",
    "https://play.example.com/live/room42.flv, INGEST, address-is-playback",
    "https://play.example.com/live/room42.flv, STREAM, address-is-playback",
    "https://play.example.com/live/room42.flv, HISTORY, address-is-playback",
    "live/room42, SECRET, no-address",
    "live/room42, EXPIRY, no-address",
    "live/room42, ADDRESS, no-address",
    "rtmp://gone.example.com/live/room42, INGEST, domain-does-not-exist",
  })
  void saysBecauseOfWhatATopicIsSkipped(String text, PushTopic topic, String because)
      throws InterruptedException {
    assertThat(Found.about(topic, wire.check(text))).isEqualTo("skipped because " + because);
  }

  @Test
  void doesNotJudgeASignatureWithoutItsTime() throws InterruptedException {
    Diagnosis<PushReading> diagnosis =
        wire.check(GOOD.rtmp().replace("&txTime=" + GOOD.txTime(), ""));

    assertThat(Found.about(PushTopic.SECRET, diagnosis))
        .isEqualTo("skipped because txtime-missing");
  }

  @Test
  void failsASlashThatWasNotSigned() throws InterruptedException {
    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp().replace("/room42", "//room42"));

    assertThat(Found.about(PushTopic.ADDRESS, diagnosis)).isEqualTo("failed address-extra-slash");
    assertThat(Found.about(PushTopic.SECRET, diagnosis))
        .isEqualTo("skipped because address-extra-slash");
  }

  @Test
  void onlyWarnsOfASlashThatWasSigned() throws InterruptedException {
    String signedWithIt = Samples.signedOver(Samples.KEY + "/room42" + GOOD.txTime());
    Diagnosis<PushReading> diagnosis = wire.check(signedWithIt.replace("/room42", "//room42"));

    assertThat(Found.about(PushTopic.ADDRESS, diagnosis)).isEqualTo("warning address-extra-slash");
    assertThat(Found.about(PushTopic.SECRET, diagnosis)).isEqualTo("passed");
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.AT_RISK);
  }

  @Test
  void onlyWarnsOfASlashWhereNoKeyIsKnown() throws InterruptedException {
    Diagnosis<PushReading> diagnosis =
        wire.knowing().check(GOOD.rtmp().replace("/room42", "//room42"));

    assertThat(Found.about(PushTopic.ADDRESS, diagnosis)).isEqualTo("warning address-extra-slash");
    assertThat(Found.about(PushTopic.SECRET, diagnosis))
        .isEqualTo("inconclusive txsecret-key-unknown");
  }

  @Test
  void failsAnUnsignedAddressWhereAKeyIsKnown() throws InterruptedException {
    Diagnosis<PushReading> diagnosis = wire.check("rtmp://" + DOMAIN + "/live/room42");

    assertThat(Found.about(PushTopic.EXPIRY, diagnosis)).isEqualTo("failed txtime-missing");
    assertThat(Found.about(PushTopic.SECRET, diagnosis)).isEqualTo("failed txsecret-missing");
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.BLOCKED);
  }

  @Test
  void onlyWarnsOfAnUnsignedAddressWhereAuthenticationMayBeOff() throws InterruptedException {
    Diagnosis<PushReading> diagnosis = wire.knowing().check("rtmp://" + DOMAIN + "/live/room42");

    assertThat(Found.about(PushTopic.EXPIRY, diagnosis)).isEqualTo("warning txtime-missing");
    assertThat(Found.about(PushTopic.SECRET, diagnosis)).isEqualTo("warning txsecret-missing");
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.AT_RISK);
  }
}
