package dev.pushcheck.store;

import dev.pushcheck.css.StreamName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** One transaction, as tables see it. Not thread-safe. */
final class Session {
  private final Handle handle;
  private final Dialect dialect;
  private final Use use;
  private final Versions versions = new Versions();
  private final Set<StreamName> locked = new HashSet<>();
  private boolean ended;

  Session(Handle handle, Dialect dialect, Use use) {
    this.handle = handle;
    this.dialect = dialect;
    this.use = use;
  }

  /** What it was begun for. */
  enum Use {
    READING,
    WRITING
  }

  Dialect dialect() {
    return dialect;
  }

  Versions versions() {
    return versions;
  }

  /** From here to the commit, nobody else writes about this stream. */
  void lock(StreamName stream) {
    if (use == Use.WRITING && locked.add(stream)) {
      dialect.lock(handle, stream.toString());
    }
  }

  Query ask(String sql) {
    if (ended) {
      throw new IllegalStateException("the work is over");
    }
    return handle.createQuery(sql);
  }

  Update change(String sql) {
    return toWrite().createUpdate(sql);
  }

  /** A change that tells what came of it. */
  Query changeAndAsk(String sql) {
    return toWrite().createQuery(sql);
  }

  /** Keeps a row unless somebody else has changed it since this work has read it. */
  void save(String row, Query upsert) {
    Optional<Long> version = upsert.bind("seen", versions.of(row)).mapTo(Long.class).findFirst();
    versions.wrote(row, version.orElseThrow(() -> new Conflict(row)));
  }

  void end() {
    ended = true;
  }

  private Handle toWrite() {
    if (ended) {
      throw new IllegalStateException("the work is over");
    }
    if (use == Use.READING) {
      throw new IllegalStateException("a work that reads wants to write");
    }
    return handle;
  }
}
