package dev.pushcheck.sandbox.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All that the account knows. Safe for use by several threads; lists are copies. */
final class AccountState {
  /**
   * A domain and since when it is in the account.
   *
   * @param domain the domain
   * @param created when it was added first
   */
  record Entry(Domain domain, Instant created) {}

  private final InstantSource clock;
  private final Map<String, Entry> domains = new TreeMap<>();
  private final List<Push> pushes = new ArrayList<>();
  private final List<Ban> bans = new ArrayList<>();
  private final List<StreamEvent> events = new ArrayList<>();
  private final List<QualitySample> samples = new ArrayList<>();
  private final Map<Long, CallbackTemplate> callbackTemplates = new TreeMap<>();
  private final List<CallbackRule> callbackRules = new ArrayList<>();
  private volatile Consumer<CallbackBody> teller = body -> {};

  AccountState(InstantSource clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  synchronized void put(Domain domain) {
    Entry before = domains.get(domain.name());
    Instant created = before == null ? now() : before.created();
    domains.put(domain.name(), new Entry(domain, created));
  }

  synchronized void removeDomain(String name) {
    domains.remove(name);
  }

  synchronized Optional<Entry> domain(String name) {
    return Optional.ofNullable(domains.get(name));
  }

  synchronized List<Entry> domains() {
    return List.copyOf(domains.values());
  }

  synchronized void put(CallbackTemplate template) {
    callbackTemplates.put(template.id(), template);
  }

  synchronized List<CallbackTemplate> callbackTemplates() {
    return List.copyOf(callbackTemplates.values());
  }

  /** Ties a domain, or one app of it, to a template and no other. */
  synchronized void tie(String domain, String app, long template) {
    untie(domain, app);
    callbackRules.add(new CallbackRule(domain, app, template, now()));
  }

  synchronized void untie(String domain, String app) {
    callbackRules.removeIf(rule -> rule.domain().equals(domain) && rule.app().equals(app));
  }

  synchronized List<CallbackRule> callbackRules() {
    return List.copyOf(callbackRules);
  }

  /** Tells everything by callbacks from now on. */
  void tellTo(Consumer<CallbackBody> listener) {
    teller = listener;
  }

  void begin(Push push) {
    synchronized (this) {
      pushes.add(push);
    }
    teller.accept(CallbackBody.began(push));
  }

  synchronized List<Push> pushes() {
    return List.copyOf(pushes);
  }

  /** Ends pushes at once, remembers why, and tells it. */
  void end(Predicate<Push> which, int errcode, String reason) {
    Instant at = now();
    List<Push> ended;
    synchronized (this) {
      ended = pushes.stream().filter(which).toList();
      pushes.removeAll(ended);
      ended.forEach(push -> events.add(StreamEvent.interruption(push, at, reason)));
    }
    ended.forEach(push -> teller.accept(CallbackBody.ended(push, at, errcode, reason)));
  }

  /** Refuses a push, remembers why, and tells it. */
  void refuse(Push push, int errcode, String reason) {
    addEvents(
        List.of(StreamEvent.refusal(push.stream(), push.clientIp(), push.startedAt(), reason)));
    teller.accept(CallbackBody.ended(push, push.startedAt(), errcode, reason));
  }

  synchronized void put(Ban ban) {
    lift(ban.stream().name());
    bans.add(ban);
  }

  synchronized void lift(String streamName) {
    bans.removeIf(ban -> ban.stream().name().equals(streamName));
  }

  /** The bans that have not run out. */
  synchronized List<Ban> bans() {
    return bans.stream().filter(ban -> ban.holds(ban.stream().name(), now())).toList();
  }

  synchronized void addEvents(Collection<StreamEvent> more) {
    events.addAll(more);
  }

  synchronized List<StreamEvent> events() {
    return List.copyOf(events);
  }

  synchronized void addSamples(Collection<QualitySample> more) {
    samples.addAll(more);
  }

  synchronized List<QualitySample> samples() {
    return List.copyOf(samples);
  }
}
