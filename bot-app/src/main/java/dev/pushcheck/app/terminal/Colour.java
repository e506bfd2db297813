package dev.pushcheck.app.terminal;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Whether escape codes are printed. */
public enum Colour {
  /** They are. */
  ON,
  /** Not a single one. */
  OFF;

  /**
   * What the environment asks for: {@code NO_COLOR} (https://no-color.org) wins over {@code
   * CLICOLOR_FORCE} (https://bixense.com/clicolors/, both read 2026-11-22) and {@code FORCE_COLOR};
   * without any, colour is for terminals that know it.
   *
   * @param environment gives a variable's value, or null
   */
  public static Colour of(UnaryOperator<String> environment, Target target) {
    if (isSet("NO_COLOR", environment)) {
      return OFF;
    } else if (isOn("CLICOLOR_FORCE", environment) || isOn("FORCE_COLOR", environment)) {
      return ON;
    }
    boolean dumb = "dumb".equals(environment.apply("TERM"));
    return target == Target.TERMINAL && !dumb ? ON : OFF;
  }

  private static boolean isSet(String variable, UnaryOperator<String> environment) {
    return Optional.ofNullable(environment.apply(variable))
        .filter(value -> !value.isEmpty())
        .isPresent();
  }

  private static boolean isOn(String variable, UnaryOperator<String> environment) {
    return isSet(variable, environment) && !"0".equals(environment.apply(variable));
  }

  /** What the output goes to. */
  public enum Target {
    /** A person's screen. */
    TERMINAL,
    /** A file or another program. */
    OTHER
  }
}
