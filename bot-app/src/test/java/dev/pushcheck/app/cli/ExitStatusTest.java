package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {
  @ParameterizedTest
  @CsvSource({
    "0,       0",
    "0 4,     4",
    "4 3,     3",
    "3 5 4,   5",
    "5 1 0,   1",
    "1 2,     2",
    "0 5 3 4, 5",
    "2 70 1,  70"
  })
  void isThatWhichCountsMost(String statuses, int worst) {
    List<Integer> all = Arrays.stream(statuses.split(" ", -1)).map(Integer::valueOf).toList();

    assertThat(ExitStatus.worst(all)).isEqualTo(worst);
  }

  @Test
  void isGoodForNothingAtAll() {
    assertThat(ExitStatus.worst(List.of())).isZero();
  }
}
