package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.Alert;
import dev.pushcheck.app.scenario.Told.Kind;
import dev.pushcheck.sandbox.account.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many streams at once become few messages, which account for all of them. */
@Timeout(120)
class ManyStreamsScenariosTest {
  private static final String SLACK = "slack:C1";
  private static final int NETWORK = 12;
  private static final int REFUSED = 18;
  private static final String LINK = "The push link network is abnormal";
  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Pattern COUNT = Pattern.compile("(\\d+) streams");

  @TempDir private Path directory;
  private AlertScenario scenario;

  @BeforeEach
  void prepare() throws Exception {
    scenario = new AlertScenario(directory).tells(SLACK, ChatStage.DISCORD).onDiscord();
    scenario.start();
  }

  @AfterEach
  void close() {
    scenario.close();
  }

  @Test
  void tellsAStormInFewMessagesThatAccountForAll() throws Exception {
    Instant began = Instant.now();
    for (int i = 0; i < 200; i++) {
      scenario.breaksOff("show" + i, NETWORK, LINK);
    }
    scenario.awaitQuiet();

    List<Told> all = scenario.takeAll();
    assertThat(all.get(0).at()).isBefore(began.plus(FIRST)); // the benchmark measures five seconds
    for (String channel : List.of(SLACK, ChatStage.DISCORD)) {
      assertThat(posts(all, channel)).hasSizeBetween(1, 10);
      assertThat(toldOf(all, channel)).as("streams told of in %s", channel).isEqualTo(200);
    }
    assertThat(posted()).isEqualTo(400);
    scenario.end();
  }

  @Test
  void tellsAtOnceThatTheAccountIsSuspendedAndOnlyOnce() throws Exception {
    for (int i = 0; i < 40; i++) {
      scenario.tencent.isLive("show" + i);
    }
    scenario.tencent.account.service(Service.OUT_OF_SERVICE);
    scenario.alert("hold", "10m");
    scenario.stop().start();

    for (int i = 0; i < 40; i++) {
      scenario.breaksOff("show" + i, REFUSED, "18/202");
    }
    scenario.awaitQuiet();

    List<Told> all = scenario.takeAll();
    assertThat(posts(all, SLACK)).hasSizeBetween(1, 4);
    assertThat(toldOf(all, SLACK)).isEqualTo(40);
    assertThat(all).anyMatch(told -> told.words().contains("40 streams"));
    scenario.pass(Duration.ofMinutes(11));
    scenario.end();
  }

  private static List<Told> posts(List<Told> all, String channel) {
    return all.stream()
        .filter(told -> told.channel().equals(channel) && told.kind() == Kind.POST)
        .toList();
  }

  /** By what each message says in the end: as many as it counts, or else one. */
  private static int toldOf(List<Told> all, String channel) {
    return posts(all, channel).stream()
        .map(
            post ->
                all.stream()
                    .filter(told -> told.message().equals(post.message()))
                    .reduce((earlier, later) -> later)
                    .orElseThrow())
        .mapToInt(
            last -> {
              Matcher count = COUNT.matcher(last.words());
              return count.find() ? Integer.parseInt(count.group(1)) : 1;
            })
        .sum();
  }

  private long posted() {
    return scenario
        .bot()
        .memory()
        .read(
            transaction ->
                transaction.openOutages().stream()
                    .flatMap(file -> transaction.alertsOf(file.id()).stream())
                    .filter(alert -> alert.stage() == Alert.Stage.POSTED)
                    .count());
  }
}
