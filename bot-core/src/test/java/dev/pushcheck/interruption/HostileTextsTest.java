package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextsTest {
  private static final InterruptionCauses CAUSES = new InterruptionCauses();
  private static final Explanations EXPLANATIONS = new Explanations(List.of());

  static Stream<String> hostileTexts() {
    return Stream.of(
        "x".repeat(1 << 16),
        " ".repeat(1 << 16),
        "-1".repeat(1 << 15),
        "18/".repeat(1 << 14),
        "errcode ".repeat(1 << 13),
        "推".repeat(1 << 16),
        "\uFDFA".repeat(1 << 16),
        "e\u0301".repeat(1 << 15),
        "\uD83D".repeat(1 << 16),
        "\uDE00\uD83D",
        "a\uD800b",
        "\u0000\u0001\u202E\uFEFF",
        "(".repeat(1 << 16),
        "0".repeat(1 << 16),
        "99999999999999999999/99999999999");
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  @Timeout(2)
  void survivesAnyText(String text) {
    assertThat(CAUSES.match(text)).isEqualTo(InterruptionCause.UNKNOWN);
    assertThat(EXPLANATIONS.answer(text).things()).isNotNull();
  }

  @Test
  void readsOnlyTheBeginningOfAnEndlessText() {
    String cause = "Authentication failed. ";

    assertThat(CAUSES.match(cause + "x ".repeat(1 << 15)))
        .isEqualTo(InterruptionCause.TXSECRET_WRONG);
    assertThat(CAUSES.match("x ".repeat(1 << 15) + cause)).isEqualTo(InterruptionCause.UNKNOWN);
  }
}
