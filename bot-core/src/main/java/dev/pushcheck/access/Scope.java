package dev.pushcheck.access;

import dev.pushcheck.css.StreamId;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * About which streams somebody may ask.
 *
 * @param streams one that fits is enough; without any, about none
 */
public record Scope(List<StreamPattern> streams) {
  /** About all. */
  public static final Scope ALL = new Scope(List.of(StreamPattern.ANY));

  /** About none. */
  public static final Scope NONE = new Scope(List.of());

  /** Copies the list. */
  public Scope {
    streams = List.copyOf(streams);
  }

  /** What several scopes come to. */
  static Scope of(Collection<Scope> scopes) {
    return new Scope(
        scopes.stream().flatMap(scope -> scope.streams().stream()).distinct().toList());
  }

  /** Whether nothing may be asked. */
  public boolean isNothing() {
    return streams.isEmpty();
  }

  /** Whether nothing is kept back. */
  public boolean isEverything() {
    return streams.stream().anyMatch(pattern -> pattern.includes(StreamPattern.ANY));
  }

  /** Whether a stream is among them. */
  public boolean covers(StreamName stream) {
    return streams.stream().anyMatch(pattern -> pattern.matches(stream));
  }

  /** Whether a stream is among them whatever its name leaves out. */
  public boolean covers(StreamId stream) {
    StreamPattern written =
        new StreamPattern(stream.domain(), stream.app(), Optional.of(stream.stream()));
    return streams.stream().anyMatch(pattern -> pattern.includes(written));
  }

  /** Whether any stream that is asked about may be among them. */
  public boolean touches(StreamPattern asked) {
    return streams.stream().anyMatch(pattern -> pattern.overlaps(asked));
  }

  /** Whether any stream of a domain may be among them. */
  public boolean touchesDomain(String domain) {
    return touches(new StreamPattern(Optional.of(domain), Optional.empty(), Optional.empty()));
  }

  /** The domains of all streams among them, sorted; empty if there may be others. */
  public Optional<List<String>> domains() {
    TreeSet<String> domains = new TreeSet<>();
    for (StreamPattern pattern : streams) {
      if (pattern.exactDomain().isEmpty()) {
        return Optional.empty();
      }
      domains.add(pattern.exactDomain().get());
    }
    return Optional.of(new ArrayList<>(domains));
  }
}
