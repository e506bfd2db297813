package dev.pushcheck.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The addresses to check, one after the other: those of the command line, and in place of a dash
 * those of standard input, where empty lines are passed over but counted.
 */
final class AddressLines {
  private final Deque<String> arguments;
  private final BufferedReader in;
  private boolean readingIn;
  private int line;

  AddressLines(List<String> arguments, InputStream in) {
    this.arguments = new ArrayDeque<>(arguments);
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /**
   * An address in the input.
   *
   * @param number of its line or argument, from 1
   */
  record Line(int number, String text) {}

  /** The next address; empty at the end. */
  Optional<Line> next() {
    while (readingIn || !arguments.isEmpty()) {
      if (!readingIn && arguments.getFirst().equals("-")) {
        arguments.removeFirst();
        readingIn = true;
      }
      String text = readingIn ? readLine() : arguments.removeFirst();
      if (text == null) {
        readingIn = false;
        continue;
      }
      line++;
      if (!readingIn || !text.isBlank()) {
        return Optional.of(new Line(line, text));
      }
    }
    return Optional.empty();
  }

  private @Nullable String readLine() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }
}
