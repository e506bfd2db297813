package dev.pushcheck.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus reads, taken apart as it does itself: <a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">the text format</a> (read
 * 2026-11-22). Anything else is a failure.
 */
public final class Scrape {
  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final Pattern COMMENT =
      Pattern.compile("# (?<kind>HELP|TYPE) (?<name>" + NAME + ") (?<rest>.+)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<name>[a-zA-Z_][a-zA-Z0-9_]*)=\"(?<value>(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*)\"");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?<name>" + NAME + ")(?:\\{(?<labels>.*)})? (?<value>[-+]?(?:[0-9.eE+-]+|Inf)|NaN)");

  private final Map<String, String> types = new LinkedHashMap<>();
  private final Set<String> helped = new LinkedHashSet<>();
  private final Map<String, Double> samples = new LinkedHashMap<>();
  private final Map<String, Set<String>> labels = new LinkedHashMap<>();

  private Scrape() {}

  /** Reads all of it. */
  public static Scrape of(String text) {
    assertThat(text).endsWith("\n");
    Scrape scrape = new Scrape();
    text.lines().forEach(scrape::read);
    return scrape;
  }

  /** By name of a family: {@code counter}, {@code gauge}, {@code histogram}, {@code summary}. */
  public Map<String, String> types() {
    return types;
  }

  /** The families that say what they mean. */
  Set<String> helped() {
    return helped;
  }

  /** By name of a sample, such as that of a bucket: the names of its labels. */
  public Map<String, Set<String>> labels() {
    return labels;
  }

  /** The value of a sample, with its labels as they stand there; empty if there is none. */
  public Optional<Double> value(String sample) {
    return Optional.ofNullable(samples.get(sample));
  }

  private void read(String line) {
    Matcher comment = COMMENT.matcher(line);
    if (comment.matches()) {
      if (comment.group("kind").equals("TYPE")) {
        types.put(comment.group("name"), comment.group("rest"));
      } else {
        helped.add(comment.group("name"));
      }
      return;
    }
    Matcher sample = SAMPLE.matcher(line);
    assertThat(sample.matches()).as(line).isTrue();
    String written = Optional.ofNullable(sample.group("labels")).orElse("");
    assertThat(LABEL.matcher(written).replaceAll("").replace(",", "")).as(line).isEmpty();
    Set<String> names = labels.computeIfAbsent(sample.group("name"), n -> new LinkedHashSet<>());
    LABEL.matcher(written).results().map(Scrape::name).forEach(names::add);
    String key = sample.group("name") + (written.isEmpty() ? "" : "{" + written + "}");
    assertThat(samples).as("twice").doesNotContainKey(key);
    samples.put(key, number(sample.group("value")));
  }

  private static String name(MatchResult label) {
    return label.group(1);
  }

  private static double number(String text) {
    return text.endsWith("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }
}
