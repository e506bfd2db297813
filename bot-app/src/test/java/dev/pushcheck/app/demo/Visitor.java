package dev.pushcheck.app.demo;

import dev.pushcheck.app.cli.Console;
import dev.pushcheck.app.cli.PushcheckCommandLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who visits the demo, through the command line as it is.
 *
 * @param status what it exited with
 * @param out standard output
 * @param err standard error
 */
record Visitor(int status, String out, String err) {
  private static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");

  /** Somebody who types these lines, and then nothing more. */
  static Visitor typing(String... lines) {
    return visit(
        "0", Stream.of(lines).map(line -> line + "\n").collect(Collectors.joining()), List.of());
  }

  /** Nobody who could type. */
  static Visitor absent(String... options) {
    return visit("", "never read\n", List.of(options));
  }

  private static Visitor visit(String terminals, String input, List<String> options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    long began = System.nanoTime();
    InstantSource ticking = () -> NOW.plusNanos(System.nanoTime() - began);
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Map.of("PUSHCHECK_TERMINALS", terminals, "COLUMNS", "900")::get,
            ticking,
            ZoneOffset.UTC);
    List<String> arguments = new ArrayList<>(List.of("demo"));
    arguments.addAll(options);
    int status = PushcheckCommandLine.create(console).execute(arguments.toArray(String[]::new));
    console.flush();
    return new Visitor(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What was shown, without what is different each time. */
  String masked() {
    // A machine with too much to do may not hear of earlier refusals in time, and then says so.
    return out.replaceAll(" *(✔ no refusal in|\\? earlier refusals|✔ 最近一小时|\\? 近期拒绝记录).*\n", "")
        .replaceAll("txSecret=[0-9a-f]{32}", "txSecret=<signature>")
        .replaceAll("(txTime[ =])[0-9A-F]{8}", "$1<time>")
        .replaceAll("[0-9]{2}:[0-9]{2}", "<clock>")
        .replaceAll("(outage|断流|编号) [0-9a-z]{12}", "$1 <id>")
        .replaceAll("127(\\.[0-9]{1,3}){3}", "<here>")
        .replaceAll("/\\S*/chart-1\\.png", "<file>")
        .replaceAll("[0-9]+ (ms|s|min|h|毫秒|秒|分钟|小时)( [0-9]+ (s|min|秒|分钟))?(?![A-Za-z])", "<span>");
  }
}
