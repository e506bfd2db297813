package dev.pushcheck.command;

import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.CauseClass;
import dev.pushcheck.interruption.CauseFilter;
import dev.pushcheck.interruption.InterruptionQuery;
import dev.pushcheck.interruption.TimeRange;
import dev.pushcheck.interruption.TimeRangeText;
import dev.pushcheck.interruption.UnreadableTimeException;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.PushUrl;
import dev.pushcheck.settings.Quotation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request for interruptions, read argument by argument. */
final class InterruptionQuestion {
  private static final int FIRST_PAGE = 1;
  private static final int MOST_DIGITS = 6;

  private final CommandRequest request;
  private final Instant now;

  InterruptionQuestion(CommandRequest request, Instant now) {
    this.request = request;
    this.now = now;
  }

  InterruptionQuery query() throws UsageException {
    return new InterruptionQuery(streams(), cause(), range());
  }

  int page() throws UsageException {
    String written = request.argument("page").map(String::strip).orElse("" + FIRST_PAGE);
    boolean number =
        !written.isEmpty()
            && written.length() <= MOST_DIGITS
            && written.chars().allMatch(c -> c >= '0' && c <= '9');
    int page = number ? Integer.parseInt(written) : 0;
    if (page < FIRST_PAGE) {
      throw new UsageException("usage.bad-page", Map.of("page", Quotation.of(written)));
    }
    return page;
  }

  private StreamPattern streams() throws UsageException {
    Optional<String> written = request.argument("stream").map(String::strip);
    StreamPattern streams = written.isEmpty() ? StreamPattern.ANY : pattern(written.get());
    return streams.within(part("domain", "push.example.com"), part("app", "live"));
  }

  private static StreamPattern pattern(String written) throws UsageException {
    Optional<StreamPattern> pattern =
        StreamPattern.read(written).filter(read -> !Quotation.isToken(written));
    if (pattern.isPresent()) {
      return pattern.get();
    } else if (PushReading.of(written) instanceof PushReading.Address address) {
      PushUrl url = address.url();
      return new StreamPattern(told(url.domain()), told(url.app()), told(url.stream()));
    }
    throw new UsageException("usage.bad-stream-pattern", Map.of("text", Quotation.of(written)));
  }

  /** A part of an address; where a question mark was lost, a signature may stand in its place. */
  private static Optional<String> told(String part) throws UsageException {
    String quoted = Quotation.of(part);
    if (!part.equals(quoted) && (!isPart(part) || Quotation.isToken(part))) {
      throw new UsageException("usage.bad-stream-pattern", Map.of("text", quoted));
    }
    return Optional.of(part).filter(text -> !text.isEmpty());
  }

  private Optional<String> part(String option, String example) throws UsageException {
    Optional<String> value = request.argument(option).map(String::strip);
    if (value.isPresent() && !isPart(value.get())) {
      throw new UsageException(
          "usage.bad-stream-option",
          Map.of("value", Quotation.of(value.get()), "option", option, "example", example));
    }
    return value;
  }

  private static boolean isPart(String text) {
    return StreamPattern.read(text).filter(pattern -> pattern.app().isEmpty()).isPresent();
  }

  private Optional<CauseFilter> cause() throws UsageException {
    Optional<String> written = request.argument("cause");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<CauseFilter> cause = CauseFilter.read(written.get());
    if (cause.isEmpty()) {
      throw unknownCause(written.get());
    }
    return cause;
  }

  private static UsageException unknownCause(String written) {
    String quoted = Quotation.of(written);
    Optional<String> nearest = CauseFilter.nearest(written);
    if (nearest.isPresent()) {
      return new UsageException(
          "usage.unknown-cause-nearest", Map.of("cause", quoted, "nearest", nearest.get()));
    }
    List<String> classes = Arrays.stream(CauseClass.values()).map(CauseClass::id).toList();
    return new UsageException("usage.unknown-cause", Map.of("cause", quoted, "classes", classes));
  }

  private TimeRange range() throws UsageException {
    try {
      return new TimeRangeText(now, request.reader().zone())
          .read(request.argument("since"), request.argument("until"));
    } catch (UnreadableTimeException e) {
      throw new UsageException(e.textKey(), e.facts());
    }
  }
}
