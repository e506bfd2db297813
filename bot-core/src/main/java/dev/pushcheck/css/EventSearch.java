package dev.pushcheck.css;

import com.google.gson.JsonObject;
import dev.pushcheck.css.CssApi.EventPages;
import dev.pushcheck.css.CssApi.EventQuery;
import dev.pushcheck.css.Pages.Listing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Looks for events within all the limits of https://www.tencentcloud.com/document/product/267/30800
 * (read 2026-11-22), beginning with the newest, so that what is found before it is given up is what
 * people ask for most.
 */
final class EventSearch {
  private static final Duration FARTHEST_BACK = Duration.ofDays(60);
  private static final Duration LONGEST_SPAN = Duration.ofDays(30);
  private static final int PAGE_SIZE = 100;

  /** Rows of one span; the page does not say what becomes of the others. */
  private static final int MOST_ROWS = 10_000;

  /** So that the oldest second does not fall out of reach while it is asked for. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /** Whole seconds are asked for, and the last must not be cut off. */
  private static final Duration ROUNDING_UP = Duration.ofMillis(999);

  private final Pages pages;
  private final VendorClock clock;

  EventSearch(ActionCaller caller, VendorClock clock) {
    this.pages = new Pages(caller, ApiAction.EVENTS, "EventList", "TotalNum", PAGE_SIZE, MOST_ROWS);
    this.clock = clock;
  }

  EventPages find(EventQuery query) throws CssApiException, InterruptedException {
    Deque<TimeSpan> spans = spans(query);
    EventHarvest harvest = new EventHarvest(query);
    while (!spans.isEmpty() && !harvest.isOver()) {
      TimeSpan span = spans.pop();
      Listing listing = pages.read(parameters(query, span));
      harvest.add(listing);
      if (listing.isTooLong() && span.canBeHalved()) {
        span.halves().forEach(spans::push);
      } else {
        harvest.lacks(listing.missing());
      }
    }
    return harvest.pages();
  }

  /** Newest first; none where nothing can have happened. */
  private Deque<TimeSpan> spans(EventQuery query) {
    Instant now = clock.now();
    Instant reach = now.minus(FARTHEST_BACK).plus(MARGIN);
    Instant from = query.from().isBefore(reach) ? reach : query.from();
    Instant until = query.until().plus(ROUNDING_UP);
    Instant end = until.isAfter(now) ? now : until;
    return from.isBefore(end)
        ? new ArrayDeque<>(new TimeSpan(from, end).split(LONGEST_SPAN))
        : new ArrayDeque<>();
  }

  private static JsonObject parameters(EventQuery query, TimeSpan span) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("StartTime", VendorTime.write(span.from()));
    parameters.addProperty("EndTime", VendorTime.write(span.until()));
    query.domain().ifPresent(domain -> parameters.addProperty("DomainName", domain));
    query.app().ifPresent(app -> parameters.addProperty("AppName", app));
    query.stream().ifPresent(stream -> exactly(stream, parameters));
    // Otherwise those that were refused would be left out.
    parameters.addProperty("IsFilter", 0);
    return parameters;
  }

  private static void exactly(String stream, JsonObject parameters) {
    parameters.addProperty("StreamName", stream);
    parameters.addProperty("IsStrict", 1);
  }
}
