package dev.pushcheck.app.settings;

import dev.pushcheck.settings.SettingsProblem;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the YAML parser objects to, in words of our own. Its messages quote the source, which may be
 * a key that begins with {@code *} or {@code @}, so none of their text is passed on.
 */
final class SyntaxProblem {
  private static final String QUOTE_IT = "; a text with special characters needs quotes around it";

  private static final String UNCLOSED = "found unexpected end of stream";

  /** By the beginning of the parser's message. */
  private static final Map<String, String> REASONS = reasons();

  private SyntaxProblem() {}

  static SettingsProblem of(YamlEngineException e, byte[] file) {
    if (e instanceof ReaderException unprintable) {
      String before = new String(file, StandardCharsets.UTF_8);
      int end = before.offsetByCodePoints(0, Math.max(0, unprintable.getPosition()));
      int line = 1 + (int) before.substring(0, end).chars().filter(c -> c == '\n').count();
      return new SettingsProblem(line, "", "holds an unprintable character", "");
    }
    if (e instanceof MarkedYamlEngineException marked) {
      Optional<Mark> mark = marked.getProblemMark().filter(end -> !isUnclosedQuote(marked));
      mark = mark.or(marked::getContextMark);
      int line = mark.map(Mark::getLine).orElse(0) + 1;
      String column = mark.map(m -> " at column " + (m.getColumn() + 1)).orElse("");
      String reason = reason(String.valueOf(marked.getProblem()));
      return new SettingsProblem(line, "", "cannot be read as YAML" + column + ": " + reason, "");
    }
    return new SettingsProblem(1, "", "cannot be read as YAML", "");
  }

  /** Whose problem is seen at the end of the file only, while the quote may begin far above. */
  private static boolean isUnclosedQuote(MarkedYamlEngineException e) {
    return String.valueOf(e.getProblem()).startsWith(UNCLOSED);
  }

  private static String reason(String problem) {
    return REASONS.entrySet().stream()
        .filter(entry -> problem.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("something stands where it cannot" + QUOTE_IT);
  }

  private static Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("found character '\\t", "a tab; indent with blanks");
    reasons.put("found character", "no value can begin like this" + QUOTE_IT);
    reasons.put("found undefined alias", "aliases (*) are not supported" + QUOTE_IT);
    reasons.put("found duplicate anchor", "anchors (&) are not supported" + QUOTE_IT);
    reasons.put("found undefined tag", "tags (!) are not supported" + QUOTE_IT);
    reasons.put("found unknown escape", "a backslash in double quotes; use single quotes");
    reasons.put(UNCLOSED, "the quote is never closed");
    reasons.put("mapping values are not allowed", "a key stands where none can; check indentation");
    reasons.put("could not find expected ':'", "a key without a colon");
    reasons.put(
        "expected ',' or '", "a bracket that is not closed, or a comma missing before here");
    reasons.put("expected <block end>", "this does not fit what stands before; check indentation");
    reasons.put("but found another document", "a second document; only one is read");
    return reasons;
  }
}
