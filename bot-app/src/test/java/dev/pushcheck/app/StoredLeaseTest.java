package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.store.StoreSettings;
import dev.pushcheck.store.StoreThreads;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The right to Discord's gateway, among bots on one store. */
class StoredLeaseTest {
  @TempDir private Path directory;
  private final ExecutorService writing = Executors.newCachedThreadPool();
  private final ScheduledExecutorService watching = Executors.newScheduledThreadPool(1);
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private Memory memory;
  private StoredLease one;
  private StoredLease other;

  @BeforeEach
  void open() {
    String url = "jdbc:sqlite:" + directory.resolve("pushcheck.db");
    memory =
        new Memory(
            new StoreSettings(url, Duration.ofDays(90)),
            new StoreThreads(writing, Thread::new, watching),
            () -> now);
    one = new StoredLease(memory, "one", () -> now);
    other = new StoredLease(memory, "other", () -> now);
  }

  @AfterEach
  void close() {
    memory.close();
    writing.shutdownNow();
    watching.shutdownNow();
  }

  @Test
  void isHeldByOneAtATime() {
    assertThat(one.hold()).isTrue();
    assertThat(other.hold()).isFalse();
    assertThat(one.hold()).isTrue();
  }

  @Test
  void isTakenOverWithinThirtySecondsFromOneThatDied() {
    assertThat(one.hold()).isTrue();
    now = now.plusSeconds(19);
    assertThat(other.hold()).isFalse();

    now = now.plusSeconds(2);
    assertThat(other.hold()).isTrue();
    assertThat(one.hold()).as("if it was only frozen").isFalse();
  }

  @Test
  void isFreeAtOnceWhenItIsGivenBack() {
    assertThat(one.hold()).isTrue();
    one.release();

    assertThat(other.hold()).isTrue();
  }

  @Test
  void holdsForAsLongAsItWasGrantedWhileTheStoreIsAway() {
    assertThat(one.hold()).isTrue();
    memory.close();

    now = now.plusSeconds(10);
    assertThat(one.hold()).isTrue();
    now = now.plusSeconds(11);
    assertThat(one.hold()).isFalse();
  }
}
