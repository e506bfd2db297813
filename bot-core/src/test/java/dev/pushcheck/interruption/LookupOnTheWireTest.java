package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.AccountSettings;
import dev.pushcheck.css.AccountSettings.Credentials;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.css.TencentCssApi;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What accounts tell and what callbacks told, together. */
@Timeout(60)
class LookupOnTheWireTest {
  private static final String TOLD = "推流链路网络异常";
  private static final InterruptionCauses CAUSES = new InterruptionCauses();

  private final Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
  private final CssAccountServer server = CssAccountServer.start("AKIDsample", "the-key");
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    server.close();
    threads.shutdownNow();
  }

  @Test
  void tellsEachInterruptionOnceWhoeverToldOfIt() throws InterruptedException {
    server.events(IntStream.rangeClosed(1, 250).mapToObj(this::record).toList());
    // Callbacks came for the newest hundred, some seconds off, and for ten not yet recorded.
    List<Interruption> kept = IntStream.rangeClosed(-9, 100).mapToObj(this::kept).toList();

    InterruptionHistory found = find(range -> kept);

    assertThat(found.interruptions()).hasSize(260);
    assertThat(found.interruptions())
        .filteredOn(interruption -> interruption.code().isPresent())
        .as("the callback's code is kept")
        .hasSize(110);
    assertThat(found.isPartial()).isFalse();
  }

  @Test
  void tellsWhatWasKeptWhereTheAccountDoesNotAnswer() throws InterruptedException {
    server.deny("DescribeLiveStreamEventList");
    InterruptionHistory found = find(range -> List.of(kept(1)));
    assertThat(found.interruptions()).hasSize(1);
    assertThat(found.isPartial()).isTrue();
    assertThat(found.isUnanswered()).isFalse();
  }

  private InterruptionHistory find(EventLog log) throws InterruptedException {
    AccountSettings settings =
        new AccountSettings(
            "main",
            Site.MAINLAND,
            new Credentials("AKIDsample", Secret.of("the-key")),
            Optional.empty(),
            Optional.of("http://" + server.endpoint()),
            Duration.ofSeconds(20));
    CssAccount account =
        new CssAccount(
            "main", Site.MAINLAND, TencentCssApi.of(settings, threads, InstantSource.system()));
    return new InterruptionLookup(new CssAccounts(List.of(account)), log, threads)
        .find(
            new InterruptionQuery(
                StreamPattern.ANY,
                Optional.empty(),
                new TimeRange(now.minus(Duration.ofDays(7)), now)));
  }

  private Instant ended(int number) {
    return now.minus(Duration.ofMinutes(number + 10L));
  }

  private StreamEvent record(int number) {
    StreamPath path = new StreamPath("push.example.com", "live", "show" + number % 7);
    Instant ended = ended(number);
    return StreamEvent.interruption(
        Push.of(path, "198.51.100.7", ended.minusSeconds(30)), ended, TOLD);
  }

  /** As a callback tells it: with a code, in other words, and by another clock. */
  private Interruption kept(int number) {
    Interruption told =
        Interruption.of(
            new dev.pushcheck.css.CssApi.StreamEvent(
                new StreamName("push.example.com", "live", "show" + Math.floorMod(number, 7)),
                Optional.empty(),
                ended(number).plusSeconds(number % 4),
                Duration.ofSeconds(30),
                "recv rtmp error",
                Optional.of("198.51.100.7"),
                Optional.empty()),
            CAUSES);
    return new Interruption(
        told.event(),
        InterruptionCause.PUSH_NETWORK_ERROR,
        Optional.of(InterruptionCause.PUSH_NETWORK_ERROR.codes().get(0)));
  }
}
