package dev.pushcheck.settings;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that cannot be used; carries every problem found, not only the first. */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingsProblem> problems;

  /** At least one problem. */
  public SettingsException(List<SettingsProblem> problems) {
    super(
        problems.stream()
            .map(p -> "line " + p.line() + ": " + p.key() + ": " + p.problem())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the file. */
  public List<SettingsProblem> problems() {
    return problems;
  }
}
