package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any text whatever. */
class AnyTextTest {
  @ParameterizedTest
  @MethodSource("dev.pushcheck.push.Seeds#thousand")
  void givesAReadingThatCanBeJudgedAndShown(long seed) {
    AnyText texts = new AnyText(seed);
    for (int i = 0; i < 20; i++) {
      String text = texts.next();
      String key = texts.next();

      assertThatCode(() -> judge(PushReading.of(text)))
          .as("seed %d: %s", seed, text)
          .doesNotThrowAnyException();
      assertThatCode(() -> judge(PushReading.ofObs(text, key)))
          .as("seed %d: %s, %s", seed, text, key)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.pushcheck.push.Seeds#thousand")
  void neverShowsASignature(long seed) {
    AnyText texts = new AnyText(seed);
    String canary = "0badcafe5ec0ded0c0ffee00deadbeef";
    for (int i = 0; i < 20; i++) {
      String text = texts.next() + "txSecret=" + canary + texts.next();
      String server = texts.next();

      assertThat(Readings.shown(PushReading.of(text)))
          .as("seed %d: %s", seed, text)
          .doesNotContainIgnoringCase(canary);
      assertThat(Readings.shown(PushReading.ofObs(server, text)))
          .as("seed %d: %s, %s", seed, server, text)
          .doesNotContainIgnoringCase(canary);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.pushcheck.push.Seeds#thousand")
  void isReadTheSameOnceItIsMended(long seed) {
    if (PushReading.of(new AnyText(seed).next()) instanceof PushReading.Address mended
        && mended.slips().isEmpty()) {
      String printed = mended.url().print().reveal();

      assertThat(Readings.meant(PushReading.of(printed))).as("seed %d", seed).isEqualTo(printed);
    }
  }

  private static void judge(PushReading reading) {
    for (PushTopic topic : PushTopic.values()) {
      assertThat(reading.pointless(topic)).isNotNull();
    }
    assertThat(Readings.shown(reading)).isNotNull();
    assertThat(SignedRuns.address(reading, SignedRuns.KNOWN)).isNotEmpty();
    assertThat(SignedRuns.expiry(reading, SignedRuns.KNOWN)).isNotNull();
    assertThat(SignedRuns.secret(reading, SignedRuns.KNOWN)).isNotNull();
  }
}
