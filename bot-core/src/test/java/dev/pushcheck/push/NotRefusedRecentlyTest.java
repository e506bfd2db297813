package dev.pushcheck.push;

import static dev.pushcheck.push.AccountScenarios.STREAM;
import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class NotRefusedRecentlyTest {
  private static final String CLIENT = "203.0.113.77";
  private static final String REFUSED = "warning refused-recently";

  private final WiredPushCheck wire = new WiredPushCheck();
  private final CssAccountServer account = wire.account();

  @BeforeEach
  void startIngest() {
    wire.rtmp(DOMAIN);
  }

  @AfterEach
  void end() {
    wire.close();
  }

  @ParameterizedTest
  @CsvSource({
    "The IP address is in the blocklist, warning refused-recently",
    "18/503, warning refused-recently",
    "推流域名被禁用, warning refused-recently",
    "words that nobody has ever seen, warning refused-recently",
    "The client interrupted the stream, passed",
    "客户端主动断流, passed",
    "18/305, passed",
  })
  void tellsRefusalsFromWhatIsNone(String reason, String found) throws InterruptedException {
    account.event(refusal(STREAM, minutesAgo(2), reason));

    assertThat(history()).isEqualTo(found);
  }

  @Test
  void tellsWhenAndWhy() throws InterruptedException {
    account.event(refusal(STREAM, minutesAgo(2), "18/401"));

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(Found.fact("refusedAt", PushTopic.HISTORY, diagnosis)).isEqualTo(minutesAgo(2));
    assertThat(Found.fact("cause", PushTopic.HISTORY, diagnosis)).isEqualTo("ip-not-allowed");
    assertThat(Found.fact("raw", PushTopic.HISTORY, diagnosis)).isEqualTo("18/401");
  }

  @Test
  void forgetsARefusalAfterAnHour() throws InterruptedException {
    account.event(refusal(STREAM, minutesAgo(61), "18/401"));

    assertThat(history()).isEqualTo("passed");
  }

  @Test
  void forgetsARefusalAfterAPushThatCameOff() throws InterruptedException {
    account.event(refusal(STREAM, minutesAgo(30), "18/401"));
    account.event(push(minutesAgo(20), minutesAgo(10), "The client interrupted the stream"));

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(Found.about(PushTopic.HISTORY, diagnosis)).isEqualTo("passed");
    assertThat(Found.remarks(PushTopic.HISTORY, diagnosis)).containsExactly("ended-lately");
  }

  @Test
  void remembersARefusalDuringAPushThatBeganBefore() throws InterruptedException {
    account.event(push(minutesAgo(40), minutesAgo(10), "The client interrupted the stream"));
    account.event(refusal(STREAM, minutesAgo(20), "18/601"));

    assertThat(history()).isEqualTo(REFUSED);
  }

  @Test
  void forgetsARefusalBeforeThePushThatGoesOn() throws InterruptedException {
    account.event(refusal(STREAM, minutesAgo(30), "18/401"));
    account.push(Push.of(STREAM, CLIENT, minutesAgo(20)));

    assertThat(history()).isEqualTo("passed");
  }

  @Test
  void looksAtItsOwnStreamOnly() throws InterruptedException {
    account.event(refusal(new StreamPath(DOMAIN, "live", "room421"), minutesAgo(2), "18/401"));
    account.event(refusal(new StreamPath(DOMAIN, "show", "room42"), minutesAgo(2), "18/401"));

    assertThat(history()).isEqualTo("passed");
  }

  @Test
  void quotesTheVendorWithCare() throws InterruptedException {
    account.event(refusal(STREAM, minutesAgo(2), "bad url rtmp://a/b?txSecret=" + GOOD.txSecret()));

    assertThat(Found.fact("raw", PushTopic.HISTORY, wire.check(GOOD.rtmp())))
        .isEqualTo("bad url rtmp://a/b…");
  }

  @Test
  void looksByTheVendorsClock() throws InterruptedException {
    Instant theirs = NOW.plus(Duration.ofMinutes(30));
    account.clock(() -> theirs).datesBy(() -> theirs);
    account.event(refusal(STREAM, theirs.minusSeconds(60), "18/401"));

    assertThat(history()).isEqualTo(REFUSED);
  }

  @Test
  void doesNotVouchForRecordsThatItCouldNotRead() throws InterruptedException {
    account.misbehave(
        Misbehaviour.error("FailedOperation.InvokeCdnApiFail").on("DescribeLiveStreamEventList"));

    assertThat(history()).isEqualTo("inconclusive api-failed");
  }

  private String history() throws InterruptedException {
    return Found.about(PushTopic.HISTORY, wire.check(GOOD.rtmp()));
  }

  private static StreamEvent refusal(StreamPath stream, Instant at, String reason) {
    return StreamEvent.refusal(stream, CLIENT, at, reason);
  }

  private static StreamEvent push(Instant from, Instant until, String reason) {
    return StreamEvent.interruption(Push.of(STREAM, CLIENT, from), until, reason);
  }

  private static Instant minutesAgo(int minutes) {
    return NOW.minus(Duration.ofMinutes(minutes));
  }
}
