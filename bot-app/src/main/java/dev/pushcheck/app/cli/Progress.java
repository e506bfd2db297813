package dev.pushcheck.app.cli;

import dev.pushcheck.app.terminal.Colour.Target;
import dev.pushcheck.text.Texts;
import java.util.Map;

/** One line on standard error that says how far a long run is; nothing where nobody looks. */
final class Progress {
  private static final String ERASE_LINE = "\r\u001b[2K";

  private final Console console;
  private final Texts texts;
  private final boolean seen;
  private int checked;
  private int blocked;

  Progress(Console console, Texts texts) {
    this.console = console;
    this.texts = texts;
    // Where the lines themselves go to the screen, they are progress enough.
    this.seen = console.errTarget() == Target.TERMINAL && console.outTarget() != Target.TERMINAL;
  }

  /** One more address is checked. */
  void count(int moreBlocked) {
    checked++;
    blocked += moreBlocked;
    if (seen) {
      String line =
          texts.plain(
              texts.line("progress", Map.of("checked", checked, "blocked", blocked)),
              console.clock().instant());
      console.err().print(ERASE_LINE + line);
      console.err().flush();
    }
  }

  /** Makes room for other output. */
  void clear() {
    if (seen && checked > 0) {
      console.err().print(ERASE_LINE);
    }
  }

  /** Leaves the last line standing. */
  void end() {
    if (seen && checked > 0) {
      console.err().println();
    }
  }
}
