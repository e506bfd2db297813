package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApi.LiveQuery;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import dev.pushcheck.sandbox.account.TimeStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class LivePushesTest {
  private static final String DETAILS = "DescribeLiveStreamPushInfoList";
  private static final String DOMAIN = "push.example.com";
  private static final StreamName SHOW = new StreamName(DOMAIN, "live", "show");
  private static final Instant SINCE = Instant.parse("2026-11-22T10:00:00Z");
  private static final Optional<String> ADDRESS = Optional.of("198.51.100.7");
  private static final Optional<String> PICTURE = Optional.of("1280x720");

  private final SampleAccount account = new SampleAccount();
  private final TencentCssApi api = account.api();

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @EnumSource(TimeStyle.class)
  void tellsSinceWhenAndFromWhere(TimeStyle style) throws Exception {
    account.server.times(style).push(push("show", "198.51.100.7", SINCE));

    assertThat(api.livePushes(LiveQuery.of(SHOW)))
        .containsExactly(new LivePush(SHOW, Optional.of(SINCE), ADDRESS, PICTURE));
  }

  @Test
  void tellsPrimaryAndBackupApart() throws Exception {
    Instant later = SINCE.plus(Duration.ofMinutes(10));
    account.server.push(push("show", "198.51.100.7", SINCE));
    account.server.push(push("show", "203.0.113.9", later));

    assertThat(api.livePushes(LiveQuery.of(SHOW)))
        .containsExactlyInAnyOrder(
            new LivePush(SHOW, Optional.of(SINCE), ADDRESS, PICTURE),
            new LivePush(SHOW, Optional.of(later), Optional.of("203.0.113.9"), PICTURE));
  }

  @Test
  void listsAllPagesOfStreamsWithoutAskingForDetails() throws Exception {
    IntStream.range(0, 250).forEach(i -> account.server.push(push("s" + i, "198.51.100.7", SINCE)));

    assertThat(api.livePushes(LiveQuery.all())).hasSize(250).doesNotHaveDuplicates();
    assertThat(account.server.calls()).isEqualTo(3);
  }

  @Test
  void asksForNoDetailsOfAStreamThatIsNotLive() throws Exception {
    assertThat(api.livePushes(LiveQuery.of(SHOW))).isEmpty();
    assertThat(account.server.calls()).isEqualTo(1);
  }

  @Test
  void takesOnlyTheVeryStream() throws Exception {
    account.server.push(push("show", "198.51.100.7", SINCE));
    account.server.push(push("show2", "203.0.113.9", SINCE));

    assertThat(api.livePushes(LiveQuery.of(SHOW))).extracting(LivePush::stream).containsOnly(SHOW);
  }

  @Test
  void knowsAPushWithoutItsDetails() throws Exception {
    account.server.push(push("show", "198.51.100.7", SINCE)).deny(DETAILS);

    assertThat(api.livePushes(LiveQuery.of(SHOW))).containsExactly(bare(SINCE));
  }

  @Test
  void takesNullsForWhatIsNotTold() throws Exception {
    account.server.push(push("show", "198.51.100.7", SINCE));
    account.server.misbehave(Misbehaviour.nullLeaves().on(DETAILS));

    assertThat(api.livePushes(LiveQuery.of(SHOW))).containsExactly(bare(SINCE));
  }

  @Test
  void doesNotBlameAPushThatIsOver() {
    LivePush now = bare(SINCE);
    LivePush over =
        new LivePush(SHOW, Optional.of(SINCE.minus(Duration.ofMinutes(3))), ADDRESS, PICTURE);

    assertThat(LiveAnswers.detailed(now, List.of(over))).isEqualTo(now);
  }

  @Test
  void believesTheOnlyDetailsWithoutATime() {
    LivePush timeless = new LivePush(SHOW, Optional.empty(), ADDRESS, PICTURE);

    assertThat(LiveAnswers.detailed(bare(SINCE), List.of(timeless)))
        .isEqualTo(new LivePush(SHOW, Optional.of(SINCE), ADDRESS, PICTURE));
    assertThat(
            LiveAnswers.detailed(
                bare(SINCE),
                List.of(
                    timeless,
                    new LivePush(SHOW, Optional.empty(), Optional.empty(), Optional.empty()))))
        .isEqualTo(bare(SINCE));
  }

  private static LivePush bare(Instant since) {
    return new LivePush(SHOW, Optional.of(since), Optional.empty(), Optional.empty());
  }

  private static Push push(String stream, String address, Instant since) {
    return Push.of(new StreamPath(DOMAIN, "live", stream), address, since);
  }
}
