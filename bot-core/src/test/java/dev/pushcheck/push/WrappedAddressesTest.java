package dev.pushcheck.push;

import static dev.pushcheck.push.Readings.codes;
import static dev.pushcheck.push.Readings.meant;
import static dev.pushcheck.push.Readings.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedAddressesTest {
  /** A stands for an address. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "  A\n",
        "`A`",
        "```A```",
        "```text\nA\n```",
        "'A'",
        "\"A\"",
        "\"A\".",
        "“A”",
        "「A」",
        "<A>",
        "<A|rtmp://push.example.com/live/room42?txSecret=f85a…>",
        "look: <A|click>, please",
        "[push](A)",
        "[rtmp://push.example.com/live/room42](A)",
        "see [rtmp://push.example.com/live/room42](A) there",
        "||A||",
        "it is ||A|| here",
        "*A*",
        "**A**",
        "__A__",
        "> A",
        "- A",
        "(A)",
        "(see A)",
        "（A）",
        "{\"url\":\"A\"}",
        "{\"url\": \"A\", \"ttl\": 5}",
        "url=A",
        "Push address: A",
        "推流地址：A",
        "推流地址A，请检查",
        "Why does A not work?",
        "A does not work!",
        "A, see a/b",
        "A dead beef",
        "A.",
        "A)!",
        "A and not https://example.com/x",
        "https://example.com/help says: A",
        "\uFEFFA\u00A0\u200B"
      })
  void findsTheAddressAndNothingWrong(String text) {
    PushReading reading = PushReading.of(text.replace("A", Readings.ADDRESS));

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading)).isEqualTo(Readings.ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"`A`", "<A>", "\"A\"", "SRT: A", "(A)", "||A||", "A does not work"})
  void findsSrtAddressesToo(String text) {
    PushReading reading = PushReading.of(text.replace("A", Readings.SRT_ADDRESS));

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading)).isEqualTo(Readings.SRT_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\":\"rtmp:\\/\\/push.example.com\\/live\\/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe\\u0026txTime=5C271099\"}",
        "\"rtmp://push.example.com/live/room42?txSecret\\u003df85a2ab363fe4deaffef9754d79da6fe\\u0026txTime\\u003d5C271099\"",
      })
  void undoesTheEscapesOfJsonInItsQuotes(String text) {
    PushReading reading = PushReading.of(text);

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading)).isEqualTo(Readings.ADDRESS);
  }

  static Stream<Arguments> hidden() {
    return Stream.of(
        arguments("rtmp://push.example.com/live/room42 ?SIG", "U+0020 SPACE", 36),
        arguments("rtmp://push.example.com/live/room\u200B42?SIG", "U+200B ZERO WIDTH SPACE", 34),
        arguments("rt\u200Bmp://push.example.com/live/room42?SIG", "U+200B ZERO WIDTH SPACE", 3),
        arguments("rtmp://push.example.com/live/ro\u00ADom42?SIG", "U+00AD SOFT HYPHEN", 32),
        arguments("rtmp://push.example.com/live/room42\u3164?SIG", "U+3164 HANGUL FILLER", 36),
        arguments("rtmp：//push.example.com/live/room42?SIG", "U+FF1A FULLWIDTH COLON", 5),
        arguments("rtmp://push。example.com/live/room42?SIG", "U+3002 IDEOGRAPHIC FULL STOP", 12),
        arguments(
            "rtmp://push.example.com/live/“room42?SIG", "U+201C LEFT DOUBLE QUOTATION MARK", 30),
        arguments("rtmp:\\/\\/push.example.com\\/live\\/room42?SIG", "U+005C REVERSE SOLIDUS", 6),
        arguments("rtmp://push.example.com/live/room42\\?SIG", "U+005C REVERSE SOLIDUS", 36),
        arguments("`rtmp://push.example.com/live/room42\n?SIG`", "U+000A LINE FEED (LF)", 36));
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void namesWhatIsHiddenInsideAndWhere(String text, String name, int position) {
    PushReading reading = PushReading.of(signed(text));

    assertThat(codes(reading)).containsExactly("address-hidden-characters");
    assertThat(reading.slips().get(0).facts().asMap())
        .containsEntry("characters", List.of(name))
        .containsEntry("position", position);
    assertThat(meant(reading)).isEqualTo(Readings.ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4dea\nffef9754d79da6fe&txTime=5C271099",
        "rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C27 1099",
        "rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe &txTime=5C271099",
        "rtmp://push.example.com/live/room42？txSecret＝f85a2ab363fe4deaffef9754d79da6fe＆txTime＝5C271099",
        "ｒｔｍｐ：／／push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099",
      })
  void joinsAnAddressThatWasTornOrTypedWide(String text) {
    PushReading reading = PushReading.of(text);

    assertThat(codes(reading)).containsExactly("address-hidden-characters");
    assertThat(meant(reading)).isEqualTo(Readings.ADDRESS);
  }
}
