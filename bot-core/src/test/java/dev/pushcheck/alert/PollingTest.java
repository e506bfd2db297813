package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.FakeCssApi;
import dev.pushcheck.css.FakeCssApi.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the accounts tell beside the callbacks. */
class PollingTest {
  private static final int NETWORK = 12;
  private static final String LINK = "The push link network is abnormal";

  private final FakeCssApi api = new FakeCssApi().withPushDomain(AlarmScene.DOMAIN);
  private final AlarmScene scene = AlarmScene.usual();

  @BeforeEach
  void inAnAccount() throws Exception {
    scene.account(new CssAccount("main", Site.INTERNATIONAL, api));
    scene.restart();
    scene.pass(5);
  }

  @Test
  void tellsNothingOfTheTimeBeforeTheBot() throws Exception {
    AlarmScene fresh = AlarmScene.usual();
    FakeCssApi full = new FakeCssApi().withPushDomain(AlarmScene.DOMAIN);
    full.withEvents(List.of(event("old", AlarmScene.START.minus(Duration.ofMinutes(40)))));
    fresh.account(new CssAccount("main", Site.INTERNATIONAL, full));
    fresh.restart();
    fresh.pass(Duration.ofMinutes(20));

    assertThat(fresh.slack.deeds()).isEmpty();
  }

  @Test
  void findsWhatNoCallbackTold() {
    api.withEvents(List.of(event("missed", AlarmScene.START.plusSeconds(60))));
    scene.pass(Duration.ofMinutes(6));

    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("live/missed");
  }

  @Test
  void doesNotTellAgainWhatACallbackTold() {
    scene.breaksOff("show", NETWORK);
    api.withEvents(List.of(event("show", scene.timers.instant().plusSeconds(2))));
    scene.pass(Duration.ofMinutes(30));

    assertThat(scene.slack.deeds()).containsExactly("post C1");
  }

  @Test
  void tellsInOneDigestWhatHappenedWhileTheBotWasDown() throws Exception {
    Instant down = scene.timers.instant();
    scene.alarm().close();
    scene.pass(Duration.ofHours(2));
    api.withEvents(
        IntStream.range(0, 30)
            .mapToObj(i -> event("show" + i, down.plusSeconds(60 + 200L * i)))
            .toList());
    scene.restart();
    scene.pass(60);

    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("30");
    assertThat(scene.slack.deeds()).containsOnlyOnce("post C1");
  }

  @Test
  void missesAStreamThatIsNoLongerListedAsLive() {
    scene.begins("gone");
    api.withLivePush(live("other"));
    scene.pass(Duration.ofMinutes(16));

    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("live/gone");
  }

  @Test
  void readsTheListThoughTheRecordIsDenied() {
    api.failing(Question.EVENTS, Kind.DENIED);
    scene.begins("gone");
    api.withLivePush(live("other"));
    scene.pass(Duration.ofMinutes(16));

    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("live/gone");
  }

  @Test
  void believesTheListThatAStreamIsBack() {
    scene.breaksOff("show", NETWORK);
    scene.pass(60);
    api.withLivePush(live("show"));
    scene.pass(Duration.ofMinutes(6));

    assertThat(scene.slack.texts("C1")).singleElement().asString().contains("recovered");
  }

  @Test
  void saysThatAnAccountDoesNotTell() {
    api.failing(Question.EVENTS, Kind.DENIED);
    scene.pass(Duration.ofMinutes(6));

    assertThat(scene.slack.texts("OPS")).hasSize(1);
    assertThat(scene.alarm().status().troubles())
        .anyMatch(trouble -> trouble.trouble() == Trouble.POLL_FAILED);
  }

  private StreamEvent event(String stream, Instant endedAt) {
    return new StreamEvent(
        AlarmScene.name(stream),
        Optional.of(endedAt.minus(Duration.ofHours(1))),
        endedAt,
        Duration.ofHours(1),
        LINK,
        Optional.of("203.0.113.7"),
        Optional.empty());
  }

  private LivePush live(String stream) {
    return new LivePush(
        AlarmScene.name(stream),
        Optional.of(scene.timers.instant().plusSeconds(90)),
        Optional.of("203.0.113.7"),
        Optional.empty());
  }
}
