package dev.pushcheck.interruption;

import dev.pushcheck.settings.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which causes are meant, by the name of a cause, the name of a class, or a code.
 *
 * @param name as it was read
 * @param causes at least one
 */
public record CauseFilter(String name, Set<InterruptionCause> causes) {
  /** Copies the causes. */
  public CauseFilter {
    causes = Set.copyOf(causes);
  }

  /** Reads a name or a code such as {@code network}, {@code txsecret-wrong}, {@code 18/503}. */
  public static Optional<CauseFilter> read(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    Set<InterruptionCause> meant =
        Arrays.stream(InterruptionCause.values())
            .filter(cause -> isNamed(cause, name))
            .collect(Collectors.toSet());
    return meant.isEmpty() ? Optional.empty() : Optional.of(new CauseFilter(name, meant));
  }

  /** All names that can be read, classes first. */
  public static List<String> names() {
    return Stream.concat(
            Arrays.stream(CauseClass.values()).map(CauseClass::id),
            Arrays.stream(InterruptionCause.values()).map(InterruptionCause::id))
        .distinct()
        .toList();
  }

  /** What a name that cannot be read was probably meant to be. */
  public static Optional<String> nearest(String text) {
    return Spelling.nearest(text.strip(), names());
  }

  /** Whether this cause is meant. */
  public boolean matches(InterruptionCause cause) {
    return causes.contains(cause);
  }

  /** A class is also meant where a cause of another class has the same name. */
  private static boolean isNamed(InterruptionCause cause, String name) {
    return cause.id().equals(name)
        || cause.causeClass().id().equals(name)
        || cause.codes().stream().anyMatch(code -> code.toString().equals(name));
  }
}
