package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssApi.LiveQuery;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CachingCssApiTest {
  private static final String DOMAIN = "push0.example.com";
  private static final StreamName SHOW = new StreamName(DOMAIN, "live", "show");
  private static final StreamPath SHOW_PATH = new StreamPath(DOMAIN, "live", "show");

  private final SampleAccount account = new SampleAccount();
  private final AtomicLong nanos = new AtomicLong();
  private final CssApi api = new CachingCssApi(account.api(), nanos::get);

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void asksForDomainsAndKeysOnceInFiveMinutes() throws Exception {
    account.server.domain(Domain.push(DOMAIN).keys(AuthKeys.of("k1")));
    account.server.domain(Domain.play("play.test").keys(AuthKeys.of("k2")));

    askForSettledThings();
    pass(CachingCssApi.SETTLED.minusNanos(1));
    askForSettledThings();
    assertThat(account.server.calls()).isEqualTo(4);

    pass(Duration.ofNanos(1));
    askForSettledThings();
    assertThat(account.server.calls()).isEqualTo(8);
  }

  @Test
  void asksForWhatIsLiveOnceInFiveSeconds() throws Exception {
    account.server.push(Push.of(SHOW_PATH, "198.51.100.7", SampleAccount.now()));

    askForLiveThings();
    pass(CachingCssApi.LIVE.minusNanos(1));
    askForLiveThings();
    assertThat(account.server.calls()).isEqualTo(3);

    pass(Duration.ofNanos(1));
    askForLiveThings();
    assertThat(account.server.calls()).isEqualTo(6);
  }

  @Test
  void seesANewDomainAfterHalfAMinute() throws Exception {
    assertThat(api.domain(DOMAIN)).isEmpty();
    account.server.domain(Domain.push(DOMAIN));

    pass(CachingCssApi.NOTHING.minusNanos(1));
    assertThat(api.domain(DOMAIN)).isEmpty();

    pass(Duration.ofNanos(1));
    assertThat(api.domain(DOMAIN)).isPresent();
  }

  @Test
  void asksAgainAfterAFailure() throws Exception {
    account.server.misbehave(Misbehaviour.error("UnauthorizedOperation").times(1));

    assertThat(ApiProblem.of(() -> api.state(SHOW)).kind()).isEqualTo(CssApiException.Kind.DENIED);
    assertThat(api.state(SHOW)).isEqualTo(StreamState.INACTIVE);
  }

  @Test
  void seesAtOnceThatABanIsLifted() throws Exception {
    account.server.ban(
        new Ban(SHOW_PATH, SampleAccount.now(), SampleAccount.now().plus(Duration.ofDays(1))));
    assertThat(api.state(SHOW)).isEqualTo(StreamState.FORBIDDEN);
    assertThat(api.bannedStreams()).hasSize(1);

    api.resume(SHOW);

    assertThat(api.state(SHOW)).isEqualTo(StreamState.INACTIVE);
    assertThat(api.bannedStreams()).isEmpty();
  }

  @Test
  void asksOnceForFiftyWhoAskAtOnce() throws Exception {
    account.server.misbehave(Misbehaviour.slow(Duration.ofMillis(200)));
    ExecutorService crowd = Executors.newFixedThreadPool(50);

    List<Future<StreamState>> answers =
        crowd.invokeAll(
            IntStream.range(0, 50)
                .<Callable<StreamState>>mapToObj(i -> () -> api.state(SHOW))
                .toList());

    for (Future<StreamState> answer : answers) {
      assertThat(answer.get()).isEqualTo(StreamState.INACTIVE);
    }
    assertThat(account.server.calls()).isEqualTo(1);
    crowd.shutdown();
  }

  @Test
  void asksAThousandQuestionsAboutTenDomainsWithThirtyCalls() throws Exception {
    IntStream.range(0, 10)
        .mapToObj(i -> Domain.push("push" + i + ".example.com").keys(AuthKeys.of("k" + i)))
        .forEach(account.server::domain);

    for (int i = 0; i < 1_000; i++) {
      String domain = "push" + i % 10 + ".example.com";
      assertThat(api.domain(domain)).isPresent();
      assertThat(api.pushAuthentication(domain).enabled()).isTrue();
      assertThat(api.state(new StreamName(domain, "live", "show"))).isEqualTo(StreamState.INACTIVE);
    }

    assertThat(account.server.calls()).isEqualTo(30);
  }

  private void askForSettledThings() throws Exception {
    assertThat(api.domain(DOMAIN)).isPresent();
    assertThat(api.domain(DOMAIN.toUpperCase(Locale.ROOT))).isPresent();
    assertThat(api.domains()).hasSize(2);
    assertThat(api.pushAuthentication(DOMAIN).enabled()).isTrue();
    assertThat(api.playbackKeys("play.test")).hasSize(1);
  }

  private void askForLiveThings() throws Exception {
    assertThat(api.state(SHOW)).isEqualTo(StreamState.ACTIVE);
    assertThat(api.livePushes(LiveQuery.of(SHOW))).hasSize(1);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
