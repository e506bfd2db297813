package dev.pushcheck.store;

import dev.pushcheck.store.Session.Use;
import dev.pushcheck.store.StoreException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteErrorCode;

/** What the databases do differently. */
enum Dialect {
  /** One file, one writer at a time. */
  SQLITE("select page_count * page_size from pragma_page_count(), pragma_page_size()") {
    @Override
    String begin(Use use) {
      return use == Use.WRITING ? "begin immediate" : "begin";
    }

    /** Whoever writes has the whole file. */
    @Override
    void lock(Handle handle, String name) {}

    @Override
    String passingBy(String alias) {
      return "";
    }

    /** The low byte is the primary code: https://www.sqlite.org/rescode.html, read 2026-11-22. */
    @Override
    Kind kind(SQLException told) {
      return switch (SQLiteErrorCode.getErrorCode(told.getErrorCode() & 0xff)) {
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Kind.LOCKED;
        case SQLITE_FULL -> Kind.FULL;
        case SQLITE_READONLY -> Kind.READ_ONLY;
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_PERM ->
            Kind.UNUSABLE;
        default -> Kind.REFUSED;
      };
    }
  },

  /** A server that several processes share. */
  POSTGRESQL("select pg_database_size(current_database())") {
    /** A lock is waited for before a statement sees the data, so each has to look afresh. */
    @Override
    String begin(Use use) {
      return use == Use.WRITING
          ? "begin isolation level read committed read write"
          : "begin isolation level repeatable read read only";
    }

    @Override
    void lock(Handle handle, String name) {
      handle
          .createQuery("select 1 from pg_advisory_xact_lock(:name)")
          .bind("name", number(name))
          .mapTo(Integer.class)
          .one();
    }

    @Override
    String passingBy(String alias) {
      return "for update of " + alias + " skip locked";
    }

    /** https://www.postgresql.org/docs/15/errcodes-appendix.html, read 2026-11-22. */
    @Override
    Kind kind(SQLException told) {
      String state = told.getSQLState() == null ? "" : told.getSQLState();
      if (state.startsWith("08") || state.startsWith("28")) {
        return Kind.UNREACHABLE;
      }
      return switch (state) {
        case "40001", "40P01", "55P03" -> Kind.CONFLICT;
        case "57P01", "57P02", "57P03" -> Kind.UNREACHABLE;
        case "53100" -> Kind.FULL;
        case "25006" -> Kind.READ_ONLY;
        case "XX001", "XX002", "58030" -> Kind.UNUSABLE;
        default -> Kind.REFUSED;
      };
    }
  };

  private final String size;

  Dialect(String size) {
    this.size = size;
  }

  abstract String begin(Use use);

  /** Waits until nobody else has this lock, and has it until the transaction ends. */
  abstract void lock(Handle handle, String name);

  /** What makes a query take rows for itself, past those that others have taken. */
  abstract String passingBy(String alias);

  /** What a complaint is about. */
  abstract Kind kind(SQLException told);

  /** How many bytes the database takes. */
  long size(Handle handle) {
    return handle.createQuery(size).mapTo(Long.class).one();
  }

  /** Where the steps from version to version are. */
  String migrations() {
    return "classpath:dev/pushcheck/store/" + (this == SQLITE ? "sqlite" : "postgresql");
  }

  /**
   * A digest, for strangers choose the names of streams and might want one stream to block another.
   */
  private static long number(String name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
