package dev.pushcheck.sandbox.account;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The records of interruptions: https://www.tencentcloud.com/document/product/267/30800 (read
 * 2026-11-22). A page is cut from the list as it is at that moment: a new record shifts the pages
 * that have not been read yet.
 */
final class EventOperations {
  private static final Page.Rule PAGES = new Page.Rule(10, 1, 100, 10_000);
  private static final TimeSpan.Rule SPAN =
      new TimeSpan.Rule(Duration.ofDays(60), Duration.ofDays(30));

  /** The page says that only so many records can be asked for; that it refuses more is a guess. */
  private static final int MOST_ROWS = 10_000;

  private static final Comparator<StreamEvent> BY_END =
      Comparator.comparing(StreamEvent::endedAt)
          .thenComparing(event -> event.stream().toString())
          .thenComparing(StreamEvent::startedAt);

  private final AccountState state;

  EventOperations(AccountState state) {
    this.state = state;
  }

  List<Operation> all() {
    return List.of(
        new Operation(
            "DescribeLiveStreamEventList",
            Set.of(
                "StartTime",
                "EndTime",
                "AppName",
                "DomainName",
                "StreamName",
                "PageNum",
                "PageSize",
                "IsFilter",
                "IsStrict",
                "IsAsc"),
            this::events));
  }

  private Answer events(Parameters given) {
    TimeSpan span = SPAN.read(given, state.now());
    if (span.to().isAfter(state.now())) {
      throw Parameters.invalid("EndTime", "is in the future");
    }
    Page page = PAGES.read(given);
    if ((page.number() - 1L) * page.size() >= MOST_ROWS) {
      throw Parameters.invalid("PageNum", "lies beyond " + MOST_ROWS + " records");
    }
    boolean ascending = given.flag("IsAsc").orElse(0) == 1;
    List<StreamEvent> found =
        state.events().stream()
            .filter(wanted(given))
            .filter(event -> span.holds(event.endedAt()))
            .sorted(ascending ? BY_END : BY_END.reversed())
            .toList();
    List<StreamEvent> reachable = found.subList(0, Math.min(found.size(), MOST_ROWS));
    List<Answer> rows = page.of(reachable).stream().map(EventOperations::describe).toList();
    return page.describe(new Answer().with("EventList", rows), found.size());
  }

  private static Predicate<StreamEvent> wanted(Parameters given) {
    Optional<String> domain = given.optionalText("DomainName");
    Optional<String> app = given.optionalText("AppName");
    Optional<String> name = given.optionalText("StreamName");
    boolean exact = given.flag("IsStrict").orElse(0) == 1;
    boolean onlyLive = given.flag("IsFilter").orElse(0) == 1;
    return event ->
        LiveOperations.is(domain, event.stream().domain())
            && LiveOperations.is(app, event.stream().app())
            && (exact
                ? LiveOperations.is(name, event.stream().name())
                : event.stream().name().contains(name.orElse("")))
            && !(onlyLive && event.outcome() == StreamEvent.Outcome.REFUSED);
  }

  /** The fields of the SDK's StreamEventInfo. */
  private static Answer describe(StreamEvent event) {
    return new Answer()
        .with("AppName", event.stream().app())
        .with("DomainName", event.stream().domain())
        .with("StreamName", event.stream().name())
        .with("StreamStartTime", TimeStyle.UTC.write(event.startedAt()))
        .with("StreamEndTime", TimeStyle.UTC.write(event.endedAt()))
        .with("StopReason", event.stopReason())
        .with("Duration", Duration.between(event.startedAt(), event.endedAt()).toSeconds())
        .with("ClientIp", event.clientIp())
        .with("Resolution", event.resolution());
  }
}
