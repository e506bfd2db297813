package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.account.CallbackSender.Mishap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a channel is told of streams that break off, from the callback to the message. */
@Timeout(120)
class DropScenariosTest {
  private static final String SLACK = "slack:C1";
  private static final int GOODBYE = 1;
  private static final int NETWORK = 12;
  private static final int REFUSED = 18;
  private static final String LINK = "The push link network is abnormal";

  @TempDir private Path directory;
  private AlertScenario scenario;

  @BeforeEach
  void prepare() throws Exception {
    scenario = new AlertScenario(directory).tells(SLACK);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void tellsADropOnceHoldIsOverAndThatTheStreamIsBack() throws Exception {
    scenario.start();
    scenario.tencent.isLive("show");

    Instant dropped = scenario.breaksOff("show", NETWORK, LINK);

    Told message = scenario.expect(SLACK, "live/show broke off", "after 1 h live");
    assertThat(message.at()).isAfterOrEqualTo(dropped.plusMillis(300));
    scenario.nothingElse();
    scenario.begins("show");
    scenario.expectEdit(message, "live/show is back");
    scenario.expectEdit(message, "live/show has recovered");
    scenario.end();
  }

  @Test
  void saysUntilWhenItCanComeBackAndThatAnotherCannotAsItsAddressHasExpired() throws Exception {
    scenario.start();
    scenario.tencent.addressesLast(Duration.ofMinutes(30));
    scenario.tencent.isLive("show");
    scenario.tencent.isLive("night");

    scenario.breaksOff("show", NETWORK, LINK);
    scenario.expect(
        SLACK, "Signature, expiry and account are fine", "Its address can be used until");
    scenario.pass(Duration.ofMinutes(31));
    scenario.breaksOff("night", NETWORK, LINK);

    scenario.expect(
        SLACK,
        "live/night broke off and cannot come back by itself: the address has expired",
        "Its address could be used until",
        "Make a new address");
    scenario.end();
  }

  @Test
  void saysNothingOfAStreamThatIsBackWithinHold() throws Exception {
    scenario.alert("hold", "1s").start();
    scenario.tencent.isLive("show");

    scenario.breaksOff("show", NETWORK, LINK);
    scenario.begins("show");
    scenario.awaitAnswers();
    scenario.pass(Duration.ofMinutes(5));

    scenario.end();
  }

  @Test
  void saysNothingOfAPlannedEnd() throws Exception {
    scenario.start();
    scenario.tencent.isLive("show");

    scenario.breaksOff("show", GOODBYE, "The client interrupted the stream");
    scenario.awaitAnswers();
    scenario.pass(Duration.ofMinutes(5));

    scenario.end();
  }

  @Test
  void saysNothingOfARecoveryThatComesBeforeTheInterruption() throws Exception {
    scenario.start();
    scenario.tencent.isLive("show");
    scenario.awaitAnswers();

    scenario.tencent.sender.mishap(Mishap.OVERTAKEN);
    scenario.breaksOff("show", NETWORK, LINK);
    scenario.begins("show");

    scenario.end();
  }

  @Test
  void tellsAStreamThatFlapsThoughItIsBackEachTime() throws Exception {
    scenario.alert("hold", "30s").alert("stable", "30s").start();
    scenario.tencent.isLive("show");
    for (int i = 0; i < 3; i++) {
      scenario.breaksOff("show", NETWORK, LINK);
      scenario.pass(Duration.ofSeconds(10));
      scenario.begins("show");
      scenario.awaitAnswers();
      scenario.pass(Duration.ofSeconds(10));
    }

    Told message = scenario.expect(SLACK, "live/show is back", "3 drops");
    scenario.pass(Duration.ofSeconds(60));
    scenario.expectEdit(message, "live/show has recovered after 3 drops");
    scenario.end();
  }

  @Test
  void putsTheRefusalThatExplainsADropIntoTheHeadline() throws Exception {
    scenario.start();
    scenario.tencent.isLive("show");
    scenario.breaksOff("show", NETWORK, LINK);
    Told message =
        scenario.expect(SLACK, "live/show broke off", "network between encoder and Tencent");

    scenario.pass(Duration.ofSeconds(2));
    scenario.tencent.isRefused("show", REFUSED, "18/501");

    scenario.expectEdit(message, "live/show broke off and cannot come back by itself", "18/501");
    scenario.expectAnswer(SLACK, "A try to come back was refused", "18/501");
    scenario.pass(Duration.ofSeconds(2));
    scenario.tencent.isRefused("show", REFUSED, "18/501");
    scenario.end();
  }
}
