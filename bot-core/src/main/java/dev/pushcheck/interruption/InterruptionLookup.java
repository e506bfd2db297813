package dev.pushcheck.interruption;

import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApi.EventPages;
import dev.pushcheck.css.CssApi.QualitySample;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.interruption.InterruptionHistory.Extent;
import dev.pushcheck.interruption.InterruptionHistory.Gap;
import dev.pushcheck.interruption.InterruptionHistory.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Looks up interruptions in every account and in what the bot has kept. Safe for use by several
 * threads.
 */
public final class InterruptionLookup {
  /**
   * How far back measurements go: https://www.tencentcloud.com/document/product/267/36094, read
   * 2026-11-22.
   */
  private static final Duration MEASURED = Duration.ofDays(7);

  private static final Duration BEFORE_THE_END = Duration.ofMinutes(10);
  private static final Duration AFTER_THE_END = Duration.ofSeconds(15);

  private final CssAccounts accounts;
  private final EventLog log;
  private final ExecutorService threads;
  private final InterruptionCauses causes = new InterruptionCauses();

  /**
   * A look-up.
   *
   * @param accounts to ask, all at the same time
   * @param log what the bot has kept
   * @param threads that wait for the accounts
   */
  public InterruptionLookup(CssAccounts accounts, EventLog log, ExecutorService threads) {
    this.accounts = accounts;
    this.log = log;
    this.threads = threads;
  }

  /** Whether there is anything to look into. */
  public boolean isPossible() {
    return !accounts.accounts().isEmpty() || log != EventLog.NONE;
  }

  /** The names of the accounts that are asked. */
  public List<String> accounts() {
    return accounts.accounts().stream().map(CssAccount::name).toList();
  }

  /** Finds what is asked for, as far as the accounts answer. */
  public InterruptionHistory find(InterruptionQuery query) throws InterruptedException {
    List<Answer> answers = askAll(query);
    MergedEvents merged = new MergedEvents();
    answers.forEach(answer -> merged.addAnswer(answer.interruptions()));
    log.between(query.range()).stream().filter(query::meansStreamOf).forEach(merged::addKept);
    List<Gap> gaps = answers.stream().flatMap(answer -> answer.gap().stream()).toList();
    boolean owned = gaps.stream().filter(InterruptionLookup::isForeign).count() < answers.size();
    return new InterruptionHistory(
        query,
        merged.all(),
        owned ? gaps.stream().filter(gap -> !isForeign(gap)).toList() : gaps,
        answers.stream().flatMap(answer -> answer.source().stream()).toList());
  }

  /**
   * What was measured of a push before it ended.
   *
   * @param now no further back than the vendor measures
   * @return empty where nothing is known, for whatever reason
   */
  public Optional<PushQuality> qualityBefore(Interruption end, Instant now)
      throws InterruptedException {
    Instant ended = end.event().endedAt();
    Instant from = latest(ended.minus(BEFORE_THE_END), end.beganAt());
    Instant until = ended.plus(AFTER_THE_END);
    if (from.isBefore(now.minus(MEASURED)) || !from.isBefore(until)) {
      return Optional.empty();
    }
    for (CssAccount account : accounts.accounts()) {
      try {
        List<QualitySample> samples = account.api().quality(end.event().stream(), from, until);
        if (!samples.isEmpty()) {
          return Optional.of(new PushQuality(end, new TimeRange(from, until), samples));
        }
      } catch (CssApiException e) {
        // Another account may have it; without it the answer is as good as before.
      }
    }
    return Optional.empty();
  }

  /** One account's answer; without a source there was none. */
  private record Answer(
      List<Interruption> interruptions, Optional<Gap> gap, Optional<Source> source) {}

  private List<Answer> askAll(InterruptionQuery query) throws InterruptedException {
    List<Callable<Answer>> questions = new ArrayList<>();
    accounts.accounts().forEach(account -> questions.add(() -> ask(account, query)));
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : threads.invokeAll(questions)) {
      try {
        answers.add(answer.get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof InterruptedException) {
          throw new InterruptedException("while an account was asked");
        }
        throw new IllegalStateException("an account's interface broke its promise", e.getCause());
      }
    }
    return answers;
  }

  private Answer ask(CssAccount account, InterruptionQuery query) throws InterruptedException {
    try {
      EventPages pages = account.api().events(query.toVendor());
      List<Interruption> found =
          pages.events().stream()
              .map(event -> Interruption.of(event, causes))
              .filter(query::meansStreamOf)
              .filter(known -> query.range().contains(known.event().endedAt()))
              .toList();
      Set<String> domains =
          found.stream().map(known -> known.event().stream().domain()).collect(Collectors.toSet());
      return new Answer(
          found,
          pages.incomplete().map(failure -> new Gap(account.name(), failure, Extent.SOME)),
          Optional.of(new Source(account.name(), account.site(), domains, pages.requestIds())));
    } catch (CssApiException e) {
      Gap gap = new Gap(account.name(), e.failure(), Extent.ALL);
      return new Answer(List.of(), Optional.of(gap), Optional.empty());
    }
  }

  /** Where one of several accounts does not have the domain, nothing is missing. */
  private static boolean isForeign(Gap gap) {
    return gap.failure().kind() == Kind.NO_SUCH_DOMAIN;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
