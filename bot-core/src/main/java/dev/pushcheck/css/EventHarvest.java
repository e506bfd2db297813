package dev.pushcheck.css;

import dev.pushcheck.css.CssApi.EventPages;
import dev.pushcheck.css.CssApi.EventQuery;
import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.Pages.Listing;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The events that one search has found so far, each once: {@code StreamEventInfo} of
 * https://www.tencentcloud.com/document/product/267/30800 (read 2026-11-22). Not safe for use by
 * several threads.
 */
final class EventHarvest {
  /** Ours: a thousand pages; more than anybody will read. */
  private static final int ENOUGH = 100_000;

  private final EventQuery query;
  private final Set<StreamEvent> events = new LinkedHashSet<>();
  private final Set<String> requestIds = new LinkedHashSet<>();
  private Optional<Failure> missing = Optional.empty();
  private boolean answered;
  private boolean over;

  EventHarvest(EventQuery query) {
    this.query = query;
  }

  /** Whether to look no further. */
  boolean isOver() {
    return over;
  }

  /** Adds the events among the rows. */
  void add(Listing listing) {
    requestIds.addAll(listing.requestIds());
    answered |= !listing.rows().isEmpty() || listing.missing().isEmpty();
    for (Fields row : listing.rows()) {
      Optional<StreamEvent> event = read(row);
      if (event.isEmpty()) {
        missing = missing.or(() -> Optional.of(failure(ErrorCodes.UNREADABLE)));
      }
      event.filter(this::isAskedFor).ifPresent(events::add);
    }
    if (events.size() > ENOUGH) {
      missing = Optional.of(failure(ErrorCodes.TOO_MANY));
      over = true;
    }
  }

  /** Takes note of why the last rows were not all, if they were not. */
  void lacks(Optional<Failure> reason) {
    missing = reason.or(() -> missing);
    over |= reason.filter(why -> !why.code().equals(ErrorCodes.KEPT_CHANGING)).isPresent();
  }

  /** What was found, if the vendor has answered at all. */
  EventPages pages() throws CssApiException {
    if (missing.isPresent() && !answered) {
      throw new CssApiException(missing.get());
    }
    return new EventPages(
        events.stream().sorted(Comparator.comparing(StreamEvent::endedAt).reversed()).toList(),
        missing,
        List.copyOf(requestIds));
  }

  private static Failure failure(String code) {
    return Failures.of(ApiAction.EVENTS, code).failure();
  }

  private Optional<StreamEvent> read(Fields row) {
    Optional<StreamName> stream = StreamFields.name(row, "DomainName", query.domain(), query.app());
    Optional<Instant> start = row.time("StreamStartTime");
    Optional<Duration> told =
        row.number("Duration").filter(seconds -> seconds >= 0).map(Duration::ofSeconds);
    Optional<Instant> end =
        row.time("StreamEndTime").or(() -> start.map(at -> at.plus(told.orElse(Duration.ZERO))));
    if (stream.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    Optional<Duration> between = start.map(at -> Duration.between(at, end.get()));
    return Optional.of(
        new StreamEvent(
            stream.get(),
            start,
            end.get(),
            told.or(() -> between).filter(span -> !span.isNegative()).orElse(Duration.ZERO),
            row.text("StopReason").orElse(""),
            StreamFields.clientAddress(row),
            StreamFields.resolution(row)));
  }

  /** Whatever the vendor takes for a match. */
  private boolean isAskedFor(StreamEvent event) {
    return StreamFields.isAskedFor(event.stream(), query.domain(), query.app(), query.stream());
  }
}
