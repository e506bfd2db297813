package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text as long as a platform lets through. What goes over it again for every character takes longer
 * than the limit by far; what goes over it a few times stays below by far.
 */
class LongTextTest {
  private static final int LENGTH = 64 * 1024;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final List<String> BEGINNINGS =
      List.of(
          "",
          "rtmp://push.example.com/live/",
          "rtmp://push.example.com/live/ key ",
          "rtmp://push.example.com/live/room42?",
          "rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099",
          "srt://push.example.com:9000?streamid=#!::");

  static Stream<String> nasty() {
    return Stream.of(
        "a",
        "A",
        "0",
        "f",
        "x",
        "y",
        "-",
        "_",
        ".",
        "..",
        "a.",
        "/",
        "//",
        "a/",
        ":",
        "::",
        "://",
        "?",
        "??",
        "&",
        "a&",
        "&&",
        "=",
        "==",
        "a=b&",
        "a=b?",
        "a=b,",
        ",",
        ",r=",
        "r=",
        " r=",
        "#!::",
        "h=,",
        "%",
        "%2",
        "%25",
        "%3F",
        "%253D",
        "%26txTime",
        "&amp;",
        "&amp",
        "&#38",
        "&#0",
        "amp;",
        " ",
        "\n",
        "\t",
        " \n",
        " a",
        "a ",
        "\u200B",
        "\u00A0",
        "\uFEFF",
        "。",
        "？",
        "＝",
        "房",
        "😀",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\u202E",
        "e\u0301",
        "\u3164",
        "\\",
        "\\/",
        "\\u0026",
        "\\u00",
        "`",
        "```",
        "'",
        "\"",
        "*",
        "**",
        "|",
        "||",
        "<",
        ">",
        "<>",
        "><",
        "[",
        "](",
        "[](",
        "()",
        ")(",
        "{",
        "}",
        "{a ",
        "<a ",
        "<a b>",
        "«",
        "「",
        "tx",
        "txTime",
        "txTime=",
        "txSecret=",
        "&txTime=",
        "?txTime=",
        ",txTime=",
        "/txTime=",
        "=txTime=",
        "?txSecret=/room42",
        "txSecret=a&",
        "txTime=5C271099 ",
        "streamid=",
        "&streamid=",
        "rtmp://",
        "rtmp:/",
        " rtmp://",
        "https://",
        "https://a ",
        "?https://",
        "rtmp%3A/",
        ".flv",
        ".flv?",
        ".flv\n",
        ".ts#",
        "key ",
        " key:",
        "stream ",
        "密钥",
        "：",
        "your",
        "yourapp",
        "@",
        "a@",
        ":@",
        "user:",
        "secret ",
        "secret",
        "[::1]",
        "127.",
        "1.",
        "$(",
        "%s",
        "•");
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void isReadInTimeLinearInItsLength(String nasty) {
    String many = nasty.repeat(LENGTH / nasty.length());
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (String beginning : BEGINNINGS) {
            judge(PushReading.of(beginning + many + "/live/x?txTime=5C271099"));
          }
          judge(PushReading.of("rtmp://" + many));
          judge(PushReading.ofObs("srt://push.example.com:9000", many));
        });
  }

  private static void judge(PushReading reading) {
    assertThat(reading.label().length()).isLessThan(1024);
    assertThat(SignedRuns.address(reading, SignedRuns.KNOWN)).isNotEmpty();
    assertThat(SignedRuns.expiry(reading, SignedRuns.KNOWN)).isNotNull();
    assertThat(SignedRuns.secret(reading, SignedRuns.KNOWN)).isNotNull();
    reading.slips().forEach(slip -> assertThat(slip.facts().toString().length()).isLessThan(2048));
  }
}
