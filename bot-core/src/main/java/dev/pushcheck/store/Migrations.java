package dev.pushcheck.store;

import dev.pushcheck.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to the version that this program knows. Flyway does it, and is not even loaded
 * where nothing is to be done: that would take a good part of the time of a start.
 */
final class Migrations {
  /** What this program knows: the latest of the files. */
  static final int LATEST = 1;

  private static final String TABLE = "pushcheck_schema";

  private final Engine engine;

  Migrations(Engine engine) {
    this.engine = engine;
  }

  /** Brings it up to date; refuses if it is from a later version of the program. */
  void run() {
    int before = version();
    if (before > LATEST) {
      throw new StoreException(
          Kind.NEWER,
          "its schema is version %d, this Pushcheck knows up to %d: start the newer one again, or restore the backup from before the update"
              .formatted(before, LATEST));
    }
    if (before < LATEST) {
      migrate();
    }
  }

  private void migrate() {
    try {
      Flyway.configure()
          .dataSource(engine.source())
          .locations(engine.dialect().migrations())
          .table(TABLE)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    } catch (FlywayException e) {
      if (version() != LATEST) {
        throw StoreException.of(engine.dialect(), e);
      }
      // Another process was faster.
    }
  }

  /** The version it has; 0 if it has none. */
  private int version() {
    try (Connection connection = engine.source().getConnection()) {
      return hasHistory(connection) ? version(connection) : 0;
    } catch (SQLException e) {
      throw StoreException.of(engine.dialect(), new IllegalStateException(e));
    }
  }

  private static boolean hasHistory(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, connection.getSchema(), TABLE, null)) {
      return tables.next();
    }
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select version from "
                    + TABLE
                    + " where version is not null order by installed_rank desc limit 1")) {
      return rows.next() ? Integer.parseInt(rows.getString(1)) : 0;
    }
  }
}
