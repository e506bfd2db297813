package dev.pushcheck.app.cli;

import dev.pushcheck.app.terminal.Colour.Target;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * All that a command line has of the world: its streams, its environment, the time.
 *
 * @param in standard input, UTF-8
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param environment gives a variable's value, or null
 * @param clock the time of day
 * @param zone where the person at the keyboard is
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    UnaryOperator<String> environment,
    InstantSource clock,
    ZoneId zone) {
  /** Set by the launcher to those of 0, 1 and 2 (input, output, errors) that are terminals. */
  private static final String TERMINALS = "PUSHCHECK_TERMINALS";

  /** This process's own. */
  public static Console ofProcess() {
    return new Console(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System::getenv,
        InstantSource.system(),
        ZoneId.systemDefault());
  }

  /** Whether somebody types. */
  Target inSource() {
    return target('0');
  }

  Target outTarget() {
    return target('1');
  }

  Target errTarget() {
    return target('2');
  }

  /** Writes out what was printed. */
  public void flush() {
    out.flush();
    err.flush();
  }

  private Target target(char descriptor) {
    String terminals = environment.apply(TERMINALS);
    boolean terminal = terminals != null && terminals.indexOf(descriptor) >= 0;
    return terminal ? Target.TERMINAL : Target.OTHER;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
