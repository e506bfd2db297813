package dev.pushcheck.app.demo;

import dev.pushcheck.app.terminal.TerminalLook;
import dev.pushcheck.app.terminal.TerminalRenderer;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the demo prints: one thing after the other, although messages come by themselves. A message
 * that comes while somebody types goes below what they have typed, and the prompt is shown again.
 * Safe for use by several threads.
 */
final class Screen {
  private static final String FRAME = "  │ ";

  private final PrintStream out;
  private final TerminalLook look;
  private final InstantSource clock;
  private final Pictures pictures;
  private Optional<String> prompt = Optional.empty();
  private boolean dark;

  Screen(PrintStream out, TerminalLook look, InstantSource clock, Pictures pictures) {
    this.out = out;
    this.look = look;
    this.clock = clock;
    this.pictures = pictures;
  }

  /** Shows words of the demo's own. */
  synchronized void tell(List<Block> blocks, Reader reader) {
    print(rendered(new Reply(Reply.Visibility.PRIVATE, 0, blocks), reader, look) + "\n");
  }

  /** Shows what somebody who is not there would have typed. */
  synchronized void typed(String line, Reader reader) {
    print(TourWords.of(reader).text("prompt", Map.of()) + line + "\n\n");
  }

  /** Shows an answer of the bot's, with its pictures as files. */
  synchronized void answer(Reply reply, Reader reader) {
    print(rendered(reply, reader, look) + "\n");
    for (Block.Image image : Pictures.of(reply)) {
      Optional<Path> file = pictures.write(image);
      file.ifPresent(
          path ->
              tell(
                  TourWords.of(reader)
                      .paragraphs(
                          pictures.kept().isPresent() ? "picture.kept" : "picture",
                          Map.of("file", path.toString())),
                  reader));
    }
  }

  /** Shows a message that comes by itself. */
  synchronized void announce(String title, Reply reply, Reader reader) {
    String message =
        rendered(reply, reader, new TerminalLook(look.colour(), look.width() - FRAME.length()));
    print(
        (prompt.isPresent() ? "\n" : "")
            + "  ┌ "
            + TourWords.of(reader).text(title, Map.of())
            + "\n"
            + message
                .lines()
                .map(line -> (FRAME + line).stripTrailing() + "\n")
                .collect(Collectors.joining())
            + "  └\n\n"
            + prompt.orElse(""));
  }

  /** Asks for a line. */
  synchronized void prompt(Reader reader) {
    String asked = TourWords.of(reader).text("prompt", Map.of());
    prompt = Optional.of(asked);
    print(asked);
  }

  /** The line that was asked for has come. */
  synchronized void lineCame() {
    prompt = Optional.empty();
    print("\n");
  }

  /** There will be no line; the prompt has none of its own then. */
  synchronized void inputEnded() {
    prompt = Optional.empty();
    print("\n\n");
  }

  /** Shows nothing any more. */
  synchronized void end() {
    if (prompt.isPresent()) {
      print("\n");
    }
    dark = true;
  }

  private String rendered(Reply reply, Reader reader, TerminalLook narrow) {
    return new TerminalRenderer(Texts.of(reader), clock.instant(), narrow).render(reply);
  }

  private void print(String text) {
    if (!dark) {
      out.print(text);
      out.flush();
    }
  }
}
