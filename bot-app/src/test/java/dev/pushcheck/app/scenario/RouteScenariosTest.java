package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is told: one platform, both, each in its own words, and the alarm's own test. */
@Timeout(120)
class RouteScenariosTest {
  private static final String SLACK = "slack:C1";
  private static final int NETWORK = 12;
  private static final String LINK = "The push link network is abnormal";

  @TempDir private Path directory;
  private AlertScenario scenario;

  @BeforeEach
  void prepare() throws Exception {
    scenario = new AlertScenario(directory);
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void tellsDiscordAlone() throws Exception {
    scenario.onDiscordOnly().tells(ChatStage.DISCORD).start();
    scenario.tencent.isLive("show");
    scenario.breaksOff("show", NETWORK, LINK);

    Told message = scenario.expect(ChatStage.DISCORD, "live/show broke off");
    scenario.begins("show");
    scenario.expectEdit(message, "live/show has recovered");
    scenario.end();
  }

  @Test
  void tellsEachRouteItsStreamsInItsWords() throws Exception {
    scenario
        .onDiscord()
        .route("match: { stream: \"show-*\" }, to: [\"slack:C1\"]")
        .route("match: { stream: \"show-*\" }, to: [\"slack:C2\"], language: zh")
        .route("match: { stream: \"*-a\" }, to: [\"" + ChatStage.DISCORD + "\"], audience: host")
        .start();
    scenario.tencent.isLive("show-a");
    scenario.tencent.isLive("talk-a");
    scenario.tencent.isLive("talk-b");
    scenario.breaksOff("show-a", NETWORK, LINK);
    scenario.breaksOff("talk-a", NETWORK, LINK);
    scenario.breaksOff("talk-b", NETWORK, LINK);

    scenario.expect(SLACK, "live/show-a broke off");
    scenario.expect("slack:C2", "live/show-a 断流");
    scenario.expect(ChatStage.DISCORD, "live/show-a went off air", "Your address is still good");
    scenario.expect(ChatStage.DISCORD, "live/talk-a went off air");
    scenario.end();
  }

  @Test
  void provesByItsOwnTestThatTheAlarmWorks() throws Exception {
    scenario.alert("canary", "{ to: \"slack:C2\", every: 10m }").tells(SLACK).start();

    scenario.expect("slack:C2", "The alarm works: the test interruption went through");
    scenario.nothingElse();
    scenario.pass(Duration.ofMinutes(10));
    scenario.expect("slack:C2", "The alarm works: the test interruption went through");
    assertThat(scenario.bot().alarm().status().troubles()).isEmpty();
    scenario.end();
  }
}
