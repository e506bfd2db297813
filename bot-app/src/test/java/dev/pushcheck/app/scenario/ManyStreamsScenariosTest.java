package dev.pushcheck.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.alert.Alert;
import dev.pushcheck.app.scenario.Told.Kind;
import dev.pushcheck.sandbox.account.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Pattern NAME = Pattern.compile("show\\d+");

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

    List<Told> all = allOf(200, List.of(SLACK, ChatStage.DISCORD));
    assertThat(all.get(0).at()).isBefore(began.plus(FIRST)); // the benchmark measures five seconds
    for (String channel : List.of(SLACK, ChatStage.DISCORD)) {
      assertThat(posts(all, channel)).hasSizeBetween(1, 10);
      assertThat(toldOf(all, channel)).as("streams told of in %s", channel).isEqualTo(200);
      assertThat(names(all, channel)).as("streams by name in %s", channel).hasSize(200);
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

    List<Told> all = allOf(40, List.of(SLACK, ChatStage.DISCORD));
    assertThat(posts(all, SLACK)).hasSizeBetween(1, 4);
    assertThat(toldOf(all, SLACK)).isEqualTo(40);
    // Up to three are told by themselves before it shows how many they are, all others together.
    String others = (40 - (posts(all, SLACK).size() - 1)) + " streams";
    assertThat(all).anyMatch(told -> told.channel().equals(SLACK) && told.words().contains(others));
    assertThat(names(all, SLACK)).hasSize(40);
    scenario.pass(Duration.ofMinutes(11));
    scenario.end();
  }

  /** All that is told of so many streams, with the lists that follow when a burst is over. */
  private List<Told> allOf(int streams, List<String> channels) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(channels)
                    .allSatisfy(
                        channel ->
                            assertThat(toldOf(scenario.chats.told(), channel)).isEqualTo(streams)));
    scenario.pass(Duration.ofSeconds(25));
    scenario.awaitQuiet();
    return scenario.takeAll();
  }

  private static Set<String> names(List<Told> all, String channel) {
    return all.stream()
        .filter(told -> told.channel().equals(channel))
        .flatMap(told -> NAME.matcher(told.words()).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
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
