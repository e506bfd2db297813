package dev.pushcheck.command;

import dev.pushcheck.access.Scope;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Route.Volume;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.CauseFilter;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.net.Origin;
import dev.pushcheck.settings.DurationText;
import dev.pushcheck.settings.Quotation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants of alerts, read from a request.
 *
 * @param scope the streams that they may ask about
 * @param now when they ask
 */
record AlertsQuestion(CommandRequest request, Scope scope, Instant now) {
  private static final Duration USUAL_MUTE = Duration.ofHours(1);
  private static final Duration SHORTEST_MUTE = Duration.ofMinutes(1);

  /** Whoever wants less for ever takes a route away. */
  private static final Duration LONGEST_MUTE = Duration.ofDays(30);

  private static final int MOST_CANDIDATES = 10;

  /** Who asks, as a deed. */
  Deed deed() {
    return new Deed(request.caller().user(), now);
  }

  /** The channel in which they ask; empty where there is none. */
  Optional<ChannelId> channel() {
    String place = request.caller().place();
    int colon = place.indexOf(':');
    return request.caller().origin() == Origin.CHAT && colon > 0
        ? ChannelId.read(
            place.substring(0, colon) + ":" + place.substring(place.lastIndexOf('/') + 1))
        : Optional.empty();
  }

  /** The streams that are named, if any are; every one of them is within the scope. */
  Optional<StreamPattern> streams() throws UsageException {
    Optional<String> written = request.argument("stream").map(String::strip);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    StreamPattern pattern =
        StreamPattern.read(written.get())
            .orElseThrow(
                () ->
                    new UsageException(
                        "usage.bad-stream-pattern", Map.of("text", Quotation.of(written.get()))));
    return Optional.of(allowed(pattern));
  }

  StreamPattern allowed(StreamPattern pattern) throws UsageException {
    if (!includes(pattern)) {
      throw UsageException.notGranted();
    }
    return pattern;
  }

  /** Whether they may ask about all of these streams. */
  boolean includes(StreamPattern pattern) {
    return scope.streams().stream().anyMatch(granted -> granted.includes(pattern));
  }

  Volume volume() {
    return request.argument("notify").filter("all"::equals).isPresent() ? Volume.ALL : Volume.DROPS;
  }

  Duration muteSpan() throws UsageException {
    Optional<String> written = request.argument("for").map(String::strip);
    if (written.isEmpty()) {
      return USUAL_MUTE;
    }
    return DurationText.parse(written.get())
        .filter(span -> span.compareTo(SHORTEST_MUTE) >= 0 && span.compareTo(LONGEST_MUTE) <= 0)
        .orElseThrow(
            () ->
                new UsageException("alerts.bad-span", Map.of("span", Quotation.of(written.get()))));
  }

  /** Where a mute holds; everywhere if empty. */
  Optional<ChannelId> muteChannel() {
    boolean everywhere = request.argument("where").filter("everywhere"::equals).isPresent();
    return everywhere ? Optional.empty() : channel();
  }

  /** The cause that is tried out: of a class, the first. */
  InterruptionCause cause() throws UsageException {
    Optional<String> written = request.argument("cause");
    if (written.isEmpty()) {
      return InterruptionCause.PUSH_NETWORK_ERROR;
    }
    Optional<CauseFilter> filter = CauseFilter.read(written.get());
    if (filter.isPresent()) {
      return filter.get().causes().stream().sorted().findFirst().orElseThrow();
    }
    String cause = Quotation.of(written.get());
    Optional<String> nearest = CauseFilter.nearest(written.get());
    throw nearest.isPresent()
        ? new UsageException(
            "usage.unknown-cause-nearest", Map.of("cause", cause, "nearest", nearest.get()))
        : new UsageException(
            "usage.unknown-cause", Map.of("cause", cause, "classes", CauseFilter.names()));
  }

  /**
   * The outage that is named by its id or its stream.
   *
   * @param open those that are not over
   * @return empty if it is none of these
   * @throws UsageException if none is named, or several are
   */
  Optional<OutageFile> outage(List<OutageFile> open) throws UsageException {
    String named = named("outage", "alerts.no-outage");
    List<OutageFile> meant =
        open.stream().filter(file -> mayKnow(file) && isNamed(file, named)).toList();
    if (meant.size() > 1) {
      List<String> candidates =
          meant.stream()
              .limit(MOST_CANDIDATES)
              .map(file -> file.outage().stream() + " (" + file.id() + ")")
              .toList();
      throw new UsageException(
          "alerts.ambiguous-outage",
          Map.of("outage", Quotation.of(named), "candidates", candidates));
    }
    return meant.stream().findFirst();
  }

  boolean mayKnow(OutageFile file) {
    return scope.covers(file.outage().stream());
  }

  /** What an option says that has to be there. */
  String named(String option, String missing) throws UsageException {
    return request
        .argument(option)
        .map(String::strip)
        .orElseThrow(() -> new UsageException(missing, Map.of()));
  }

  /** Whether people mean these streams by what they have written. */
  static boolean isNamed(StreamPattern streams, String named) {
    return streams.toString().equals(named)
        || StreamPattern.read(named).filter(streams::equals).isPresent();
  }

  private static boolean isNamed(OutageFile file, String named) {
    return file.id().equals(named)
        || StreamPattern.read(named)
            .filter(pattern -> pattern.matches(file.outage().stream()))
            .isPresent();
  }
}
