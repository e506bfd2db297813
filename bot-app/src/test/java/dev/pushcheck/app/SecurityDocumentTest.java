package dev.pushcheck.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on security names tests: they exist, and none of its threats is without. */
class SecurityDocumentTest {
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).resolve("..").normalize();
  private static final List<String> MODULES =
      List.of("bot-core", "slack-adapter", "discord-adapter", "bot-app");
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (E[0-9]) \\|.*$");

  private final String page = Files.readString(ROOT.resolve("docs/security.md"));

  SecurityDocumentTest() throws IOException {}

  @Test
  void namesTestsThatExist() throws IOException {
    Set<String> existing = tests();

    assertThat(names(page)).hasSizeGreaterThan(30);
    assertThat(existing).containsAll(names(page));
  }

  @Test
  void hasATestForEveryThreat() {
    List<MatchResult> rows = ROW.matcher(page).results().toList();

    assertThat(rows).allSatisfy(row -> assertThat(names(row.group())).isNotEmpty());
    assertThat(rows.stream().map(row -> row.group(1)).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 7).mapToObj(number -> "E" + number).toList());
  }

  private static Set<String> names(String text) {
    return TEST.matcher(text).results().map(name -> name.group(1)).collect(toSet());
  }

  private static Set<String> tests() throws IOException {
    Stream<String> names = Stream.of();
    for (String module : MODULES) {
      for (String kind : List.of("test", "fuzz")) {
        Path sources = ROOT.resolve(module).resolve("src").resolve(kind).resolve("java");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            List<String> found =
                files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .toList();
            names = Stream.concat(names, found.stream());
          }
        }
      }
    }
    return names.collect(toSet());
  }
}
