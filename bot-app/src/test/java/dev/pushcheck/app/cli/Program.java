package dev.pushcheck.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The whole program in this process, with everything it sees of the world laid out for it. */
final class Program {
  /** What its clock says. */
  static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");

  private final Map<String, String> environment = new HashMap<>();
  private InputStream in = InputStream.nullInputStream();
  private InstantSource clock = InstantSource.fixed(NOW);

  /** Lets it read this from standard input. */
  Program reading(String input) {
    return reading(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
  }

  Program reading(InputStream input) {
    in = input;
    return this;
  }

  /** Sets a variable of its environment, which is empty otherwise. */
  Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Program with(InstantSource clock) {
    this.clock = clock;
    return this;
  }

  Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(in, print(out), print(err), environment::get, clock, ZoneOffset.UTC);
    int status = PushcheckCommandLine.create(console).execute(arguments);
    console.flush();
    return new Answer(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
