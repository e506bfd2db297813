package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.SampleInterruptions.NOW;
import static dev.pushcheck.interruption.SampleInterruptions.interruption;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.interruption.Interruption.Fate;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptionTest {
  @ParameterizedTest
  @CsvSource({
    "Authentication failed., 0, txsecret-wrong, 18/503, REFUSED",
    "校验鉴权参数不通过, 0, txsecret-wrong, 18/503, REFUSED",
    "Network error for the push client., 60, push-network-error, , BROKEN",
    "Network error for the push client., 0, push-network-error, , REFUSED",
    "The push client stopped the stream., 60, client-stopped, , ENDED",
    "The stream was stopped at your request., 60, stopped-by-request, 21/100, ENDED",
    "The stream is disabled., 0, stream-disabled, 18/305, REFUSED",
    "something nobody has ever seen, 60, unknown, , BROKEN",
    "'', 60, unknown, , BROKEN",
  })
  void tellsCauseCodeAndFate(String reason, long live, String cause, String code, Fate fate) {
    Interruption found = interruption("room42", 0, live, reason);
    assertThat(found.cause().id()).isEqualTo(cause);
    assertThat(found.code().map(InterruptionCode::toString)).isEqualTo(Optional.ofNullable(code));
    assertThat(found.fate()).isEqualTo(fate);
    assertThat(found.event().reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.23, 198.51.100.*",
    "2001:db8:85a3:8d3:1319:8a2e:370:7348, 2001:db8:85a3:*",
    "-, *",
  })
  void keepsNoClientAddressInFull(String address, String masked) {
    StreamEvent event = interruption("room42", 0, 60, "x").event();
    StreamEvent raw =
        new StreamEvent(
            event.stream(),
            event.startedAt(),
            event.endedAt(),
            event.duration(),
            event.reason(),
            Optional.of(address),
            event.resolution());
    Interruption found = Interruption.of(raw, new InterruptionCauses());
    assertThat(found.event().clientAddress()).contains(masked);
    assertThat(found.toString()).doesNotContain("198.51.100.23").doesNotContain("8a2e");
  }

  @Test
  void beganWhenToldOrSoLongBeforeItsEnd() {
    StreamEvent told = interruption("room42", 0, 60, "x").event();
    StreamEvent untold =
        new StreamEvent(
            told.stream(),
            Optional.empty(),
            NOW,
            Duration.ofSeconds(60),
            "x",
            Optional.empty(),
            Optional.empty());
    Interruption found = Interruption.of(untold, new InterruptionCauses());
    assertThat(found.beganAt()).isEqualTo(NOW.minusSeconds(60));
  }
}
