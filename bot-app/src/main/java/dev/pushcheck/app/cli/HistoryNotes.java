package dev.pushcheck.app.cli;

import dev.pushcheck.interruption.InterruptionHistory;
import dev.pushcheck.interruption.InterruptionReply;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What is to be said beside the output for programs, on standard error; and the picture. */
final class HistoryNotes {
  private static final int NOT_THERE = 1;

  private final Console console;
  private final Texts texts;

  HistoryNotes(Console console, Texts texts) {
    this.console = console;
    this.texts = texts;
  }

  /** Says what is missing, a line each. */
  void tellGaps(InterruptionHistory history) {
    InterruptionReply.gaps(history, texts)
        .forEach(line -> console.err().println(texts.plain(line, console.clock().instant())));
  }

  /** Says why there is no picture of nothing. */
  void tellNothingToPaint() {
    tell("lookup.nothing-to-paint");
  }

  /** Writes the picture; gives the exit status. */
  int writePicture(Optional<byte[]> png, Path file) {
    if (png.isEmpty()) {
      tell("lookup.no-picture");
      return NOT_THERE;
    }
    try {
      Files.write(file, png.get());
      return 0;
    } catch (IOException e) {
      console.err().println(file + ": cannot be written: " + e.getClass().getSimpleName());
      return Reply.USAGE;
    }
  }

  private void tell(String key) {
    console.err().println(texts.plain(texts.line(key, Map.of()), console.clock().instant()));
  }
}
