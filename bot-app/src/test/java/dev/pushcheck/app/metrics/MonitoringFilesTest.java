package dev.pushcheck.app.metrics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushcheck.health.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is shipped for Prometheus and Grafana, held against what the bot really shows. */
class MonitoringFilesTest {
  private static final Path CONFIG =
      Path.of(System.getProperty("basedir", "")).resolve("../config").normalize();
  private static final Path RULES = CONFIG.resolve("prometheus-alerts.yaml");
  private static final Path DASHBOARD = CONFIG.resolve("grafana-dashboard.json");

  private static final Pattern METRIC =
      Pattern.compile("\\b(?<name>(?:pushcheck|jvm|process)_[a-z_]+)(?:\\{(?<labels>[^}]*)})?");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");
  private static final Pattern BY = Pattern.compile("\\bby\\s*\\(([a-z_, ]*)\\)");

  /** Of Prometheus itself, whatever is scraped. */
  private static final Set<String> EVERYWHERE = Set.of("job", "instance", "le");

  @TestFactory
  Stream<DynamicTest> asksOnlyForWhatThereIs() throws IOException {
    Map<String, Set<String>> known;
    try (PrometheusMeters meters = SampleMeters.all()) {
      known = Scrape.of(meters.scrape()).labels();
    }
    return expressions().entrySet().stream()
        .map(
            expression ->
                DynamicTest.dynamicTest(
                    expression.getKey(), () -> assertKnown(expression.getValue(), known)));
  }

  @Test
  void showsEveryMeterOnTheDashboard() throws IOException {
    String dashboard = Files.readString(DASHBOARD);

    assertThat(Meter.values()).allMatch(meter -> dashboard.contains(meter.title()));
  }

  @Test
  void saysWhatToDoAboutEveryAlert() throws IOException {
    assertThat(rules())
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(keys(rule)).contains("alert", "expr", "labels", "annotations");
              assertThat(keys(requireNonNull(rule.get("annotations"))))
                  .containsOnly("summary", "description");
            });
  }

  private static List<String> keys(Object mapping) {
    return ((Map<?, ?>) mapping).keySet().stream().map(String::valueOf).toList();
  }

  private static void assertKnown(String expression, Map<String, Set<String>> known) {
    Matcher metric = METRIC.matcher(expression);
    Set<String> all = new TreeSet<>(EVERYWHERE);
    int found = 0;
    while (metric.find()) {
      found++;
      String name = metric.group("name");
      assertThat(known).containsKey(name);
      Set<String> labels = known.getOrDefault(name, Set.of());
      all.addAll(labels);
      if (metric.group("labels") != null) {
        assertThat(LABEL.matcher(metric.group("labels")).results().map(label -> label.group(1)))
            .isSubsetOf(union(labels));
      }
    }
    assertThat(found).as(expression).isPositive();
    assertThat(
            BY.matcher(expression)
                .results()
                .flatMap(by -> Arrays.stream(by.group(1).split("\\s*,\\s*", -1))))
        .isSubsetOf(all);
  }

  private static Set<String> union(Set<String> labels) {
    Set<String> all = new TreeSet<>(EVERYWHERE);
    all.addAll(labels);
    return all;
  }

  /** By where they stand. */
  private static Map<String, String> expressions() throws IOException {
    Map<String, String> expressions = new LinkedHashMap<>();
    for (Map<?, ?> rule : rules()) {
      expressions.put("alert " + rule.get("alert"), String.valueOf(rule.get("expr")));
    }
    JsonObject dashboard = JsonParser.parseString(Files.readString(DASHBOARD)).getAsJsonObject();
    for (JsonElement panel : dashboard.getAsJsonArray("panels")) {
      String title = panel.getAsJsonObject().get("title").getAsString();
      if (!panel.getAsJsonObject().has("targets")) {
        continue;
      }
      for (JsonElement target : panel.getAsJsonObject().getAsJsonArray("targets")) {
        String id = target.getAsJsonObject().get("refId").getAsString();
        expressions.put(
            "panel " + title + " " + id, target.getAsJsonObject().get("expr").getAsString());
      }
    }
    return expressions;
  }

  private static List<Map<?, ?>> rules() throws IOException {
    Map<?, ?> file =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(RULES));
    List<Map<?, ?>> rules = new ArrayList<>();
    for (Object group : (List<?>) Objects.requireNonNull(file.get("groups"))) {
      for (Object rule : (List<?>) Objects.requireNonNull(((Map<?, ?>) group).get("rules"))) {
        rules.add((Map<?, ?>) rule);
      }
    }
    return rules;
  }
}
