package dev.pushcheck.push;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.css.CssAccounts.Owner;
import dev.pushcheck.css.CssApi;
import dev.pushcheck.css.CssApi.EventPages;
import dev.pushcheck.css.CssApi.EventQuery;
import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApi.LiveQuery;
import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.CauseClass;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCauses;
import dev.pushcheck.settings.Quotation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stream was not refused in the last hour, or has been pushed since. A refusal is the best
 * evidence there is of what no check can test from outside.
 */
final class NotRefusedRecently implements AccountCheck.Question {
  private static final Duration RECENTLY = Duration.ofHours(1);

  /** What ends a push, or is done on purpose, is no refusal. */
  private static final Set<CauseClass> NO_REFUSAL =
      Set.of(
          CauseClass.ENDED,
          CauseClass.LOST,
          CauseClass.NETWORK,
          CauseClass.ENCODER,
          CauseClass.OPERATOR);

  private final InterruptionCauses causes = new InterruptionCauses();

  @Override
  public List<CheckResult> ask(Owner.Found owner, PushRun run)
      throws CssApiException, InterruptedException {
    Optional<StreamName> stream = run.streamName();
    if (stream.isEmpty()) {
      return List.of(
          CheckResult.skipped(PushTopic.HISTORY, PushFinding.ADDRESS_MISSING_STREAM.id()));
    }
    CssApi api = owner.account().api();
    EventPages pages = api.events(lastHour(stream.get(), run.vendorNow()));
    Optional<StreamEvent> refusal = lastRefusal(pages.events());
    if (refusal.isPresent() && refusal.get().endedAt().isAfter(liveSince(stream.get(), api))) {
      return List.of(refused(refusal.get()));
    } else if (refusal.isEmpty() && pages.incomplete().isPresent()) {
      throw new CssApiException(pages.incomplete().get());
    }
    return List.of(passed(pages.events(), stream.get()));
  }

  private static EventQuery lastHour(StreamName stream, Instant now) {
    return new EventQuery(
        Optional.of(stream.domain()),
        Optional.of(stream.app()),
        Optional.of(stream.stream()),
        now.minus(RECENTLY),
        now);
  }

  /** The last refusal, unless a push that came off began after it. */
  private Optional<StreamEvent> lastRefusal(List<StreamEvent> events) {
    Instant lastSuccess =
        events.stream()
            .filter(NotRefusedRecently::cameOff)
            .flatMap(event -> event.startedAt().stream())
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    return events.stream()
        .filter(event -> !cameOff(event) && event.endedAt().isAfter(lastSuccess))
        .filter(event -> !NO_REFUSAL.contains(cause(event).causeClass()))
        .findFirst();
  }

  /** When the push that goes on now began, as that has no record yet. */
  private static Instant liveSince(StreamName stream, CssApi api) throws InterruptedException {
    try {
      Stream<LivePush> live =
          api.state(stream) == StreamState.ACTIVE
              ? api.livePushes(LiveQuery.of(stream)).stream()
              : Stream.of();
      return live.flatMap(push -> push.since().stream())
          .max(Instant::compareTo)
          .orElse(Instant.MIN);
    } catch (CssApiException e) {
      return Instant.MIN;
    }
  }

  private CheckResult refused(StreamEvent refusal) {
    return CheckResult.found(
        PushTopic.HISTORY,
        Outcome.WARNING,
        PushFinding.REFUSED_RECENTLY,
        Facts.of("stream", refusal.stream().toString())
            .and("refusedAt", refusal.endedAt())
            .and("cause", cause(refusal).id())
            .and("raw", Quotation.of(refusal.reason())));
  }

  private CheckResult passed(List<StreamEvent> events, StreamName stream) {
    CheckResult passed =
        CheckResult.passed(PushTopic.HISTORY, Facts.of("stream", stream.toString()));
    List<StreamEvent> ended = events.stream().filter(NotRefusedRecently::cameOff).toList();
    if (ended.isEmpty()) {
      return passed;
    }
    Facts facts =
        Facts.of("count", ended.size())
            .and("lastAt", ended.get(0).endedAt())
            .and("cause", cause(ended.get(0)).id());
    return passed.remarking(new Remark("ended-lately", facts));
  }

  private static boolean cameOff(StreamEvent event) {
    return !event.duration().isZero();
  }

  private InterruptionCause cause(StreamEvent event) {
    return causes.match(event.reason());
  }
}
