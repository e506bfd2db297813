package dev.pushcheck.store;

import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.AuditLog;
import dev.pushcheck.access.AuditQuery;
import dev.pushcheck.alert.AlertLedger;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import dev.pushcheck.interruption.EventLog;
import dev.pushcheck.interruption.Interruption;
import dev.pushcheck.interruption.TimeRange;
import dev.pushcheck.store.Session.Use;
import dev.pushcheck.store.StoreException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that the bot must not forget, in a database: a file of SQLite's, or a server of
 * PostgreSQL's that several bots share. Whatever fails, fails with a {@link StoreException}; when
 * the database is back, so is the store. Safe for use by several threads.
 */
public final class Store implements AlertLedger, EventLog, AuditLog, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final Duration LOOK = Duration.ofSeconds(15);
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final long CLOSING_SECONDS = 10;
  private static final String SIGN_OF_LIFE = "store";

  private final Engine engine;
  private final InstantSource clock;
  private final Duration retention;
  private final StoreHealth health;
  private final Writer writer;
  private final Future<?> watch;

  private Store(Engine engine, StoreSettings settings, StoreThreads threads, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
    this.retention = settings.retention();
    this.health = new StoreHealth(clock);
    this.writer = new Writer(threads.writing(), engine, new Commits(engine, health));
    this.watch =
        threads
            .watching()
            .scheduleWithFixedDelay(
                this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Opens a store, and brings it up to date if it is older than the program. A file is made if
   * there is none, but no directory for it.
   */
  public static Store open(StoreSettings settings, StoreThreads threads, InstantSource clock) {
    Engine engine = Engine.connect(settings, threads);
    try {
      new Migrations(engine).run();
      return new Store(engine, settings, threads, clock);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  @Override
  public <T> CompletableFuture<T> write(Work<T> work) {
    return writer.write(session -> work.in(new StoreTransaction(session)));
  }

  @Override
  public <T> T read(Work<T> work) {
    return ask(session -> work.in(new StoreTransaction(session)));
  }

  @Override
  public List<Interruption> between(TimeRange range) {
    return KeptEvents.interruptions(ask(session -> new SightingTable(session).ended(range)));
  }

  /** Does not wait until it is kept; what cannot be kept is told to the log. */
  @Override
  public void record(AuditEntry entry) {
    CompletableFuture<Integer> unused =
        writer
            .write(session -> new AuditTable(session).add(entry))
            .whenComplete(
                (rows, failure) -> {
                  if (failure != null) {
                    LOG.error("an entry of the audit is lost: {}", failure.getMessage());
                  }
                });
  }

  @Override
  public List<AuditEntry> latest(AuditQuery query) {
    return ask(session -> new AuditTable(session).latest(query));
  }

  /**
   * Forgets what is over and older than the settings want it kept, in small pieces between which
   * others can write. Gives the number of rows.
   */
  public int forgetOld() throws InterruptedException {
    Instant before = clock.instant().minus(retention);
    int all = 0;
    int some;
    do {
      some = Outcomes.await(write(transaction -> transaction.forget(before)));
      all += some;
    } while (some > 0);
    return all;
  }

  /** Whether it can be written. */
  public Part health() {
    return health;
  }

  /** What operators may want to know; asks the database. */
  public StoreFigures figures() {
    return new StoreFigures(
        engine.dialect().name().toLowerCase(Locale.ROOT),
        health.lastCommit(),
        engine.size(),
        writer.waiting());
  }

  /** Writes what waits, and takes nothing more. */
  @Override
  public void close() {
    watch.cancel(false);
    writer.close(CLOSING_SECONDS);
    engine.close();
  }

  private <T> T ask(Task<T> question) {
    for (int tries = 1; ; tries++) {
      try {
        return askOnce(question);
      } catch (RuntimeException e) {
        if (!StoreException.isOfStore(e)) {
          throw e;
        }
        StoreException told = StoreException.of(engine.dialect(), e);
        if (told.kind() != Kind.UNREACHABLE || tries > 1) {
          health.failed(told);
          throw told;
        }
      }
    }
  }

  private <T> T askOnce(Task<T> question) {
    try (Handle handle = engine.toRead()) {
      handle.execute(engine.dialect().begin(Use.READING));
      Session session = new Session(handle, engine.dialect(), Use.READING);
      try {
        return question.in(session);
      } finally {
        session.end();
        engine.rollBack(handle);
      }
    }
  }

  /** Writes a sign of life where nothing else has told for a while whether it can be written. */
  private void look() {
    Instant now = clock.instant();
    Optional<Instant> last = health.lastCommit();
    boolean quiet = last.isEmpty() || last.get().isBefore(now.minus(QUIET));
    if (quiet || health.condition().state() != State.UP) {
      CompletableFuture<Instant> unused = // Whether it can be written shows in the health.
          write(
              transaction -> {
                transaction.mark(SIGN_OF_LIFE, now);
                return now;
              });
    }
  }
}
