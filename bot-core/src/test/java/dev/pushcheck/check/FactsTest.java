package dev.pushcheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {
  @Test
  void keepsTheOrderInWhichItWasTold() {
    Facts facts =
        Facts.of("z", "text")
            .and("a", 1)
            .and("m", 2L)
            .and("i", Instant.EPOCH)
            .and("d", Duration.ZERO);

    assertThat(facts.asMap().keySet()).containsExactly("z", "a", "m", "i", "d");
  }

  @Test
  void leavesTheOriginalAsItWas() {
    Facts first = Facts.of("a", 1);

    assertThat(first.and("b", List.of("x"))).isNotEqualTo(first);
    assertThat(first).isEqualTo(Facts.of("a", 1)).hasSameHashCodeAs(Facts.of("a", 1));
    assertThatThrownBy(() -> first.asMap().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesWhatIsNoFact() {
    assertThatThrownBy(() -> Facts.of("a", 1.5)).hasMessage("a cannot be a Double");
    assertThatThrownBy(() -> Facts.of("a", List.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
