package dev.pushcheck.app.settings;

import dev.pushcheck.settings.SettingsException;
import dev.pushcheck.settings.SettingsProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that was found wrong so far. */
final class Problems {
  private final List<SettingsProblem> found = new ArrayList<>();

  void add(SettingsProblem problem) {
    found.add(problem);
  }

  void throwIfAny() throws SettingsException {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(SettingsProblem::line));
      throw new SettingsException(found);
    }
  }
}
