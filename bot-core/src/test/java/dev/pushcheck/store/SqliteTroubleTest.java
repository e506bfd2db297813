package dev.pushcheck.store;

import static dev.pushcheck.alert.SampleEntries.NOON;
import static dev.pushcheck.alert.SampleEntries.ROOM;
import static dev.pushcheck.alert.SampleEntries.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.store.StoreException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong with a file. */
@Timeout(60)
class SqliteTroubleTest {
  @TempDir Path directory;
  private final StoreCrew crew = new StoreCrew();

  @AfterEach
  void close() throws InterruptedException {
    crew.close();
  }

  @Test
  void synchronisesEveryCommit() {
    try (Engine engine = Engine.connect(settings(""), crew.threads());
        Handle writer = engine.toWrite();
        Handle reader = engine.toRead()) {
      assertThat(pragma(writer, "synchronous")).as("full").isEqualTo("2");
      assertThat(pragma(writer, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(writer, "busy_timeout")).isEqualTo("5000");
      assertThat(pragma(reader, "query_only")).isEqualTo("1");
    }
  }

  @Test
  void saysThatTheDiskIsFull() {
    try (Store store = open("?max_page_count=60")) {
      CompletableFuture<Boolean> last;
      int written = -1;
      do {
        String sequence = "n" + ++written;
        last = store.write(in -> in.add(lost(ROOM, sequence, NOON))).exceptionally(e -> false);
      } while (last.join());

      assertThat(store.health().condition().state()).isEqualTo(State.DOWN);
      assertThat(store.health().condition().reason())
          .startsWith("store: the disk is full")
          .contains("last written 2026-11-22T12:00");
      List<Seen> seen = store.read(in -> in.sightings(ROOM, NOON, 9999));
      assertThat(seen).hasSize(written);

      store.write(in -> in.removeWatch("none")).join();
      assertThat(store.health().condition().state()).as("nothing new to store").isEqualTo(State.UP);
    }
  }

  @Test
  void waitsForAnotherProgramAndThenSaysSo() throws Exception {
    try (Store store = open("?busy_timeout=50");
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("pushcheck.db"));
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");

      assertThatThrownBy(() -> store.write(in -> in.removeWatch("none")).join())
          .rootCause()
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another process")
          .extracting("kind")
          .isEqualTo(Kind.LOCKED);
      assertThat(store.health().condition().state()).isEqualTo(State.DOWN);
      List<OutageFile> open = store.read(in -> in.openOutages());
      assertThat(open).as("can be read meanwhile").isEmpty();

      statement.execute("rollback");
      assertThat(store.write(in -> in.removeWatch("none")).join()).isFalse();
      assertThat(store.health().condition().state()).isEqualTo(State.UP);
    }
  }

  @Test
  void opensNothingButDatabases() throws Exception {
    Files.writeString(directory.resolve("pushcheck.db"), "these are just words\n".repeat(100));

    assertThatThrownBy(() -> open(""))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("store: the database file cannot be used")
        .hasNoCause();
  }

  @Test
  void makesNoDirectory() {
    StoreSettings nowhere =
        new StoreSettings(
            "jdbc:sqlite:" + directory.resolve("none/pushcheck.db"), Duration.ofDays(90));

    assertThatThrownBy(() -> Store.open(nowhere, crew.threads(), InstantSource.fixed(NOON)))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("store: the database file cannot be used");
  }

  private Store open(String parameters) {
    return Store.open(settings(parameters), crew.threads(), InstantSource.fixed(NOON));
  }

  private StoreSettings settings(String parameters) {
    return new StoreSettings(
        "jdbc:sqlite:" + directory.resolve("pushcheck.db") + parameters, Duration.ofDays(90));
  }

  private static String pragma(Handle handle, String name) {
    return handle.createQuery("pragma " + name).mapTo(String.class).one();
  }
}
