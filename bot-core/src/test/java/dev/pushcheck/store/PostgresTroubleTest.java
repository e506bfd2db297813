package dev.pushcheck.store;

import static dev.pushcheck.alert.SampleEntries.NOON;
import static dev.pushcheck.alert.SampleEntries.ROOM;
import static dev.pushcheck.alert.SampleEntries.lost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.store.StoreException.Kind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What can go wrong with a server. */
@Timeout(120)
class PostgresTroubleTest {
  private final StoreCrew crew = new StoreCrew();

  @AfterEach
  void close() throws InterruptedException {
    crew.close();
  }

  @Test
  void comesBackWhenTheServerDoes(@TempDir Path directory) throws Exception {
    SamplePostgres.emptyDatabase(); // Where there is none, this test is given up, too.
    int port = freePort();
    EmbeddedPostgres server = server(directory, port);
    String url = server.getJdbcUrl("postgres", "postgres");
    try (Store store = open(url)) {
      assertThat(store.write(in -> in.add(lost(ROOM, "before", NOON))).join()).isTrue();
      server.close();

      assertThatThrownBy(() -> store.write(in -> in.add(lost(ROOM, "while", NOON))).join())
          .rootCause()
          .isInstanceOf(StoreException.class)
          .extracting("kind")
          .isEqualTo(Kind.UNREACHABLE);
      assertThat(store.health().condition().state()).isEqualTo(State.DOWN);
      assertThatThrownBy(() -> store.read(in -> in.openOutages()))
          .isInstanceOf(StoreException.class);

      server = server(directory, port);
      while (!store
          .write(in -> in.add(lost(ROOM, "after", NOON)))
          .exceptionally(e -> false)
          .join()) {
        assertThat(store.health().condition().state()).isEqualTo(State.DOWN);
      }
      assertThat(store.health().condition().state()).isEqualTo(State.UP);
      List<Seen> seen = store.read(in -> in.sightings(ROOM, NOON, 9));
      assertThat(seen).hasSize(2);
    } finally {
      server.close();
    }
  }

  @Test
  void waitsForTheDiskWhateverTheServerIsUsedTo() {
    String url = SamplePostgres.emptyDatabase() + "&options=-c%20synchronous_commit=off";
    try (Engine engine =
            Engine.connect(new StoreSettings(url, Duration.ofDays(90)), crew.threads());
        Handle handle = engine.toWrite()) {
      assertThat(handle.createQuery("show synchronous_commit").mapTo(String.class).one())
          .isEqualTo("on");
    }
  }

  @Test
  void tellsNobodyThePassword() throws Exception {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/pushcheck?user=bot&password=s3cret".formatted(freePort());
    Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> written = new ListAppender<>();
    written.start();
    Level before = all.getLevel();
    all.setLevel(Level.DEBUG);
    all.addAppender(written);
    try {
      assertThatThrownBy(() -> open(url))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith("store: the database cannot be reached")
          .hasMessageNotContaining("s3cret")
          .hasNoCause();
    } finally {
      all.detachAppender(written);
      all.setLevel(before);
    }

    assertThat(written.list).isNotEmpty();
    assertThat(written.list).noneMatch(event -> everything(event).contains("s3cret"));
    assertThat(new StoreSettings(url, Duration.ofDays(1)).toString()).doesNotContain("s3cret");
  }

  private static String everything(ILoggingEvent event) {
    StringBuilder text = new StringBuilder(event.getFormattedMessage());
    for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
      text.append(cause.getMessage());
    }
    return text.toString();
  }

  private Store open(String url) {
    return Store.open(
        new StoreSettings(url, Duration.ofDays(90)), crew.threads(), InstantSource.fixed(NOON));
  }

  private static EmbeddedPostgres server(Path directory, int port) throws Exception {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(directory.resolve("data"))
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofMinutes(1))
        .start();
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
