package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamIdTest {
  @ParameterizedTest
  @CsvSource({
    "room42,,, room42",
    "live/room42,, live, room42",
    "Push.Example.com/live/Room.4_2-b, push.example.com, live, Room.4_2-b"
  })
  void isReadAsPeopleWriteIt(String text, String domain, String app, String stream) {
    assertThat(StreamId.read(text))
        .contains(new StreamId(Optional.ofNullable(domain), Optional.ofNullable(app), stream));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "live/", "/room42", "a//b", "a/b/c/d", "a b", "a?b", "a*", "房间", "a\n"})
  void isNothingElse(String text) {
    assertThat(StreamId.read(text)).isEmpty();
  }

  @Test
  void isCompletedOnlyWhereItTellsNothing() {
    StreamId bare = StreamId.read("room42").orElseThrow();
    StreamId whole = StreamId.read("a.example.com/show/room42").orElseThrow();

    assertThat(bare.within(Optional.of("B.example.com"), Optional.of("live")))
        .hasToString("b.example.com/live/room42");
    assertThat(whole.within(Optional.of("b.example.com"), Optional.of("live"))).isEqualTo(whole);
  }
}
