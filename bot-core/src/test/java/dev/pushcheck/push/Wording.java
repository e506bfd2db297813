package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.DiagnosisReply;
import dev.pushcheck.check.FindingWords;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.reply.PlainReply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A diagnosis worded for every kind of reader. */
final class Wording {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** One digit less than a digest has, as a cut-off copy is as secret. */
  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{31,}");

  private Wording() {}

  /** Both languages for both audiences. */
  static List<Texts> readers() {
    List<Texts> readers = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Audience audience : Audience.values()) {
        readers.add(Texts.of(new Reader(language, ZONE, audience)));
      }
    }
    return readers;
  }

  /** Fails if a text is missing, needs a fact that is not there, or tells a secret. */
  static void assertWorded(Diagnosis<PushReading> diagnosis) {
    for (Texts texts : readers()) {
      diagnosis.results().forEach(result -> assertWorded(result, diagnosis, texts));
      String words =
          PlainReply.of(DiagnosisReply.of(diagnosis, texts), texts, diagnosis.checkedAt());
      assertThat(words).doesNotContain(Samples.SECRETS).doesNotContainPattern(DIGEST);
    }
    assertThat(diagnosis.results().toString())
        .doesNotContain(Samples.SECRETS)
        .doesNotContainPattern(DIGEST);
  }

  private static void assertWorded(
      CheckResult result, Diagnosis<PushReading> diagnosis, Texts texts) {
    FindingWords words = FindingWords.of(result, diagnosis, texts);
    assertThat(words.brief()).as("brief of %s", result).isNotEmpty();
    assertThat(words.remarks()).as("remarks of %s", result).hasSameSizeAs(result.remarks());
    assertThat(words.links()).allSatisfy(link -> assertThat(link.url()).startsWith("https://"));
    if (Set.of(Outcome.FAILED, Outcome.WARNING).contains(result.outcome())) {
      assertThat(words.explanation()).as("explanation of %s", result).isNotEmpty();
      assertThat(words.advice()).as("advice for %s", result).isNotEmpty();
    }
  }
}
