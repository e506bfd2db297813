package dev.pushcheck.alert;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.text.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose interruptions are told where. Immutable.
 *
 * @param name unique; of the settings {@code route-1} and so on, of a chat's {@code watch-…}
 * @param match which streams
 * @param causes which causes; every one if empty
 * @param to which channels, at least one
 * @param volume how much is told
 * @param mention whom a message calls when something is bad, in the platform's notation
 * @param reader for whom it is worded
 */
public record Route(
    String name,
    StreamPattern match,
    Set<InterruptionCause> causes,
    List<ChannelId> to,
    Volume volume,
    Optional<String> mention,
    Reader reader) {
  /** Copies the sets. */
  public Route {
    causes = Set.copyOf(causes);
    to = List.copyOf(to);
  }

  /** Whether an interruption is told on this route. */
  public boolean covers(StreamName stream, InterruptionCause cause) {
    return match.matches(stream) && (causes.isEmpty() || causes.contains(cause));
  }

  /** How much is told. */
  public enum Volume {
    /** What nobody wanted. */
    DROPS,
    /** Ordinary ends too, quietly. */
    ALL
  }
}
