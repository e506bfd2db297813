package dev.pushcheck.app.cli;

import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Media;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.QualitySample;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * What happens in an account on a busy day: {@code banned} is banned, {@code show00} to {@code
 * show24} are live, {@code concert} broke off 25 times, starving at last, and {@code room42} once,
 * three days ago, while {@code old-room42-b} did today.
 */
final class BusyAccount {
  /** Somebody's address of yesterday. */
  static final SignedAddress EXPIRED = World.address("room42", Duration.ofMinutes(-130));

  /** Somebody's address of today. */
  static final SignedAddress GOOD = World.address("room42", Duration.ofHours(12));

  /** Why all of them broke off, in Tencent's words. */
  static final String NETWORK = "推流链路网络异常";

  private static final Duration LEFT_OF_THE_BAN = Duration.ofDays(6);

  private BusyAccount() {}

  /** Lets it happen. */
  static void fill(CssAccountServer account) {
    account.ban(
        new Ban(path("banned"), ago(Duration.ofDays(1)), Program.NOW.plus(LEFT_OF_THE_BAN)));
    IntStream.range(0, 25).forEach(i -> account.push(push("show%02d".formatted(i), 42 + i)));
    for (int i = 1; i <= 25; i++) {
      Push push = push("concert", 50 * i + 20);
      account.event(StreamEvent.interruption(push, ago(Duration.ofMinutes(50L * i)), NETWORK));
    }
    Push newest = push("concert", 70);
    Instant ended = ago(Duration.ofMinutes(50));
    account.samples(
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> sample(newest, ended.minusSeconds(5L * i), i))
            .toList());
    account.event(broken("room42", Duration.ofDays(3)));
    account.event(broken("old-room42-b", Duration.ofHours(1)));
  }

  private static StreamEvent broken(String stream, Duration ago) {
    Instant ended = ago(ago);
    Push push = Push.of(path(stream), "198.51.100.7", ended.minusSeconds(90));
    return StreamEvent.interruption(push, ended, NETWORK);
  }

  private static QualitySample sample(Push push, Instant at, int number) {
    Media media = Media.healthy();
    return QualitySample.of(push, at, number <= 6 ? media.video(2, 40) : media);
  }

  private static Push push(String stream, long minutes) {
    return Push.of(path(stream), "198.51.100.7", ago(Duration.ofMinutes(minutes)));
  }

  private static StreamPath path(String stream) {
    return new StreamPath(World.DOMAIN, "live", stream);
  }

  private static Instant ago(Duration span) {
    return Program.NOW.minus(span);
  }
}
