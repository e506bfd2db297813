package dev.pushcheck.app.metrics;

import dev.pushcheck.css.CallbackRule;
import dev.pushcheck.css.CallbackTemplate;
import dev.pushcheck.css.CssApi;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.PushAuthentication;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An account whose every question and answer is counted. */
public final class CountedCssApi implements CssApi {
  private final String account;
  private final CssApi api;
  private final Meters meters;

  /**
   * Counts what is asked of another.
   *
   * @param account its name in the settings
   */
  public CountedCssApi(String account, CssApi api, Meters meters) {
    this.account = account;
    this.api = api;
    this.meters = meters;
  }

  @Override
  public Optional<CssDomain> domain(String name) throws CssApiException, InterruptedException {
    return counted("domain", () -> api.domain(name));
  }

  @Override
  public List<CssDomain> domains() throws CssApiException, InterruptedException {
    return counted("domains", api::domains);
  }

  @Override
  public PushAuthentication pushAuthentication(String pushDomain)
      throws CssApiException, InterruptedException {
    return counted("push-keys", () -> api.pushAuthentication(pushDomain));
  }

  @Override
  public List<Secret> playbackKeys(String playbackDomain)
      throws CssApiException, InterruptedException {
    return counted("playback-keys", () -> api.playbackKeys(playbackDomain));
  }

  @Override
  public StreamState state(StreamName stream) throws CssApiException, InterruptedException {
    return counted("state", () -> api.state(stream));
  }

  @Override
  public List<LivePush> livePushes(LiveQuery query) throws CssApiException, InterruptedException {
    return counted("live", () -> api.livePushes(query));
  }

  @Override
  public List<BannedStream> bannedStreams() throws CssApiException, InterruptedException {
    return counted("bans", api::bannedStreams);
  }

  @Override
  public EventPages events(EventQuery query) throws CssApiException, InterruptedException {
    return counted("events", () -> api.events(query));
  }

  @Override
  public List<QualitySample> quality(StreamName stream, Instant from, Instant until)
      throws CssApiException, InterruptedException {
    return counted("quality", () -> api.quality(stream, from, until));
  }

  @Override
  public List<CallbackTemplate> callbackTemplates() throws CssApiException, InterruptedException {
    return counted("callback-templates", api::callbackTemplates);
  }

  @Override
  public List<CallbackRule> callbackRules() throws CssApiException, InterruptedException {
    return counted("callback-rules", api::callbackRules);
  }

  @Override
  public void resume(StreamName stream) throws CssApiException, InterruptedException {
    counted(
        "resume",
        () -> {
          api.resume(stream);
          return stream;
        });
  }

  @Override
  public Optional<Duration> clockOffset() {
    return api.clockOffset();
  }

  private <T> T counted(String action, Question<T> question)
      throws CssApiException, InterruptedException {
    long start = System.nanoTime();
    String outcome = "crashed";
    try {
      T answer = question.ask();
      outcome = "answered";
      return answer;
    } catch (CssApiException e) {
      outcome = e.failure().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      throw e;
    } catch (InterruptedException e) {
      outcome = "given-up";
      throw e;
    } finally {
      meters.count(Meter.API_CALLS, account, action, outcome);
      meters.time(Meter.API_CALL_DURATION, Duration.ofNanos(System.nanoTime() - start), action);
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws CssApiException, InterruptedException;
  }
}
