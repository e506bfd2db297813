package dev.pushcheck.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.app.terminal.Colour.Target;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalLookTest {
  @ParameterizedTest
  @CsvSource({
    "'', TERMINAL, ON",
    "'', OTHER, OFF",
    "TERM=xterm, TERMINAL, ON",
    "TERM=dumb, TERMINAL, OFF",
    "NO_COLOR=1, TERMINAL, OFF",
    "NO_COLOR=0, TERMINAL, OFF",
    "NO_COLOR=, TERMINAL, ON",
    "CLICOLOR_FORCE=1, OTHER, ON",
    "CLICOLOR_FORCE=0, OTHER, OFF",
    "FORCE_COLOR=1, OTHER, ON",
    "FORCE_COLOR=0, TERMINAL, ON",
    "FORCE_COLOR=1 TERM=dumb, OTHER, ON",
    "FORCE_COLOR=1 NO_COLOR=1, TERMINAL, OFF"
  })
  void decidesOnColour(String variables, Target target, Colour colour) {
    assertThat(Colour.of(environment(variables)::get, target)).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 100",
    "COLUMNS=72, 72",
    "COLUMNS=5, 20",
    "COLUMNS=0, 100",
    "COLUMNS=wide, 100",
    "COLUMNS=99999999999, 100"
  })
  void decidesOnWidth(String variables, int width) {
    assertThat(TerminalLook.of(environment(variables)::get, Target.OTHER).width()).isEqualTo(width);
  }

  private static Map<String, String> environment(String variables) {
    Map<String, String> environment = new HashMap<>();
    Arrays.stream(variables.split(" "))
        .filter(variable -> !variable.isEmpty())
        .forEach(variable -> environment.put(variable.split("=", 2)[0], variable.split("=", 2)[1]));
    return environment;
  }
}
