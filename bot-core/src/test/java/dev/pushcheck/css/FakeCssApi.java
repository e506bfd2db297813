package dev.pushcheck.css;

import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * An account in memory. Set it up by its {@code with} methods, let questions fail by name, and see
 * in {@link #asked} what was asked. It answers as the port promises: exact names, newest first.
 */
public final class FakeCssApi implements CssApi {
  /** A question that can be asked, to let it fail. */
  public enum Question {
    /** {@link CssApi#domain} and {@link CssApi#domains}. */
    DOMAIN("DescribeLiveDomains"),
    /** {@link CssApi#pushAuthentication}. */
    PUSH_AUTHENTICATION("DescribeLivePushAuthKey"),
    /** {@link CssApi#playbackKeys}. */
    PLAYBACK_KEYS("DescribeLivePlayAuthKey"),
    /** {@link CssApi#state}. */
    STATE("DescribeLiveStreamState"),
    /** {@link CssApi#livePushes}. */
    LIVE_PUSHES("DescribeLiveStreamOnlineList"),
    /** {@link CssApi#bannedStreams}. */
    BANNED_STREAMS("DescribeLiveForbidStreamList"),
    /** {@link CssApi#events}. */
    EVENTS("DescribeLiveStreamEventList"),
    /** {@link CssApi#quality}. */
    QUALITY("DescribeStreamPushInfoList"),
    /** {@link CssApi#callbackTemplates}. */
    CALLBACK_TEMPLATES("DescribeLiveCallbackTemplates"),
    /** {@link CssApi#callbackRules}. */
    CALLBACK_RULES("DescribeLiveCallbackRules"),
    /** {@link CssApi#resume}. */
    RESUME("ResumeLiveStream");

    private final String action;

    Question(String action) {
      this.action = action;
    }

    /** A failure as the vendor would word it. */
    public Failure failure(Kind kind) {
      return new Failure(kind, action, "FakeFailure." + kind, Optional.of("request-" + action));
    }
  }

  private final Map<String, CssDomain> domains = new HashMap<>();
  private final Map<String, PushAuthentication> pushAuthentications = new HashMap<>();
  private final Map<String, List<Secret>> playbackKeys = new HashMap<>();
  private final Map<StreamName, StreamState> states = new HashMap<>();
  private final List<LivePush> livePushes = new ArrayList<>();
  private final List<BannedStream> banned = new ArrayList<>();
  private final List<StreamEvent> events = new ArrayList<>();
  private final Map<StreamName, List<QualitySample>> quality = new HashMap<>();
  private final List<CallbackTemplate> callbackTemplates = new ArrayList<>();
  private final List<CallbackRule> callbackRules = new ArrayList<>();
  private final Map<Question, Failure> failures = new EnumMap<>(Question.class);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Optional<Failure> gaveUp = Optional.empty();
  private Optional<Duration> clockOffset = Optional.empty();

  /** What was asked so far, such as {@code state push.example.com/live/room42}. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** A push domain that is switched on and points where it should. */
  public FakeCssApi withPushDomain(String name) {
    return withDomain(
        new CssDomain(
            name,
            CssDomain.Kind.PUSH,
            true,
            Optional.empty(),
            Optional.of(TencentNames.assignedTarget(name)),
            Optional.of(TencentNames.assignedTarget(name))));
  }

  /** A domain of any kind. */
  public FakeCssApi withDomain(CssDomain domain) {
    domains.put(domain.name(), domain);
    return this;
  }

  /** How pushes to a domain are authenticated; otherwise they are not. */
  public FakeCssApi withPushAuthentication(String domain, PushAuthentication authentication) {
    pushAuthentications.put(domain, authentication);
    return this;
  }

  /** The keys of a playback domain. */
  public FakeCssApi withPlaybackKeys(String domain, List<Secret> keys) {
    playbackKeys.put(domain, List.copyOf(keys));
    return this;
  }

  /** A push that goes on; its stream is active. */
  public FakeCssApi withLivePush(LivePush push) {
    livePushes.add(push);
    states.put(push.stream(), StreamState.ACTIVE);
    return this;
  }

  /** A stream that may not be pushed. */
  public FakeCssApi withBanned(BannedStream stream) {
    banned.add(stream);
    return this;
  }

  /** Pushes that ended or were refused. */
  public FakeCssApi withEvents(List<StreamEvent> more) {
    events.addAll(more);
    return this;
  }

  /** Events come, but not all of them. */
  public FakeCssApi givingUpMidway(Kind kind) {
    gaveUp = Optional.of(Question.EVENTS.failure(kind));
    return this;
  }

  /** What was measured of a stream. */
  public FakeCssApi withQuality(StreamName stream, List<QualitySample> samples) {
    quality.put(stream, List.copyOf(samples));
    return this;
  }

  /** A callback template, and the domains that follow it. */
  public FakeCssApi withCallbacks(CallbackTemplate template, String... domains) {
    callbackTemplates.add(template);
    for (String domain : domains) {
      callbackRules.add(new CallbackRule(domain, Optional.empty(), template.id()));
    }
    return this;
  }

  /** How far the vendor's clock is ahead. */
  public FakeCssApi withClockOffset(Duration offset) {
    clockOffset = Optional.of(offset);
    return this;
  }

  /** From now on, this question fails. */
  public FakeCssApi failing(Question question, Kind kind) {
    failures.put(question, question.failure(kind));
    return this;
  }

  /** From now on, every question fails. */
  public FakeCssApi failing(Kind kind) {
    for (Question question : Question.values()) {
      failing(question, kind);
    }
    return this;
  }

  @Override
  public Optional<CssDomain> domain(String name) throws CssApiException {
    ask(Question.DOMAIN, "domain " + name);
    return Optional.ofNullable(domains.get(name));
  }

  @Override
  public List<CssDomain> domains() throws CssApiException {
    ask(Question.DOMAIN, "domains");
    return domains.values().stream().sorted(Comparator.comparing(CssDomain::name)).toList();
  }

  @Override
  public PushAuthentication pushAuthentication(String pushDomain) throws CssApiException {
    ask(Question.PUSH_AUTHENTICATION, "pushAuthentication " + pushDomain);
    requireDomain(Question.PUSH_AUTHENTICATION, pushDomain);
    return pushAuthentications.getOrDefault(
        pushDomain,
        new PushAuthentication(false, Optional.empty(), Optional.empty(), Duration.ZERO));
  }

  @Override
  public List<Secret> playbackKeys(String playbackDomain) throws CssApiException {
    ask(Question.PLAYBACK_KEYS, "playbackKeys " + playbackDomain);
    requireDomain(Question.PLAYBACK_KEYS, playbackDomain);
    return playbackKeys.getOrDefault(playbackDomain, List.of());
  }

  @Override
  public StreamState state(StreamName stream) throws CssApiException {
    ask(Question.STATE, "state " + stream);
    return banned.stream().anyMatch(ban -> ban.covers(stream))
        ? StreamState.FORBIDDEN
        : states.getOrDefault(stream, StreamState.INACTIVE);
  }

  @Override
  public List<LivePush> livePushes(LiveQuery query) throws CssApiException {
    ask(Question.LIVE_PUSHES, "livePushes " + query.stream().orElse("*"));
    return livePushes.stream()
        .filter(push -> fits(query.domain(), push.stream().domain()))
        .filter(push -> fits(query.app(), push.stream().app()))
        .filter(push -> fits(query.stream(), push.stream().stream()))
        .toList();
  }

  @Override
  public List<BannedStream> bannedStreams() throws CssApiException {
    ask(Question.BANNED_STREAMS, "bannedStreams");
    return List.copyOf(banned);
  }

  @Override
  public EventPages events(EventQuery query) throws CssApiException {
    ask(Question.EVENTS, "events " + query.stream().orElse("*"));
    Predicate<StreamEvent> inTime =
        event -> !event.endedAt().isBefore(query.from()) && event.endedAt().isBefore(query.until());
    return new EventPages(
        events.stream()
            .filter(event -> fits(query.domain(), event.stream().domain()))
            .filter(event -> fits(query.app(), event.stream().app()))
            .filter(event -> fits(query.stream(), event.stream().stream()))
            .filter(inTime)
            .sorted(Comparator.comparing(StreamEvent::endedAt).reversed())
            .toList(),
        gaveUp,
        List.of("request-" + asked.size()));
  }

  @Override
  public List<QualitySample> quality(StreamName stream, Instant from, Instant until)
      throws CssApiException {
    ask(Question.QUALITY, "quality " + stream);
    return quality.getOrDefault(stream, List.of()).stream()
        .filter(sample -> !sample.at().isBefore(from) && sample.at().isBefore(until))
        .toList();
  }

  @Override
  public List<CallbackTemplate> callbackTemplates() throws CssApiException {
    ask(Question.CALLBACK_TEMPLATES, "callbackTemplates");
    return List.copyOf(callbackTemplates);
  }

  @Override
  public List<CallbackRule> callbackRules() throws CssApiException {
    ask(Question.CALLBACK_RULES, "callbackRules");
    return List.copyOf(callbackRules);
  }

  @Override
  public void resume(StreamName stream) throws CssApiException {
    ask(Question.RESUME, "resume " + stream);
    banned.removeIf(ban -> ban.covers(stream));
  }

  @Override
  public Optional<Duration> clockOffset() {
    return clockOffset;
  }

  private void ask(Question question, String words) throws CssApiException {
    asked.add(words);
    Failure failure = failures.get(question);
    if (failure != null) {
      throw new CssApiException(failure);
    }
  }

  private void requireDomain(Question question, String name) throws CssApiException {
    if (!domains.containsKey(name)) {
      throw new CssApiException(question.failure(Kind.NO_SUCH_DOMAIN));
    }
  }

  private static boolean fits(Optional<String> asked, String value) {
    return asked.isEmpty() || asked.get().equals(value);
  }
}
