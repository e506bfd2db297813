package dev.pushcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for all tests that want one, with a new database for each. */
public final class SamplePostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Tables are kept, for making them takes longer than a test. */
  private static final String EMPTY =
      """
      do $$ declare name text; begin
        for name in
          select tablename from pg_tables
          where schemaname = 'public' and tablename <> 'pushcheck_schema'
        loop
          execute 'truncate ' || quote_ident(name);
        end loop;
      end $$
      """;

  private SamplePostgres() {}

  /** Started with the first test, and ended with the program. */
  private static final class Server {
    static final Optional<EmbeddedPostgres> RUNNING = start();

    private static Optional<EmbeddedPostgres> start() {
      try {
        return Optional.of(
            EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "off")
                .start());
      } catch (IOException | IllegalStateException e) {
        return Optional.empty();
      }
    }
  }

  /** The URL of a new database; without a server the test is aborted, and on CI fails. */
  public static String freshDatabase() {
    String name = "pushcheck" + COUNT.incrementAndGet();
    execute("postgres", "create database " + name);
    return server().getJdbcUrl("postgres", name);
  }

  /** The same, but always the same one, and emptied; a test that breaks it has to mend it. */
  static String emptyDatabase() {
    String url = Shared.URL;
    execute(Shared.NAME, EMPTY);
    return url;
  }

  private static EmbeddedPostgres server() {
    if (Server.RUNNING.isEmpty()) {
      assertThat(System.getenv("CI")).as("no PostgreSQL for this machine").isNotEqualTo("true");
      abort("no PostgreSQL for this machine");
    }
    return Server.RUNNING.orElseThrow();
  }

  private static void execute(String database, String sql) {
    try (Connection connection = server().getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Shared {
    static final String URL = freshDatabase();
    static final String NAME = URL.replaceAll(".*/(\\w+).*", "$1");
  }
}
