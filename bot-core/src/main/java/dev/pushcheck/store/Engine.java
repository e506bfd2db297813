package dev.pushcheck.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The connections to a database: on SQLite one to write and some to read, on PostgreSQL all alike.
 * Lost ones are made anew. Safe for use by several threads.
 */
final class Engine implements AutoCloseable {
  /** How many works are done on PostgreSQL at the same time. */
  static final int WRITERS = 4;

  private static final int READERS = 4;

  /** How many works share one commit on SQLite. */
  private static final int TOGETHER = 256;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LIFETIME = Duration.ofMinutes(30);

  /**
   * A commit waits until the disk has it, whatever the server's settings; what asks for more, as
   * with standby servers, stays. A transaction that hangs gives way to others.
   */
  private static final String POSTGRESQL_SESSION =
      """
      select
        set_config('synchronous_commit',
          case current_setting('synchronous_commit')
            when 'off' then 'on' else current_setting('synchronous_commit') end, false),
        set_config('lock_timeout', '5s', false),
        set_config('idle_in_transaction_session_timeout', '30s', false)
      """;

  private final Dialect dialect;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi toWrite;
  private final Jdbi toRead;

  private Engine(Dialect dialect, HikariDataSource writing, HikariDataSource reading) {
    this.dialect = dialect;
    this.writing = writing;
    this.reading = reading;
    this.toWrite = jdbi(writing);
    this.toRead = writing == reading ? toWrite : jdbi(reading);
  }

  static Engine connect(StoreSettings settings, StoreThreads threads) {
    Dialect dialect =
        settings.url().startsWith("jdbc:sqlite:") ? Dialect.SQLITE : Dialect.POSTGRESQL;
    try {
      return dialect == Dialect.SQLITE
          ? sqlite(settings.url(), threads)
          : postgresql(settings.url(), threads);
    } catch (RuntimeException e) {
      throw StoreException.of(dialect, e);
    }
  }

  private static Engine sqlite(String url, StoreThreads threads) {
    HikariConfig one = pool(sqliteFile(url), 1, threads);
    one.setPoolName("store-writer");
    one.setConnectionInitSql("pragma synchronous = full");
    one.setMaxLifetime(0);
    HikariConfig some = pool(sqliteFile(url), READERS, threads);
    some.setPoolName("store-readers");
    some.setConnectionInitSql("pragma query_only = on");
    some.setInitializationFailTimeout(-1);
    return new Engine(Dialect.SQLITE, new HikariDataSource(one), new HikariDataSource(some));
  }

  private static DataSource sqliteFile(String url) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout((int) PATIENCE.toMillis());
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  /** User and password are taken out of the URL, for the driver tells the rest of it to anybody. */
  private static Engine postgresql(String url, StoreThreads threads) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setTcpKeepAlive(true);
    source.setConnectTimeout((int) PATIENCE.toSeconds());
    if (source.getSocketTimeout() == 0) {
      source.setSocketTimeout((int) PATIENCE.multipliedBy(6).toSeconds());
    }
    if (source.getApplicationName() == null) {
      source.setApplicationName("pushcheck");
    }
    HikariConfig all = pool(source, WRITERS + READERS, threads);
    all.setPoolName("store");
    all.setConnectionInitSql(POSTGRESQL_SESSION);
    HikariDataSource pool = new HikariDataSource(all);
    return new Engine(Dialect.POSTGRESQL, pool, pool);
  }

  private static HikariConfig pool(DataSource source, int most, StoreThreads threads) {
    HikariConfig config = new HikariConfig(new Properties());
    config.setDataSource(source);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setMaxLifetime(LIFETIME.toMillis());
    config.setThreadFactory(threads.connecting());
    config.setScheduledExecutor(threads.watching());
    return config;
  }

  private static Jdbi jdbi(DataSource source) {
    return Jdbi.create(source).registerArgument(new TextArgument());
  }

  Dialect dialect() {
    return dialect;
  }

  /** How many threads may write at the same time. */
  int writers() {
    return dialect == Dialect.SQLITE ? 1 : WRITERS;
  }

  /**
   * How many works may share a commit. On PostgreSQL they do not: each would keep the locks of all
   * others.
   */
  int together() {
    return dialect == Dialect.SQLITE ? TOGETHER : 1;
  }

  DataSource source() {
    return writing;
  }

  Handle toWrite() {
    return toWrite.open();
  }

  Handle toRead() {
    return toRead.open();
  }

  /** A connection that does not even roll back is of no more use. */
  void rollBack(Handle handle) {
    try {
      handle.execute("rollback");
    } catch (RuntimeException e) {
      discard(handle.getConnection());
    }
  }

  private void discard(Connection connection) {
    writing.evictConnection(connection);
    reading.evictConnection(connection);
  }

  /** How many bytes the database takes, if it tells. */
  Optional<Long> size() {
    try (Handle handle = toRead()) {
      return Optional.of(dialect.size(handle));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
  }
}
