package dev.pushcheck.app;

import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.AuditLog;
import dev.pushcheck.access.AuditQuery;
import dev.pushcheck.alert.AlertLedger;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import dev.pushcheck.interruption.EventLog;
import dev.pushcheck.interruption.Interruption;
import dev.pushcheck.interruption.TimeRange;
import dev.pushcheck.store.Store;
import dev.pushcheck.store.StoreException;
import dev.pushcheck.store.StoreSettings;
import dev.pushcheck.store.StoreThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The store of the settings, opened when it is first needed: most commands on the command line need
 * none. One that cannot be opened fails whoever needs it, shows in the health, and is tried again
 * the next time. Safe for use by several threads.
 */
public final class Memory implements AlertLedger, EventLog, AuditLog, Part, AutoCloseable {
  private static final String SQLITE = "jdbc:sqlite:";

  private final StoreSettings settings;
  private final StoreThreads threads;
  private final InstantSource clock;
  private volatile @Nullable Store store;
  private volatile Condition condition;
  private volatile @Nullable SoleUse soleUse;

  Memory(StoreSettings settings, StoreThreads threads, InstantSource clock) {
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
    this.condition = new Condition(State.STARTING, "not opened yet", clock.instant());
  }

  /**
   * Makes sure that no other bot tells what this remembers, until it is closed: of a file, two
   * would tell everything twice. False if one does. Where that cannot be found out, the store
   * itself cannot be opened either, and says why.
   */
  public boolean isOurs() {
    if (isShared() || soleUse != null) {
      return true;
    }
    try {
      makeDirectory();
      Optional<SoleUse> taken = SoleUse.of(file().orElseThrow().toAbsolutePath());
      soleUse = taken.orElse(null);
      return taken.isPresent();
    } catch (IOException e) {
      return true;
    }
  }

  /** Opens it; what goes wrong shows in the health. Blocks meanwhile. */
  public void open() {
    try {
      store();
    } catch (StoreException e) {
      // The condition tells.
    }
  }

  /** Whether there is anything to remember: a server, or a file that somebody has begun. */
  public boolean exists() {
    return file().map(Files::exists).orElse(true);
  }

  /** Whether several processes may share it. */
  boolean isShared() {
    return file().isEmpty();
  }

  /**
   * How much room there is on the disk of a file; empty for a server.
   *
   * @throws IOException if the system does not tell
   */
  Optional<Long> freeBytes() throws IOException {
    Optional<Path> directory = file().map(Path::toAbsolutePath);
    while (directory.isPresent() && !Files.exists(directory.get())) {
      directory = directory.map(Path::getParent);
    }
    return directory.isPresent()
        ? Optional.of(Files.getFileStore(directory.get()).getUsableSpace())
        : Optional.empty();
  }

  @Override
  public String name() {
    return "store";
  }

  @Override
  public Condition condition() {
    Store opened = store;
    return opened == null ? condition : opened.health().condition();
  }

  @Override
  public <T> CompletableFuture<T> write(Work<T> work) {
    try {
      return store().write(work);
    } catch (StoreException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public <T> T read(Work<T> work) {
    return store().read(work);
  }

  @Override
  public List<Interruption> between(TimeRange range) {
    return exists() ? store().between(range) : List.of();
  }

  @Override
  public void record(AuditEntry entry) {
    Store opened = store;
    if (opened != null) {
      opened.record(entry);
    } else if (exists()) {
      try {
        store().record(entry);
      } catch (StoreException e) {
        // The condition tells; the log has the entry, too.
      }
    }
  }

  @Override
  public List<AuditEntry> latest(AuditQuery query) {
    return exists() ? store().latest(query) : List.of();
  }

  @Override
  public boolean isReadable() {
    return exists();
  }

  @Override
  public void close() {
    Store opened = store;
    if (opened != null) {
      opened.close();
    }
    SoleUse taken = soleUse;
    if (taken != null) {
      try {
        taken.close();
      } catch (IOException e) {
        // It ends with the process.
      }
    }
  }

  private Store store() {
    Store opened = store;
    return opened == null ? openOnce() : opened;
  }

  private synchronized Store openOnce() {
    Store opened = store;
    if (opened != null) {
      return opened;
    }
    try {
      makeDirectory();
      Store fresh = Store.open(settings, threads, clock);
      store = fresh;
      return fresh;
    } catch (StoreException e) {
      condition = new Condition(State.DOWN, "cannot be opened: " + e.getMessage(), clock.instant());
      throw e;
    }
  }

  private void makeDirectory() {
    Optional<Path> directory = file().map(Path::toAbsolutePath).map(Path::getParent);
    if (directory.isPresent()) {
      try {
        Files.createDirectories(directory.get());
      } catch (IOException e) {
        // The store itself will say that there is no such place.
      }
    }
  }

  private Optional<Path> file() {
    return settings.url().startsWith(SQLITE)
        ? Optional.of(Path.of(settings.url().substring(SQLITE.length()).replaceFirst("\\?.*", "")))
        : Optional.empty();
  }
}
