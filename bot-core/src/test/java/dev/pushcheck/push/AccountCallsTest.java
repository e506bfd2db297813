package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Verdict;
import dev.pushcheck.net.Origin;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.Call;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often an account is asked. */
@Timeout(120)
class AccountCallsTest {
  private static final int DOMAINS = 10;
  private static final int CHECKS = 1000;
  private static final int AT_ONCE = 16;

  private final WiredPushCheck wire = new WiredPushCheck();
  private final CssAccountServer account = wire.account();
  private final ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE);

  @AfterEach
  void end() {
    askers.shutdownNow();
    wire.close();
  }

  @Test
  void isOnceForEachThingToKnow() throws InterruptedException {
    wire.rtmp(DOMAIN);

    wire.check(GOOD.rtmp());

    assertThat(account.callsSeen())
        .extracting(Call::action)
        .containsExactlyInAnyOrder(
            "DescribeLiveDomain",
            "DescribeLivePushAuthKey",
            "DescribeLiveStreamState",
            "DescribeLiveStreamEventList");
  }

  @Test
  void isOnlyForWhatMayHaveChangedBySecondsLater() throws InterruptedException {
    wire.rtmp(DOMAIN);
    wire.check(GOOD.rtmp());

    account.forgetCalls();
    wire.advance(Duration.ofSeconds(2));
    wire.check(GOOD.rtmp());
    assertThat(account.callsSeen())
        .extracting(Call::action)
        .containsExactly("DescribeLiveStreamEventList");

    account.forgetCalls();
    wire.advance(Duration.ofSeconds(6));
    wire.check(GOOD.rtmp());
    assertThat(account.callsSeen())
        .extracting(Call::action)
        .containsExactlyInAnyOrder("DescribeLiveStreamState", "DescribeLiveStreamEventList");
  }

  @Test
  void readsOtherKeysOnlyForASignatureThatDoesNotFit() throws InterruptedException {
    wire.rtmp(DOMAIN);
    account.domain(Domain.play("play.example.com").keys(AuthKeys.of(Samples.PLAYBACK_KEY)));

    wire.check(GOOD.rtmp());
    assertThat(account.calls("DescribeLivePlayAuthKey")).isZero();

    wire.check(Samples.signedOver("anything"));
    assertThat(account.calls("DescribeLivePlayAuthKey")).isEqualTo(1);
  }

  @Test
  void doesNotGrowWithTheChecksOfADomain() throws Exception {
    RtmpServer ingest = wire.rtmp("any.example.org");
    List<Callable<Verdict>> checks = new ArrayList<>();
    for (int i = 0; i < DOMAINS; i++) {
      String domain = "push" + i + ".example.com";
      wire.leads(domain, ingest.address());
      account.domain(Domain.push(domain).keys(AuthKeys.of(KEY)));
    }
    PushCheck pushCheck = wire.pushCheck();
    for (int i = 0; i < CHECKS; i++) {
      String address = Samples.on("push" + i % DOMAINS + ".example.com").rtmp();
      checks.add(
          () ->
              pushCheck
                  .diagnose(
                      new PushCheck.Question(
                          PushReading.of(address), Optional.empty(), Origin.COMMAND_LINE))
                  .verdict());
    }

    for (Future<Verdict> check : askers.invokeAll(checks)) {
      assertThat(check.get()).isEqualTo(Verdict.READY);
    }

    assertThat(
            Stream.of("DescribeLiveDomain", "DescribeLivePushAuthKey", "DescribeLiveStreamState")
                .map(account::calls))
        .containsOnly(DOMAINS);
    assertThat(account.calls("DescribeLiveStreamEventList")).isBetween(DOMAINS, CHECKS);
    assertThat(account.calls()).isLessThanOrEqualTo(CHECKS + 3 * DOMAINS);
  }
}
