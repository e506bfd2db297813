package dev.pushcheck.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import dev.pushcheck.access.AuditLines;
import dev.pushcheck.reply.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class DemoTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern CHART = Pattern.compile("(/\\S*pushcheck-demo\\S*)/chart-1\\.png");

  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private final Logger audit = (Logger) LoggerFactory.getLogger(AuditLines.NAME);
  private Object levelBefore = "";

  @BeforeEach
  void rememberTheLevel() {
    levelBefore = String.valueOf(audit.getLevel());
  }

  @AfterEach
  void leavesNothingBehind() {
    assertThat(String.valueOf(audit.getLevel())).isEqualTo(levelBefore);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.matches("(pushcheck|sandbox|tcp|udp).*|.*sqlite.*")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void showsTheWholeTourWhereNobodyCanType(String language) {
    Visitor visitor = Visitor.absent("--lang", language);

    assertThat(visitor.status()).isZero();
    assertThat(visitor.err()).isEmpty();
    Golden.assertMatches(DemoTest.class, "tour-" + language, visitor.masked());
    assertKeepsKeys(visitor);
    assertThat(CHART.matcher(visitor.out()).results().map(found -> Path.of(found.group(1))))
        .singleElement()
        .satisfies(directory -> assertThat(directory).doesNotExist());
  }

  @Test
  void keepsTheChartIfAskedTo(@TempDir Path directory) throws IOException {
    Path chart = directory.resolve("day.png");

    Visitor visitor = Visitor.absent("--no-wait", "--chart", chart.toString());

    assertThat(visitor.out()).contains(chart.toString());
    assertThat(Files.readAllBytes(chart)).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void answersWhateverIsTypedOnTheWay() {
    Visitor visitor =
        Visitor.typing(
            "hello can you help",
            "rtmp://push.example.com/live/show?txSecret=5d8ee5d9dd6d1a7f5a9e0aa54e5a4cf0&txTime=7FFFFFFF",
            "/pushcheck rtmp://push.example.org/live/a",
            "/pushcheck explain 18/503",
            "/pushcheck url room42",
            "/pushcheck streams",
            "/pushcheck alerts list",
            "help",
            "4",
            "host",
            "4",
            "zh",
            "",
            "q",
            "/pushcheck explain 12");

    assertThat(visitor.status()).isZero();
    assertThat(visitor.err()).isEmpty();
    assertThat(visitor.out())
        .contains("I could not read a push address")
        .contains("signature fits none")
        .contains("This demo knows only the domains")
        .contains("The signature (txSecret) is wrong")
        .contains("rtmp://push.example.com/live/room42?txSecret=")
        .contains("live/concert", "live/market", "live/show")
        .contains("Enter goes on with the tour")
        .contains("the address expired <span> ago".replace("<span>", "2 h 10 min"))
        .contains("This address is too old")
        .contains("从现在起用中文", "第 5 步", "演示（模拟）>")
        .doesNotContain("The network between encoder")
        .endsWith("没有在这台机器上留下任何东西。\n\n");
    assertKeepsKeys(visitor);
  }

  @Test
  void bringsBackWhatItHasBroken() {
    Visitor visitor = Visitor.typing("7", "7", "zh", "8", "8");

    assertThat(visitor.out())
        .contains("live/concert broke off")
        .contains("concert is off air already")
        .contains("#alerts 里的同一条消息，已更新（模拟）")
        .contains("concert 已恢复");
    assertThat(visitor.status()).isZero();
  }

  @Test
  void leavesAtTheEndOfTheInputAndOfTheTour() {
    assertThat(Visitor.typing().out()).contains("1 of 10").doesNotContain("2 of 10");

    Visitor last = Visitor.typing("10", "", "/pushcheck explain 12");

    assertThat(last.out()).contains("10 of 10").doesNotContain("The network between encoder");
  }

  @Test
  void speaksNoOtherLanguage() {
    Visitor visitor = Visitor.absent("--lang", "fr");

    assertThat(visitor.status()).isEqualTo(2);
    assertThat(visitor.out()).isEmpty();
  }

  private static void assertKeepsKeys(Visitor visitor) {
    for (String key :
        List.of(
            SimulatedWorld.SECRET_KEY,
            SimulatedWorld.SECRET_ID,
            SimulatedWorld.PUSH_KEY,
            SimulatedWorld.CALLBACK_KEY,
            DemoSettings.CALLBACK_PATH)) {
      assertThat(visitor.out() + visitor.err()).doesNotContain(key);
    }
  }
}
