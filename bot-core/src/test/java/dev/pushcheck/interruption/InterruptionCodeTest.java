package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterruptionCodeTest {
  @Test
  void readsListsWithRanges() {
    assertThat(InterruptionCode.list("5, 9-11, 18/100-102, 21/103"))
        .extracting(InterruptionCode::toString)
        .containsExactly("5", "9", "10", "11", "18/100", "18/101", "18/102", "21/103");
  }

  @Test
  void sortsByBothParts() {
    assertThat(InterruptionCode.list("21, 18/503, 3, 18/100, 18").stream().sorted())
        .extracting(InterruptionCode::toString)
        .containsExactly("3", "18", "18/100", "18/503", "21");
  }
}
