package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPatternTest {
  private static final StreamName ROOM = new StreamName("push.example.com", "live", "room42");

  @ParameterizedTest
  @CsvSource({
    "room42, true",
    "room4, false",
    "Room42, false",
    "oom, false",
    "room42-hd, false",
    "room*, true",
    "*42, true",
    "*oom*, true",
    "*, true",
    "**, true",
    "r*m*2, true",
    "r*x*2, false",
    "room42*, true",
    "*room42, true",
    "live/room42, true",
    "LIVE/room42, false",
    "other/room42, false",
    "l*/room42, true",
    "push.example.com/live/room42, true",
    "PUSH.example.COM/live/room42, true",
    "push.example.org/live/room42, false",
    "*.example.com/*/room*, true",
    "*.example.org/*/room*, false",
  })
  void meansWhatIsWritten(String pattern, boolean meant) {
    assertThat(StreamPattern.read(pattern).orElseThrow().matches(ROOM)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "live/", "/room42", "a/b/c/d", "room 42", "room?", "直播", "a//b"})
  void refusesWhatIsNoStream(String text) {
    assertThat(StreamPattern.read(text)).isEmpty();
  }

  @Test
  void everythingIsMeantByAny() {
    assertThat(StreamPattern.ANY.matches(ROOM)).isTrue();
    assertThat(StreamPattern.ANY).hasToString("*");
  }

  @Test
  void fillsInOnlyWhatIsNotTold() {
    StreamPattern bare = StreamPattern.read("room42").orElseThrow();
    assertThat(bare.within(Optional.of("Push.Example.com"), Optional.of("live")))
        .hasToString("push.example.com/live/room42");
    StreamPattern full = StreamPattern.read("a.com/show/room42").orElseThrow();
    assertThat(full.within(Optional.of("b.com"), Optional.of("live"))).isEqualTo(full);
  }

  @Test
  void tellsWhatCanBeAskedForExactly() {
    StreamPattern pattern = StreamPattern.read("a.com/sh*/room42").orElseThrow();
    assertThat(pattern.exactDomain()).contains("a.com");
    assertThat(pattern.exactApp()).isEmpty();
    assertThat(pattern.exactStream()).contains("room42");
    assertThat(StreamPattern.ANY.exactStream()).isEmpty();
  }

  @Test
  void showsWhatMayBeAnythingAsStar() {
    StreamPattern inDomain =
        StreamPattern.ANY.within(Optional.of("push.example.com"), Optional.empty());
    assertThat(inDomain).hasToString("push.example.com/*/*");
  }

  @Test
  void isQuickWithHostilePatterns() {
    StreamPattern hostile = StreamPattern.read("*a".repeat(500) + "b").orElseThrow();
    StreamName name = new StreamName("d", "a", "a".repeat(2_000));
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> assertThat(hostile.matches(name)).isFalse());
  }
}
