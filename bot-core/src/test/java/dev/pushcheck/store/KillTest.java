package dev.pushcheck.store;

import static dev.pushcheck.alert.SampleEntries.NOON;
import static dev.pushcheck.alert.SampleEntries.ROOM;
import static dev.pushcheck.alert.SampleEntries.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.Alert;
import dev.pushcheck.alert.AlertLedger.Transaction;
import dev.pushcheck.alert.OutageFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills programs as they write. What one of them has said is written has to be there, and of what
 * it has not said all or nothing. With {@code -DkillSeconds=} it goes on for longer.
 */
@Timeout(600)
class KillTest {
  private static final Duration GOES_ON = Duration.ofSeconds(Long.getLong("killSeconds", 5));
  private static final int MOST_BEFORE_THE_END = 300;

  @Test
  void losesNothingInAFile(@TempDir Path directory) throws Exception {
    killAndLook("jdbc:sqlite:" + directory.resolve("pushcheck.db"));
  }

  @Test
  void losesNothingOnAServer() throws Exception {
    killAndLook(SamplePostgres.freshDatabase());
  }

  private static void killAndLook(String url) throws Exception {
    long seed = Long.getLong("killSeed", 42);
    Random random = new Random(seed);
    List<String> promised = new ArrayList<>();
    long begin = System.nanoTime();
    int kills = 0;
    do {
      promised.addAll(runAndKill(url, "k" + kills, 1 + random.nextInt(MOST_BEFORE_THE_END)));
      kills++;
    } while (System.nanoTime() - begin < GOES_ON.toNanos());

    try (StoreCrew crew = new StoreCrew();
        Store store =
            Store.open(
                new StoreSettings(url, Duration.ofDays(90)),
                crew.threads(),
                InstantSource.system())) {
      Set<String> seen = store.read(KillTest::sequences);
      assertThat(seen).as("seed %s, after %s kills", seed, kills).containsAll(promised);
      List<OutageFile> outages = store.read(Transaction::openOutages);
      assertThat(outages)
          .extracting(OutageFile::id)
          .as("whole works only")
          .containsExactlyInAnyOrderElementsOf(seen);
      List<Alert> alerts = store.read(in -> in.due(SLACK, NOON, Integer.MAX_VALUE));
      assertThat(alerts)
          .extracting(Alert::outage)
          .as("whole works only")
          .containsExactlyInAnyOrderElementsOf(seen);
    }
  }

  private static Set<String> sequences(Transaction in) {
    return in.sightings(ROOM, Instant.EPOCH, Integer.MAX_VALUE).stream()
        .map(seen -> seen.sighting().sequence().orElseThrow())
        .collect(Collectors.toSet());
  }

  /** Gives what the program has said to be written; half a line does not count. */
  private static List<String> runAndKill(String url, String run, int after) throws IOException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dlogback.configurationFile=quiet-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                url,
                run)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
      while (true) {
        Optional<String> line = Optional.ofNullable(lines.readLine());
        if (line.isEmpty()) {
          break;
        }
        if (line.get().endsWith(".")) {
          said.add(line.get().substring(0, line.get().length() - 1));
        }
        if (said.size() == after) {
          program.toHandle().destroyForcibly(); // The process itself would close what it has said.
        }
      }
    }
    assertThat(said).as("what it wrote before it was killed").hasSizeGreaterThanOrEqualTo(after);
    return said;
  }
}
