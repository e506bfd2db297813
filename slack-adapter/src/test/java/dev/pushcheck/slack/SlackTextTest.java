package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
  @ParameterizedTest
  @CsvSource({
    "live/a, live/a",
    "rtmp://a/live/b?x=1&amp;y=2, rtmp://a/live/b?x=1&y=2",
    "a&amp;amp;b, a&amp;b",
    "&amp;lt;, &lt;",
    "<http://a.example/x>, http://a.example/x",
    "<http://a.example/x?a=1&amp;b=2|a.example>, http://a.example/x?a=1&b=2",
    "<mailto:a@b.example|a@b.example>, mailto:a@b.example",
    "1 &lt; 2 &gt; 1, 1 < 2 > 1",
    "<@U1|me>, <@U1|me>",
    "$1 \\1 &amp;, $1 \\1 &",
    "&copy; & alone, &copy; & alone",
  })
  void undoesEachEscapeOnce(String typed, String meant) {
    assertThat(SlackText.decode(typed)).isEqualTo(meant);
  }
}
