package dev.pushcheck.app.cli;

import dev.pushcheck.app.terminal.TerminalLook;
import dev.pushcheck.app.terminal.TerminalRenderer;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;

/** Replies on the console: answers on standard output, complaints on standard error. */
final class TerminalAnswer {
  private final Console console;
  private final Reader reader;

  TerminalAnswer(Console console, Reader reader) {
    this.console = console;
    this.reader = reader;
  }

  /** Prints a reply; gives its exit status. */
  int print(Reply reply) {
    TerminalLook look = TerminalLook.of(console.environment(), console.outTarget());
    String text =
        new TerminalRenderer(Texts.of(reader), console.clock().instant(), look).render(reply);
    (reply.exitStatus() == Reply.USAGE ? console.err() : console.out()).print(text);
    return reply.exitStatus();
  }
}
