package dev.pushcheck.app.terminal;

import dev.pushcheck.reply.Harmless;
import dev.pushcheck.settings.SettingsProblem;
import java.nio.file.Path;

/** A problem with the settings as one line, beginning the way editors and terminals link to. */
public final class ProblemLine {
  private ProblemLine() {}

  /** {@code pushcheck.yaml:7: dns.timeout: … For example: …}. */
  public static String of(Path file, SettingsProblem problem) {
    StringBuilder line = new StringBuilder();
    line.append(file).append(':').append(problem.line()).append(": ");
    if (!problem.key().isEmpty()) {
      line.append(problem.key()).append(": ");
    }
    line.append(problem.problem());
    if (!problem.example().isEmpty()) {
      line.append(problem.problem().endsWith("?") ? " " : ". ");
      line.append("For example: ").append(problem.example());
    }
    return Harmless.text(line.toString());
  }
}
