package dev.pushcheck.command;

import static dev.pushcheck.interruption.SampleInterruptions.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.FakeCssApi;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StreamSuggestionsTest {
  private final FakeCssApi main = new FakeCssApi();
  private final FakeCssApi other = new FakeCssApi();
  private final AtomicLong nanos = new AtomicLong();
  private final StreamSuggestions suggestions =
      new StreamSuggestions(
          new CssAccounts(
              List.of(
                  new CssAccount("main", Site.INTERNATIONAL, main),
                  new CssAccount("other", Site.MAINLAND, other))),
          new KnownDomains(
              List.of(
                  new KnownDomain(
                      "known.example.com",
                      Optional.of(Secret.of("key")),
                      Optional.empty(),
                      Optional.empty()))),
          OpenAccess.FOR_ALL,
          nanos::get);

  @Test
  void areTheLiveStreamsOfAllAccounts() {
    live(main, "b");
    live(other, "a");
    assertThat(suggestions.streams())
        .containsExactly("push.example.com/live/a", "push.example.com/live/b");
  }

  @Test
  void areThePushDomainsOfAccountsAndSettings() {
    main.withPushDomain("push.example.com")
        .withDomain(
            new CssDomain(
                "play.example.com",
                CssDomain.Kind.PLAYBACK,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(suggestions.domains()).containsExactly("known.example.com", "push.example.com");
  }

  @Test
  void areThoseOfTheOtherAccountWhereOneDoesNotAnswer() {
    main.failing(Kind.DENIED);
    live(other, "a");
    assertThat(suggestions.streams()).containsExactly("push.example.com/live/a");
    assertThat(suggestions.domains()).containsExactly("known.example.com");
  }

  @Test
  void areAskedForOnceAMinute() {
    assertThat(suggestions.streams()).isEmpty();
    live(main, "a");
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    assertThat(suggestions.streams()).isEmpty();
    assertThat(main.asked()).hasSize(1);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(suggestions.streams()).hasSize(1);
  }

  private static void live(FakeCssApi account, String name) {
    account.withLivePush(
        new LivePush(stream(name), Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
