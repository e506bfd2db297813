package dev.pushcheck.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.MessageRef;
import dev.pushcheck.alert.Post;
import dev.pushcheck.alert.Search;
import dev.pushcheck.app.terminal.Colour;
import dev.pushcheck.app.terminal.TerminalLook;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenTest {
  private static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);
  private static final String ASKED = "demo (simulated)> ";

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  @TempDir private Path directory;

  @Test
  void asksAgainBelowAMessageThatComesWhileSomebodyTypes() {
    Screen screen = screen(Optional.empty());
    screen.prompt(READER);
    new TerminalChannel(screen).post("alerts", post("concert broke off"));

    assertThat(text())
        .isEqualTo(
            ASKED
                + """

                  ┌ a message in #alerts (simulated)
                  │ ✖ concert broke off
                  └

                """
                + ASKED);
  }

  @Test
  void asksForNothingBelowAMessageThatComesAtAnotherTime() {
    Screen screen = screen(Optional.empty());
    screen.prompt(READER);
    screen.lineCame();
    screen.announce("alert.edited", reply("back"), READER);

    assertThat(text()).startsWith(ASKED + "\n  ┌ the same message").endsWith("  └\n\n");
  }

  @Test
  void isDarkAfterTheEnd() {
    Screen screen = screen(Optional.empty());
    screen.end();
    screen.answer(reply("too late"), READER);
    screen.prompt(READER);

    assertThat(text()).isEmpty();
  }

  @Test
  void writesPicturesWhereverTheyStandInAnAnswer() {
    Block.Image image = new Block.Image(new byte[] {1, 2}, "a chart");
    Reply reply =
        new Reply(
            Reply.Visibility.PRIVATE, 0, List.of(image, new Block.Folded("more", List.of(image))));
    screen(Optional.empty()).answer(reply, READER);

    assertThat(directory.resolve("chart-1.png")).hasBinaryContent(new byte[] {1, 2});
    assertThat(directory.resolve("chart-2.png")).exists();
    assertThat(text()).contains(directory.resolve("chart-2.png").toString());
  }

  @Test
  void shrugsOffAPictureThatCannotBeWritten() {
    Screen screen = screen(Optional.of(directory.resolve("missing").resolve("chart.png")));
    screen.answer(
        new Reply(Reply.Visibility.PRIVATE, 0, List.of(new Block.Image(new byte[] {1}, "a chart"))),
        READER);

    assertThat(text()).isEqualTo("  [a chart]\n\n");
  }

  @Test
  void countsMessagesAndTheirChanges() throws InterruptedException {
    TerminalChannel channel = new TerminalChannel(screen(Optional.empty()));
    Delivery first = channel.post("alerts", post("broke off"));
    MessageRef message = ((Delivery.Sent) first).message();

    assertThat(channel.edit(message, post("is back"))).isEqualTo(first);
    assertThat(channel.reply(message, post("what to do"))).isNotEqualTo(first);
    assertThat(channel.await(3, Duration.ZERO)).isTrue();
    assertThat(channel.await(4, Duration.ZERO)).isFalse();
    assertThat(channel.find("alerts", "key", Instant.EPOCH)).isEqualTo(new Search.Absent());
  }

  private Screen screen(Optional<Path> kept) {
    return new Screen(
        new PrintStream(shown, false, StandardCharsets.UTF_8),
        new TerminalLook(Colour.OFF, 200),
        InstantSource.fixed(Instant.EPOCH),
        new Pictures(directory, kept));
  }

  private String text() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private static Post post(String text) {
    return new Post(reply(text), READER, "key", Optional.empty());
  }

  private static Reply reply(String text) {
    return new Reply(
        Reply.Visibility.PUBLIC, 0, List.of(new Block.Headline(Tone.BAD, Inline.text(text))));
  }
}
