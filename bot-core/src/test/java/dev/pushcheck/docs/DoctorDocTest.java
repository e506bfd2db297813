package dev.pushcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.doctor.DoctorFinding;
import dev.pushcheck.doctor.DoctorTopic;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds {@code docs/doctor.md} and the texts against the code. */
class DoctorDocTest {
  private static final Pattern FINDING =
      Pattern.compile("(?m)^\\| (\\w+) \\| `([a-z0-9-]+)` \\| ([a-z ]+) \\| .+ \\|$");
  private static final Pattern TOPIC = Pattern.compile("(?m)^\\| ([a-z]+) \\| [^`|][^|]+ \\|$");

  private final String page = read();

  @Test
  void listsEveryFindingOnceInTheOrderOfFixing() {
    List<String> listed =
        FINDING.matcher(page).results().map(row -> row.group(1) + " " + row.group(2)).toList();

    assertThat(listed)
        .containsExactlyElementsOf(
            Arrays.stream(DoctorFinding.values()).map(f -> f.topic().id() + " " + f.id()).toList());
  }

  @Test
  void namesOnlyOutcomesThatThereAre() {
    assertThat(FINDING.matcher(page).results().map(row -> row.group(3)))
        .isSubsetOf("failed", "warning", "inconclusive", "failed or warning");
  }

  @Test
  void listsEveryTopic() {
    assertThat(TOPIC.matcher(page).results().map(row -> row.group(1)))
        .contains(Arrays.stream(DoctorTopic.values()).map(DoctorTopic::id).toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryFinding(DoctorFinding finding) {
    for (Language language : Language.values()) {
      Texts texts = Texts.of(new Reader(language, ZoneOffset.UTC, Audience.OPERATOR));
      assertThat(List.of(".brief", ".explanation", ".advice"))
          .as("%s in %s", finding, language)
          .allMatch(part -> texts.has(finding.id() + part));
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasWordsForEveryTopic(DoctorTopic topic) {
    for (Language language : Language.values()) {
      Texts texts = Texts.of(new Reader(language, ZoneOffset.UTC, Audience.OPERATOR));
      assertThat(texts.has("topic." + topic.id())).isTrue();
      assertThat(texts.has("passed." + topic.id())).isTrue();
    }
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "docs", "doctor.md"));
    } catch (IOException e) {
      throw new AssertionError("docs/doctor.md cannot be read", e);
    }
  }
}
