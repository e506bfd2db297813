package dev.pushcheck.app.cli;

import dev.pushcheck.app.terminal.TerminalLook;
import dev.pushcheck.app.terminal.TerminalRenderer;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.io.PrintStream;

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
    return print(reply, reply.exitStatus() == Reply.USAGE ? console.err() : console.out());
  }

  /** Prints a reply that stands for something which could not be given; gives its exit status. */
  int complain(Reply reply) {
    return print(reply, console.err());
  }

  private int print(Reply reply, PrintStream stream) {
    TerminalLook look = TerminalLook.of(console.environment(), console.outTarget());
    stream.print(
        new TerminalRenderer(Texts.of(reader), console.clock().instant(), look).render(reply));
    console.flush();
    return reply.exitStatus();
  }
}
