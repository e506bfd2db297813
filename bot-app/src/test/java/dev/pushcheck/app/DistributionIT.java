package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.app.Distribution.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip as somebody gets it who has nothing but Java. */
class DistributionIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Path ZIP = Path.of(System.getProperty("distribution", "missing.zip"));
  private static final Map<String, String> WITHOUT_CACHE = Map.of("PUSHCHECK_CACHE", "off");
  private static final String ADDRESS =
      "rtmp://192.0.2.1/live/room42?txSecret=5d8ee5d9dd6d1a7f5a9e0aa54e5a4cf0&txTime=66F0A1B2";

  @TempDir private static Path directory;
  private static List<Distribution> unpacked = List.of();

  @BeforeAll
  static void unpack() throws IOException {
    unpacked = List.of(Distribution.unpack(ZIP, Files.createDirectory(directory.resolve("opt"))));
  }

  @Test
  void holdsAllThatIsNeededAndNothingOfTheTests() throws IOException {
    assertThat(distribution().files())
        .contains(
            "CHANGELOG.md",
            "LICENSE",
            "README.md",
            "bin/launching.sh",
            "bin/pushcheck",
            "config/cam-policy.json",
            "config/cam-policy-actions.json",
            "config/pushcheck.example.yaml",
            "config/pushcheck.service",
            "config/slack-manifest.yaml",
            "docs/operating.md",
            "pushcheck.cdx.json",
            "pushcheck.jar")
        .doesNotContain("config/pushcheck.yaml")
        .noneMatch(file -> file.matches(".*(sandbox-tests|junit|assertj|-tests|jmh|archunit).*"));
    assertThat(Files.isExecutable(distribution().file("bin/pushcheck"))).isTrue();
  }

  @Test
  void tellsWhatItIs() throws IOException {
    Ended version = distribution().run(WITHOUT_CACHE, "--version");

    assertThat(version.err()).isEmpty();
    assertThat(version.status()).isZero();
    assertThat(version.out())
        .matches(
            """
            pushcheck [0-9][^ ]*( \\(commit [0-9a-f]{12}( with changes)?\\))?
            Java [0-9][^ ]*, /.*
            Linux .*
            """);
  }

  @Test
  void checksAnAddressFromAnywhere() throws IOException {
    Path blank = Files.createDirectory(directory.resolve("a blank"));
    Distribution elsewhere = Distribution.unpack(ZIP, blank);
    Path link =
        Files.createSymbolicLink(
            directory.resolve("linked"), directory.relativize(elsewhere.file("bin/pushcheck")));

    Ended checked = Distribution.run(link, WITHOUT_CACHE, "check", ADDRESS);

    assertThat(checked.err()).isEmpty();
    assertThat(checked.status()).isEqualTo(1);
    assertThat(checked.out())
        .contains("192.0.2.1 is an IP address")
        .doesNotContain("5d8ee5d9dd6d1a7f5a9e0aa54e5a4cf0");
  }

  @Test
  void startsFromAnArchiveOfClassesIfThereIsAGoodOne() throws IOException {
    Path cache = directory.resolve("cache");
    Map<String, String> cached = Map.of("PUSHCHECK_CACHE", cache.toString());

    assertThat(distribution().run(cached, "--version").status()).isZero();
    await().atMost(PATIENCE).until(() -> names(cache).stream().allMatch(n -> n.endsWith(".jsa")));
    assertThat(names(cache)).hasSize(1);

    Path log = directory.resolve("classes.log");
    Ended again =
        distribution()
            .run(
                Map.of(
                    "PUSHCHECK_CACHE",
                    cache.toString(),
                    "PUSHCHECK_JAVA_OPTIONS",
                    "-Xlog:class+load:file=" + log),
                "explain",
                "18/501");
    assertThat(again.status()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(Files.readString(log))
        .contains("dev.pushcheck.app.Pushcheck source: shared objects file (top)");
    assertThat(names(cache)).hasSize(1);

    Path archive = cache.resolve(names(cache).get(0));
    Files.delete(archive);
    Files.writeString(archive, "not an archive");
    Ended without = distribution().run(cached, "--version");
    assertThat(without.status()).isZero();
    assertThat(without.out()).startsWith("pushcheck ");
    assertThat(without.err()).isEmpty();
  }

  @Test
  void startsAlsoWhereNothingCanBeWritten() throws IOException {
    Ended version =
        distribution().run(Map.of("PUSHCHECK_CACHE", "/proc/nowhere/cache"), "--version");

    assertThat(version.status()).isZero();
    assertThat(version.err()).isEmpty();
  }

  @Test
  void saysWhatIsMissingWithoutJava() throws IOException {
    Ended version =
        distribution().run(Map.of("PUSHCHECK_CACHE", "off", "JAVA_HOME", "/nowhere"), "--version");

    assertThat(version.status()).isEqualTo(70);
    assertThat(version.err()).contains("JAVA_HOME is /nowhere");
  }

  private static Distribution distribution() {
    return unpacked.get(0);
  }

  private static List<String> names(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of("not yet");
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return names.isEmpty() ? List.of("not yet") : names;
    }
  }
}
