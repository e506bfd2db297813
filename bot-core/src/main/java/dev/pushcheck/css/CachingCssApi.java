package dev.pushcheck.css;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Remembers what another {@link CssApi} has said: for minutes what people change once a month, for
 * seconds what changes by itself, and not at all events and what only those ask for who mend it.
 * Whatever the question, those who ask it while it is being asked share one answer, were it a
 * failure; failures are not remembered.
 */
public final class CachingCssApi implements CssApi {
  /** Keys and domains. */
  static final Duration SETTLED = Duration.ofMinutes(5);

  /** That there is no such domain, or nothing banned: people go and change it. */
  static final Duration NOTHING = Duration.ofSeconds(30);

  /** Who is live. */
  static final Duration LIVE = Duration.ofSeconds(5);

  private final CssApi api;
  private final RememberedAnswers<String, Optional<CssDomain>> domains;
  private final RememberedAnswers<Everything, List<CssDomain>> allDomains;
  private final RememberedAnswers<String, PushAuthentication> authentications;
  private final RememberedAnswers<String, List<Secret>> playbackKeys;
  private final RememberedAnswers<StreamName, StreamState> states;
  private final RememberedAnswers<LiveQuery, List<LivePush>> livePushes;
  private final RememberedAnswers<Everything, List<BannedStream>> bans;
  private final RememberedAnswers<EventQuery, EventPages> events;
  private final RememberedAnswers<QualityQuery, List<QualitySample>> quality;
  private final RememberedAnswers<Everything, List<CallbackTemplate>> callbackTemplates;
  private final RememberedAnswers<Everything, List<CallbackRule>> callbackRules;

  /** Remembers on behalf of the given one, which is asked on the callers' threads. */
  public CachingCssApi(CssApi api, Ticker ticker) {
    this.api = api;
    domains = new RememberedAnswers<>(found -> found.isPresent() ? SETTLED : NOTHING, ticker);
    allDomains = new RememberedAnswers<>(found -> found.isEmpty() ? NOTHING : SETTLED, ticker);
    authentications = new RememberedAnswers<>(found -> SETTLED, ticker);
    playbackKeys = new RememberedAnswers<>(found -> SETTLED, ticker);
    states = new RememberedAnswers<>(found -> LIVE, ticker);
    livePushes = new RememberedAnswers<>(found -> LIVE, ticker);
    bans = new RememberedAnswers<>(found -> found.isEmpty() ? NOTHING : LIVE, ticker);
    events = new RememberedAnswers<>(found -> Duration.ZERO, ticker);
    quality = new RememberedAnswers<>(found -> Duration.ZERO, ticker);
    callbackTemplates = new RememberedAnswers<>(found -> Duration.ZERO, ticker);
    callbackRules = new RememberedAnswers<>(found -> Duration.ZERO, ticker);
  }

  /** The one question of a kind that has no parameters. */
  private enum Everything {
    ALL
  }

  private record QualityQuery(StreamName stream, Instant from, Instant until) {}

  @Override
  public Optional<CssDomain> domain(String name) throws CssApiException, InterruptedException {
    return domains.get(plain(name), () -> api.domain(name));
  }

  @Override
  public List<CssDomain> domains() throws CssApiException, InterruptedException {
    return allDomains.get(Everything.ALL, api::domains);
  }

  @Override
  public PushAuthentication pushAuthentication(String pushDomain)
      throws CssApiException, InterruptedException {
    return authentications.get(plain(pushDomain), () -> api.pushAuthentication(pushDomain));
  }

  @Override
  public List<Secret> playbackKeys(String playbackDomain)
      throws CssApiException, InterruptedException {
    return playbackKeys.get(plain(playbackDomain), () -> api.playbackKeys(playbackDomain));
  }

  @Override
  public StreamState state(StreamName stream) throws CssApiException, InterruptedException {
    return states.get(stream, () -> api.state(stream));
  }

  @Override
  public List<LivePush> livePushes(LiveQuery query) throws CssApiException, InterruptedException {
    return livePushes.get(query, () -> api.livePushes(query));
  }

  @Override
  public List<BannedStream> bannedStreams() throws CssApiException, InterruptedException {
    return bans.get(Everything.ALL, api::bannedStreams);
  }

  @Override
  public EventPages events(EventQuery query) throws CssApiException, InterruptedException {
    return events.get(query, () -> api.events(query));
  }

  @Override
  public List<QualitySample> quality(StreamName stream, Instant from, Instant until)
      throws CssApiException, InterruptedException {
    return quality.get(
        new QualityQuery(stream, from, until), () -> api.quality(stream, from, until));
  }

  @Override
  public List<CallbackTemplate> callbackTemplates() throws CssApiException, InterruptedException {
    return callbackTemplates.get(Everything.ALL, api::callbackTemplates);
  }

  @Override
  public List<CallbackRule> callbackRules() throws CssApiException, InterruptedException {
    return callbackRules.get(Everything.ALL, api::callbackRules);
  }

  @Override
  public void resume(StreamName stream) throws CssApiException, InterruptedException {
    try {
      api.resume(stream);
    } finally {
      states.forget(stream);
      bans.forget(Everything.ALL);
    }
  }

  @Override
  public Optional<Duration> clockOffset() {
    return api.clockOffset();
  }

  private static String plain(String domain) {
    return domain.toLowerCase(Locale.ROOT);
  }
}
