package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.Code;
import dev.pushcheck.reply.Inline.Link;
import dev.pushcheck.reply.Inline.Masked;
import dev.pushcheck.reply.Inline.Strong;
import dev.pushcheck.reply.Inline.Text;
import dev.pushcheck.reply.Inline.Time;
import dev.pushcheck.reply.Inline.TimeStyle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownLineTest {
  private static final Instant WHEN = Instant.ofEpochSecond(1_795_344_000);

  @Test
  void usesTheReadersOwnClock() {
    assertThat(line(new Time(WHEN, TimeStyle.RELATIVE))).isEqualTo("<t:1795344000:R>");
    assertThat(line(new Time(WHEN, TimeStyle.DATE_TIME))).isEqualTo("<t:1795344000:f>");
  }

  @Test
  void linksOnlyWhatIsALink() {
    assertThat(line(new Link("The [console]", "https://console.example/a_(b)")))
        .isEqualTo("[The \\[console\\]](https://console.example/a_(b%29)");
    assertThat(line(new Masked("rtmp://push.example.com/live/a?txSecret=•••")))
        .isEqualTo("`rtmp://push.example.com/live/a?txSecret=•••`");
  }

  @Test
  void keepsNeighbouringMarksApart() {
    assertThat(line(new Code("a"), new Code("b"))).isEqualTo("`a`\u200A`b`");
    assertThat(line(new Strong("a"), new Strong("b"))).isEqualTo("**a**\u200A**b**");
    assertThat(line(new Text("a*"), new Strong("b"))).isEqualTo("a\\***b**");
  }

  @Test
  void cutsWithinAPieceAndSaysNothingAfterIt() {
    List<Inline> line = List.of(new Text("Stream "), new Code("abcdef"), new Text(" is gone"));
    assertThat(MarkdownLine.of(line, 12)).isEqualTo("Stream `ab…`");
  }

  @Test
  void leavesOutALinkOrTimeThatDoesNotFit() {
    List<Inline> line = List.of(new Text("since "), new Time(WHEN, TimeStyle.RELATIVE));
    assertThat(MarkdownLine.of(line, 12)).isEqualTo("since …");
  }

  private static String line(Inline... line) {
    return MarkdownLine.of(List.of(line), 1_000);
  }
}
