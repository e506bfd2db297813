package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/settings.md}, row by row. */
class SettingsDocumentTest {
  private static final Path FILE =
      Path.of(System.getProperty("basedir", "")).resolve("../docs/settings.md").normalize();
  private static final Pattern ROW =
      Pattern.compile(
          "\\| `(?<path>[^`]+)` \\| (?<form>.+?) \\| (?<usual>.+?) \\| (?<meaning>.+) \\|");
  private static final Pattern LITERAL = Pattern.compile("`([^`]+)`");

  @TempDir private Path directory;

  @Test
  void listsEveryKeyWithWhatIsExpectedThere() throws IOException {
    List<String> expected = new ArrayList<>();
    new SettingsDocument(directory.resolve("nonsense.yaml"))
        .expected()
        .forEach((path, form) -> expected.add("`" + path + "` " + form));

    assertThat(rows().stream().map(row -> "`" + row.group("path") + "` " + plain(row)))
        .containsExactlyElementsOf(expected);
  }

  /** What stands there as a default changes nothing. */
  @TestFactory
  List<DynamicTest> namesDefaultsAsTheyAre() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Matcher row : rows()) {
      Matcher literal = LITERAL.matcher(row.group("usual"));
      String path = row.group("path");
      if (literal.matches() && !path.contains("[]")) {
        String value = literal.group(1);
        tests.add(DynamicTest.dynamicTest(path, () -> assertChangesNothing(path, value)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(15);
    return tests;
  }

  private void assertChangesNothing(String path, String value) throws Exception {
    String section = path.contains(".") ? path.substring(0, path.indexOf('.')) : "";
    String base =
        Map.of(
                "slack", "botToken: xoxb-1, appToken: xapp-1, ",
                "discord", "token: t, ",
                "callbacks", "path: /callbacks/0123456789abcdef, key: k, ")
            .getOrDefault(section, "");
    String key = path.substring(path.indexOf('.') + 1);
    String with =
        section.isEmpty()
            ? key + ": " + value
            : section + ": { " + base + key + ": \"" + value + "\" }";
    String without = section.isEmpty() ? "" : section + ": { " + base + " }";

    assertThat(read(with)).isEqualTo(read(without));
  }

  @Test
  void theExampleHasEveryKey() throws IOException {
    String example = Files.readString(FILE.resolveSibling("../config/pushcheck.example.yaml"));
    Set<String> names = new TreeSet<>(SettingsFile.SECTIONS.names());
    SettingsDocument.keys().values().forEach(keys -> names.addAll(keys.names()));

    assertThat(names)
        .allSatisfy(name -> assertThat(example).containsPattern("(?m)[ {-]?\\b" + name + ":( |$)"));
  }

  private Settings read(String content) throws Exception {
    Path file = Files.writeString(directory.resolve("pushcheck.yaml"), content);
    return SettingsFile.read(file, name -> null);
  }

  private static String plain(Matcher row) {
    return row.group("form").replace("\\|", "|").replace("&lt;", "<");
  }

  private static List<Matcher> rows() throws IOException {
    return Files.readAllLines(FILE).stream().map(ROW::matcher).filter(Matcher::matches).toList();
  }
}
