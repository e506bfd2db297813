package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Remark;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Short forms of what a diagnosis found. */
final class Found {
  private Found() {}

  /** All about a topic in words: {@code passed}, {@code failed x; warning y}, or why skipped. */
  static String about(PushTopic topic, Diagnosis<PushReading> diagnosis) {
    return diagnosis.results().stream()
        .filter(result -> result.topic() == topic)
        .map(Found::shortly)
        .collect(Collectors.joining("; "));
  }

  /** The only result about a topic. */
  static CheckResult only(PushTopic topic, Diagnosis<PushReading> diagnosis) {
    List<CheckResult> results =
        diagnosis.results().stream().filter(result -> result.topic() == topic).toList();
    assertThat(results).as(topic.id()).hasSize(1);
    return results.get(0);
  }

  /** The ids of the remarks on the only result about a topic. */
  static List<String> remarks(PushTopic topic, Diagnosis<PushReading> diagnosis) {
    return only(topic, diagnosis).remarks().stream().map(Remark::id).toList();
  }

  /** A fact of the only result about a topic. */
  static Object fact(String name, PushTopic topic, Diagnosis<PushReading> diagnosis) {
    return only(topic, diagnosis).facts().asMap().getOrDefault(name, "(not told)");
  }

  private static String shortly(CheckResult result) {
    String outcome = result.outcome().name().toLowerCase(Locale.ROOT);
    Object because = result.facts().asMap().get(CheckResult.BECAUSE);
    return because != null
        ? outcome + " because " + because
        : outcome + result.code().map(code -> " " + code.id()).orElse("");
  }
}
