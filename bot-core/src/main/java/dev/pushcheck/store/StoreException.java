package dev.pushcheck.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store could not do what it was asked; nothing was written, unless {@link Kind#UNSURE}.
 * Neither message nor cause tells a statement or its values, as a database's own exceptions do.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  StoreException(Kind kind, String detail) {
    super("store: " + kind.meaning + (detail.isEmpty() ? "" : " (" + detail + ")"));
    this.kind = kind;
  }

  /** What a database complains of, without what it says. */
  static StoreException of(Dialect dialect, RuntimeException failure) {
    if (failure instanceof StoreException known) {
      return known;
    }
    Optional<SQLException> told = sqlException(failure);
    StoreException exception =
        told.map(sql -> new StoreException(kind(dialect, sql), "SQLState " + sql.getSQLState()))
            .orElseGet(
                () ->
                    failure instanceof Conflict
                        ? new StoreException(Kind.CONFLICT, "")
                        : new StoreException(Kind.REFUSED, failure.getClass().getSimpleName()));
    exception.setStackTrace(failure.getStackTrace());
    return exception;
  }

  /** Whether a failure is the store's, and not of the work that was done in it. */
  static boolean isOfStore(Throwable failure) {
    return failure instanceof StoreException
        || failure instanceof Conflict
        || sqlException(failure).isPresent();
  }

  private static Optional<SQLException> sqlException(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  private static Kind kind(Dialect dialect, SQLException told) {
    return told instanceof SQLTransientConnectionException ? Kind.UNREACHABLE : dialect.kind(told);
  }

  /** What is the matter. */
  public Kind kind() {
    return kind;
  }

  /** What may be the matter. */
  public enum Kind {
    /** More waits to be written than may wait: try again later. */
    BUSY("too much waits to be written"),
    /** It is closed, or closing. */
    CLOSED("it is closed"),
    /** Others changed the same again and again. */
    CONFLICT("others keep changing the same rows"),
    /** The disk is full. */
    FULL("the disk is full"),
    /** Another process does not give the database free. */
    LOCKED("another process keeps the database locked"),
    /** The database cannot be reached, or does not let the bot in. */
    UNREACHABLE("the database cannot be reached"),
    /** Written or not: the connection was lost during the commit. */
    UNSURE("the connection was lost during the commit"),
    /** It can be read only: a standby server, or a file without the right to write. */
    READ_ONLY("the database can only be read"),
    /** The file cannot be opened, read or written, or is no database. */
    UNUSABLE("the database file cannot be used"),
    /** A later version of the program has been at work on it. */
    NEWER("it was last used by a newer Pushcheck"),
    /** Anything else. */
    REFUSED("the database refuses");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }
  }
}
