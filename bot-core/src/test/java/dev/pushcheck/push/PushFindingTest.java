package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Code;
import dev.pushcheck.check.CommonFinding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class PushFindingTest {
  static List<Scenario> scenarios() {
    return Stream.of(
            AddressScenarios.all(),
            AccountScenarios.all(),
            NameScenarios.all(),
            SignatureScenarios.all(),
            IngestScenarios.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void isFoundOverTheWireAndNothingElse(Scenario scenario) throws InterruptedException {
    scenario.play();
  }

  @Test
  void hasAScenarioForEveryCode() {
    Stream<Code> all =
        Stream.concat(Arrays.stream(PushFinding.values()), Arrays.stream(CommonFinding.values()));

    assertThat(scenarios()).map(Scenario::code).containsExactlyInAnyOrderElementsOf(all.toList());
  }

  @Test
  void staysInTheOrderOfTheTopics() {
    assertThat(PushFinding.values()).extracting(PushFinding::topic).isSorted();
  }
}
