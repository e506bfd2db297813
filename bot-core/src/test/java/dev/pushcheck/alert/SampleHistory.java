package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was told of a stream, written so that one can read it. Times are minutes and seconds after
 * noon; what is told is separated by commas:
 *
 * <pre>
 * +1 0:00             a callback: push 1 began
 * -1 0:00..30:00 net  a callback: push 1 ended, which had begun at 0:00
 * x1 31:00 expired    a callback: push 1 was refused
 * r 0:00..30:00 net   a record of a push
 * rx 31:00 expired    a record of a refusal
 * L 0:00@35:00        the list of live streams, read at 35:00, has a push since 0:00
 * A 0:00..35:00       the list, read at 35:00, has a push no more
 * </pre>
 *
 * With {@code ?} for the number, a callback tells none.
 */
final class SampleHistory {
  static final StreamName STREAM = new StreamName("push.example.com", "live", "room42");
  static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  private static final Map<String, InterruptionCause> CAUSES =
      Map.ofEntries(
          Map.entry("net", InterruptionCause.PUSH_NETWORK_ERROR),
          Map.entry("lost", InterruptionCause.CLIENT_VANISHED),
          Map.entry("bye", InterruptionCause.CLIENT_STOPPED),
          Map.entry("banned", InterruptionCause.BANNED_BY_REQUEST),
          Map.entry("stopped", InterruptionCause.STOPPED_BY_REQUEST),
          Map.entry("expired", InterruptionCause.TXTIME_PASSED),
          Map.entry("secret", InterruptionCause.TXSECRET_WRONG),
          Map.entry("refused", InterruptionCause.PUSH_REFUSED),
          Map.entry("unknown", InterruptionCause.UNKNOWN),
          Map.entry("bill", InterruptionCause.SERVICE_OVERDUE),
          Map.entry("in-use", InterruptionCause.ADDRESS_IN_USE));

  private SampleHistory() {}

  static List<Seen> of(String written) {
    return Stream.of(written.split(",", -1)).map(String::strip).map(SampleHistory::one).toList();
  }

  static Instant at(String clock) {
    String[] parts = clock.split(":", -1);
    return NOON.plus(Duration.ofMinutes(Long.parseLong(parts[0])))
        .plusSeconds(Long.parseLong(parts[1]));
  }

  static InterruptionCause cause(String word) {
    return CAUSES.getOrDefault(word, InterruptionCause.UNKNOWN);
  }

  /** Outages as one reads them: {@code AWAY since 30:00 [1 net] refused expired}. */
  static String written(List<Outage> outages) {
    return outages.isEmpty()
        ? "none"
        : outages.stream().map(SampleHistory::written).collect(Collectors.joining(" / "));
  }

  static Seen callback(Optional<String> sequence, Instant began, Optional<End> end) {
    return seen(
        Source.CALLBACK,
        sequence,
        end.isPresent() ? Optional.empty() : Optional.of(began),
        end,
        end.map(End::at).orElse(began).plusSeconds(1));
  }

  static Seen record(Instant began, End end) {
    return seen(
        Source.RECORD,
        Optional.empty(),
        Optional.of(began),
        Optional.of(end),
        end.at().plusSeconds(180));
  }

  static Seen listed(Instant began, Instant readAt) {
    return seen(Source.LIVE, Optional.empty(), Optional.of(began), Optional.empty(), readAt);
  }

  static End end(Instant began, Instant at, InterruptionCause cause) {
    return new End(at, Duration.between(began, at), cause, Optional.empty(), "");
  }

  private static Seen one(String written) {
    String[] words = written.split(" +", -1);
    String cause = words.length > 2 ? words[2] : "unknown";
    String[] times = words[1].split("\\.\\.|@", -1);
    Instant from = at(times[0]);
    Instant to = at(times[times.length - 1]);
    Optional<String> sequence =
        Optional.of(words[0].substring(1)).filter(number -> !number.equals("?"));
    return switch (words[0].charAt(0)) {
      case '+' -> callback(sequence, from, Optional.empty());
      case '-', 'x' -> callback(sequence, from, Optional.of(end(from, to, cause(cause))));
      case 'r' -> record(from, end(from, to, cause(cause)));
      case 'L' -> listed(from, to);
      case 'A' ->
          seen(
              Source.LIVE,
              Optional.empty(),
              Optional.of(from),
              Optional.of(end(from, to, InterruptionCause.UNKNOWN)),
              to);
      default -> throw new IllegalArgumentException(written);
    };
  }

  private static Seen seen(
      Source source,
      Optional<String> sequence,
      Optional<Instant> began,
      Optional<End> end,
      Instant learnedAt) {
    return new Seen(
        new Sighting(
            source, STREAM, sequence, began, end, Optional.empty(), Optional.empty(), learnedAt),
        Autopsy.UNKNOWN);
  }

  private static String written(Outage outage) {
    String drops =
        outage.drops().stream()
            .map(drop -> name(drop.push()) + " " + word(drop.end().cause()) + away(drop.away()))
            .collect(Collectors.joining(", "));
    String refusals =
        outage.refusals().stream()
            .map(refusal -> " refused " + word(refusal.end().cause()))
            .collect(Collectors.joining());
    return outage.state() + " since " + clock(outage.since()) + " [" + drops + "]" + refusals;
  }

  private static String name(String push) {
    return push.endsWith("Z") ? clock(Instant.parse(push)) : push;
  }

  private static String away(Duration away) {
    return away.isZero() ? "" : " " + away.toSeconds() + "s";
  }

  private static String word(InterruptionCause cause) {
    return CAUSES.entrySet().stream()
        .filter(entry -> entry.getValue() == cause)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(cause.id());
  }

  static String clock(Instant instant) {
    Duration past = Duration.between(NOON, instant);
    return past.toMinutes() + ":" + String.format(Locale.ROOT, "%02d", past.toSecondsPart());
  }
}
