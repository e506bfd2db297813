package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class JudgedAtOnceTest {
  private final WiredPushCheck check = new WiredPushCheck();

  @AfterEach
  void end() {
    check.close();
  }

  static List<String> addresses() {
    String good = Samples.GOOD.rtmp();
    return List.of(
        good,
        good.replace("txSecret=", "txSecret=0"),
        good.replaceAll("txTime=[0-9A-F]+", "txTime=5F000000"),
        good.replace("/live/", "/Live/"),
        good.replaceAll("[?].*", ""));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void findsTheSameAsWithPatience(String address) throws InterruptedException {
    PushReading reading = PushReading.of(address);
    List<CheckResult> patient =
        check.pushCheck().judgeAddress(reading, Duration.ofSeconds(30)).results();

    assertThat(check.pushCheck().judgeAddressAtOnce(reading).orElseThrow().results())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("took")
        .containsExactlyElementsOf(patient);
  }

  @Test
  void doesNotAskAnAccount() throws InterruptedException {
    check.account();

    assertThat(check.pushCheck().judgeAddressAtOnce(PushReading.of(Samples.GOOD.rtmp()))).isEmpty();
  }
}
