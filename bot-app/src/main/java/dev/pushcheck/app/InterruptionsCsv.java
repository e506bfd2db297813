package dev.pushcheck.app;

import dev.pushcheck.interruption.Interruption;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.interruption.InterruptionHistory;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A history of interruptions as a table for spreadsheets: RFC 4180, with the names of the JSON as
 * header. What a spreadsheet would take for a formula gets an apostrophe in front, for stream names
 * and reasons are other people's text (https://owasp.org/www-community/attacks/CSV_Injection, read
 * 2026-11-22).
 */
public final class InterruptionsCsv {
  private static final String END_OF_LINE = "\r\n";
  private static final String MARKS_OF_FORMULAS = "=+-@\t\r\n";

  /** Their wide forms, which some spreadsheets take for the same. */
  private static final String WIDE_MARKS = "＝＋－＠";

  private static final List<String> HEADER =
      List.of(
          "domain",
          "app",
          "stream",
          "startedAt",
          "endedAt",
          "durationSeconds",
          "cause",
          "class",
          "code",
          "raw",
          "clientIp");

  private InterruptionsCsv() {}

  /** The whole table, newest first. */
  public static String of(InterruptionHistory history) {
    StringBuilder table = new StringBuilder(line(HEADER));
    history.interruptions().forEach(interruption -> table.append(line(cells(interruption))));
    return table.toString();
  }

  private static List<String> cells(Interruption interruption) {
    return List.of(
        interruption.event().stream().domain(),
        interruption.event().stream().app(),
        interruption.event().stream().stream(),
        interruption.event().startedAt().map(InterruptionsJson::time).orElse(""),
        InterruptionsJson.time(interruption.event().endedAt()),
        Long.toString(interruption.event().duration().toSeconds()),
        interruption.cause().id(),
        interruption.cause().causeClass().id(),
        interruption.code().map(InterruptionCode::toString).orElse(""),
        interruption.event().reason(),
        interruption.event().clientAddress().orElse(""));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(InterruptionsCsv::cell).collect(Collectors.joining(","))
        + END_OF_LINE;
  }

  /** A value as one cell. */
  static String cell(String value) {
    String harmless = isFormula(value) ? "'" + value : value;
    boolean quoted = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted || !harmless.equals(value)
        ? "\"" + harmless.replace("\"", "\"\"") + "\""
        : harmless;
  }

  /** Blanks in front do not keep a spreadsheet from reading a formula. */
  private static boolean isFormula(String value) {
    String begun = value.replaceFirst("^[ \u00a0\u3000]+", "");
    return !begun.isEmpty() && (MARKS_OF_FORMULAS + WIDE_MARKS).indexOf(begun.charAt(0)) >= 0;
  }
}
