package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.sandbox.account.CallbackSender.Mishap;
import dev.pushcheck.store.SamplePostgres;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens where callbacks are lost, refused or repeated, or nobody was there to take them. */
@Timeout(120)
class SafetyNetScenariosTest {
  private static final String SLACK = "slack:C1";
  private static final int NETWORK = 12;
  private static final String LINK = "The push link network is abnormal";
  private static final String EVENTS = "DescribeLiveStreamEventList";

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
  void learnsFromTheListThatAStreamIsBackWhoseCallbackWasLost() throws Exception {
    scenario.alert("poll", "1s").start();
    scenario.tencent.isLive("show");
    scenario.breaksOff("show", NETWORK, LINK);
    Told message = scenario.expect(SLACK, "live/show broke off");

    scenario.tencent.sender.mishap(Mishap.LOST);
    scenario.begins("show");

    scenario.expectEdit(message, "live/show has recovered");
    scenario.end();
  }

  @Test
  void learnsFromTheRecordOfADropWhoseCallbackWasLost() throws Exception {
    scenario.alert("poll", "1s").start();
    scenario.tencent.isLive("show");
    scenario.tencent.sender.mishap(Mishap.LOST);

    scenario.breaksOff("show", NETWORK, LINK);

    scenario.expect(SLACK, "live/show broke off: the network between encoder and Tencent failed");
    scenario.end();
  }

  @Test
  void missesAStreamInTheListWhereTheRecordIsDenied() throws Exception {
    scenario.alert("poll", "1s").start();
    scenario.begins("show");
    scenario.awaitAnswers();
    scenario.tencent.account.deny(EVENTS);
    scenario.expect(ChatStage.OPS, "does not tell its interruptions");
    scenario.tencent.sender.mishap(Mishap.LOST);

    scenario.breaksOff("show", NETWORK, LINK);
    scenario.pass(Duration.ofSeconds(70));

    scenario.expect(SLACK, "live/show broke off: the cause is not known");
    scenario.end();
  }

  @Test
  void isNotDeafOnceTheCallbackKeyIsChanged() throws Exception {
    scenario.start();
    scenario.tencent.isLive("show");
    scenario.awaitAnswers();
    scenario.tencent.sender.key("another-callback-key");

    scenario.breaksOff("show", NETWORK, LINK);

    Told ops = scenario.expect(ChatStage.OPS, "Callbacks come with a wrong signature");
    assertThat(ops.words()).contains("callbacks: key");
    scenario.pass(Duration.ofSeconds(31)); // not for each of a thousand
    Told message = scenario.expect(SLACK, "live/show broke off");
    scenario.tencent.sender.key(TencentStage.CALLBACK_KEY);
    scenario.tencent.sendAgain();
    scenario.expect(ChatStage.OPS, "Callbacks are believed again");
    scenario.begins("show");
    scenario.expectEdit(message, "live/show has recovered");
    scenario.end();
  }

  @Test
  void tellsInOneDigestWhatHappenedWhileItWasDown() throws Exception {
    scenario.start();
    for (int i = 0; i < 30; i++) {
      scenario.tencent.isLive("show" + i);
    }
    scenario.awaitAnswers();
    scenario.stop();
    scenario.pass(Duration.ofHours(1));
    for (int i = 0; i < 30; i++) {
      scenario.breaksOff("show" + i, NETWORK, LINK);
    }
    for (int i = 0; i < 10; i++) {
      scenario.begins("show" + i);
    }
    scenario.awaitAnswers();
    scenario.pass(Duration.ofHours(1));

    scenario.start();

    Told digest = scenario.expect(SLACK, "Late: ", "while this bot was down");
    scenario.pass(Duration.ofSeconds(25));
    scenario.expectAnswer(SLACK, "live/show0", "live/show29");
    scenario.awaitQuiet();
    scenario.expectFinally(digest, "Late: 30 interruptions", "Back since: 10. Still away: 20.");
    scenario.end();
  }

  @Test
  void tellsOnceThoughThirteenTimesDeliveredAndPolledByTwoReplicas() throws Exception {
    scenario.section("store", "{ url: \"" + SamplePostgres.freshDatabase() + "\" }");
    scenario.alert("poll", "1s").start();
    scenario.section("http", "{ listen: \"127.0.0.1:0\", admin: \"127.0.0.1:0\" }").start();
    scenario.tencent.isLive("show");
    scenario.awaitAnswers();
    for (int i = 0; i < 6; i++) {
      scenario.tencent.sender.mishap(Mishap.DUPLICATED);
    }

    scenario.breaksOff("show", NETWORK, LINK);
    var stop = scenario.tencent.sender.deliveries().get(1).body();
    for (int i = 0; i < 6; i++) {
      scenario.tencent.sender.send(stop);
    }

    scenario.expect(SLACK, "live/show broke off");
    int polls = scenario.tencent.account.calls(EVENTS);
    await()
        .atMost(AlertScenario.PATIENCE)
        .until(() -> scenario.tencent.account.calls(EVENTS) > polls + 2);
    scenario.end();
  }
}
