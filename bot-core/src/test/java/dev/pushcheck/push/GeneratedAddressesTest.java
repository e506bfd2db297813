package dev.pushcheck.push;

import static dev.pushcheck.push.SignedRuns.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Remark;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every address that is as it should be. */
class GeneratedAddressesTest {
  @ParameterizedTest
  @MethodSource("dev.pushcheck.push.Seeds#thousand")
  void areReadAsTheyArePrinted(long seed) {
    PushUrl url = new AddressGenerator(seed).next().url();

    PushReading reading = PushReading.of(url.print().reveal());

    assertThat(reading)
        .as("seed %d: %s", seed, url.print().reveal())
        .isEqualTo(address(url, reading));
    assertThat(reading.slips()).as("seed %d", seed).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.pushcheck.push.Seeds#thousand")
  void passTheirOwnAutopsy(long seed) {
    GeneratedAddress generated = new AddressGenerator(seed).next();
    PushReading reading = PushReading.of(generated.text());

    CheckResult secret = SignedRuns.secret(reading, generated.known());

    assertThat(summary(secret)).as("seed %d", seed).isEqualTo("passed");
    assertThat(secret.remarks().contains(Remark.of("signed-with-backup-key")))
        .as("seed %d", seed)
        .isEqualTo(!generated.primary());
    assertThat(summary(SignedRuns.expiry(reading, generated.known())))
        .as("seed %d", seed)
        .isEqualTo("passed");
    assertThat(SignedRuns.address(reading, generated.known()))
        .as("seed %d", seed)
        .extracting(SignedRuns::summary)
        .containsExactly("passed");
  }

  @ParameterizedTest
  @MethodSource("dev.pushcheck.push.Seeds#hundreds")
  void areReadFromTheFieldsOfObsAlike(long seed) {
    PushUrl url = new AddressGenerator(seed).next(Protocol.RTMP).url();
    String text = url.print().reveal();
    int key = text.indexOf('/', "rtmp://".length()) + url.app().length() + 2;

    PushReading reading = PushReading.ofObs(text.substring(0, key), text.substring(key));

    assertThat(reading.slips()).as("seed %d: %s", seed, text).isEmpty();
    assertThat(Readings.meant(reading)).as("seed %d", seed).isEqualTo(text);
    assertThat(PushReading.of(text.substring(0, key) + "\n" + text.substring(key)))
        .as("seed %d", seed)
        .isEqualTo(reading);
  }

  @ParameterizedTest
  @MethodSource("dev.pushcheck.push.Seeds#hundreds")
  void areShownWithoutTheirSignature(long seed) {
    GeneratedAddress generated = new AddressGenerator(seed).next();

    assertThat(Readings.shown(PushReading.of(generated.text())))
        .as("seed %d", seed)
        .doesNotContain(generated.txSecret());
  }

  private static PushReading address(PushUrl url, PushReading reading) {
    return new PushReading.Address(url, url.stream(), reading.slips(), List.of());
  }
}
