package dev.pushcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.push.PushFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/checks.md} against the code. */
class ChecksDocTest {
  private static final Pattern FINDING =
      Pattern.compile("(?m)^\\| (\\w+) \\| `([a-z0-9-]+)` \\| ([a-z ]+) \\| .+ \\|$");
  private static final Pattern VERDICT =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .+ \\| (\\d+) \\|$");

  private final String page = read();

  @Test
  void listsEveryFindingOnceInTheOrderOfFixing() {
    List<String> listed =
        FINDING.matcher(page).results().map(row -> row.group(1) + " " + row.group(2)).toList();
    List<String> known =
        Stream.concat(
                Arrays.stream(PushFinding.values()).map(f -> f.topic().id() + " " + f.id()),
                Arrays.stream(CommonFinding.values()).map(f -> "any " + f.id()))
            .toList();
    assertThat(listed).isEqualTo(known);
  }

  @Test
  void namesOnlyOutcomesThatThereAre() {
    assertThat(FINDING.matcher(page).results().map(row -> row.group(3)))
        .isSubsetOf("failed", "warning", "inconclusive", "failed or warning", "control", "passed");
  }

  @Test
  void listsEveryVerdictWithItsExitStatus() {
    assertThat(VERDICT.matcher(page).results().map(ChecksDocTest::verdict))
        .containsExactlyElementsOf(
            Arrays.stream(Verdict.values()).map(v -> v.id() + " " + v.exitStatus()).toList());
  }

  private static String verdict(MatchResult row) {
    return row.group(1) + " " + row.group(2);
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "docs", "checks.md"));
    } catch (IOException e) {
      throw new AssertionError("docs/checks.md cannot be read", e);
    }
  }
}
