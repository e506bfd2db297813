package dev.pushcheck.app.terminal;

import dev.pushcheck.app.terminal.Colour.Target;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the output is made for.
 *
 * @param colour whether with escape codes
 * @param width how many columns; below 20, lines may become longer
 */
public record TerminalLook(Colour colour, int width) {
  private static final int DEFAULT_WIDTH = 100;
  private static final int LEAST_WIDTH = 20;

  /**
   * As the environment says: {@link Colour#of}, and {@code COLUMNS}, at least 20, else 100.
   *
   * @param environment gives a variable's value, or null
   */
  public static TerminalLook of(UnaryOperator<String> environment, Target target) {
    int width =
        Optional.ofNullable(environment.apply("COLUMNS"))
            .filter(columns -> columns.matches("[1-9][0-9]{0,3}"))
            .map(Integer::valueOf)
            .orElse(DEFAULT_WIDTH);
    return new TerminalLook(Colour.of(environment, target), Math.max(LEAST_WIDTH, width));
  }

  TerminalLook narrowerBy(int columns) {
    return new TerminalLook(colour, width - columns);
  }
}
