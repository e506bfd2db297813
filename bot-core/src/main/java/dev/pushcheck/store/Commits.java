package dev.pushcheck.store;

import dev.pushcheck.store.Session.Use;
import dev.pushcheck.store.StoreException.Kind;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Does works in transactions: several share one if they come together, and yet one that fails
 * leaves nothing behind and takes no other with it. Safe for use by several threads.
 */
final class Commits {
  /** How often a work is done that others get in the way of. */
  private static final int TRIES = 20;

  /** How often if the connection is lost, as all are when a server starts again. */
  private static final int CONNECTIONS = 3;

  /** Who has waited for a connection that long waits in vain. */
  private static final Duration LONG = Duration.ofSeconds(2);

  /** Works that are done again queue up here, or the unluckiest would never get through. */
  private static final String TURN = "done again";

  private final Engine engine;
  private final StoreHealth health;

  Commits(Engine engine, StoreHealth health) {
    this.engine = engine;
    this.health = health;
  }

  /**
   * Does them all; afterwards each can tell what came of it. First with nothing between them, which
   * is cheaper; if that fails, again, and each so that it can fail by itself.
   */
  void run(List<Job<?>> jobs) {
    long begin = System.nanoTime();
    boolean isTogether = jobs.size() > 1;
    for (int tries = 1; ; tries++) {
      try {
        attempt(jobs, tries, isTogether);
        health.committed();
        return;
      } catch (RuntimeException | Error failure) {
        if (isTogether) {
          isTogether = false;
          continue;
        }
        if (!StoreException.isOfStore(failure)) {
          jobs.forEach(job -> job.failToo(failure));
          return;
        }
        StoreException told = told(failure);
        if (!mayPass(told.kind(), tries, Duration.ofNanos(System.nanoTime() - begin))) {
          health.failed(told);
          jobs.forEach(job -> job.failToo(told));
          return;
        }
      }
    }
  }

  private StoreException told(Throwable failure) {
    return StoreException.of(
        engine.dialect(),
        failure instanceof RuntimeException e ? e : new IllegalStateException(failure));
  }

  private static boolean mayPass(Kind kind, int tries, Duration spent) {
    return switch (kind) {
      case CONFLICT -> tries < TRIES;
      case UNREACHABLE -> tries < CONNECTIONS && spent.compareTo(LONG) < 0;
      default -> false;
    };
  }

  private void attempt(List<Job<?>> jobs, int tries, boolean isTogether) {
    try (Handle handle = engine.toWrite()) {
      handle.execute(engine.dialect().begin(Use.WRITING));
      try {
        if (tries > 1) {
          engine.dialect().lock(handle, TURN);
        }
        if (isTogether || jobs.size() == 1) {
          jobs.forEach(job -> work(handle, job));
        } else {
          jobs.forEach(job -> workAlone(handle, job));
        }
      } catch (RuntimeException | Error failure) {
        engine.rollBack(handle);
        throw failure;
      }
      commit(handle);
    }
  }

  private void commit(Handle handle) {
    try {
      handle.execute("commit");
    } catch (RuntimeException e) {
      engine.rollBack(handle);
      StoreException told = StoreException.of(engine.dialect(), e);
      throw told.kind() == Kind.UNREACHABLE ? new StoreException(Kind.UNSURE, "") : told;
    }
  }

  /** With a way back, so that the others are not lost with it. */
  private void workAlone(Handle handle, Job<?> job) {
    handle.execute("savepoint work");
    try {
      work(handle, job);
    } catch (RuntimeException | Error failure) {
      handle.execute("rollback to work");
      job.fail(StoreException.isOfStore(failure) ? told(failure) : failure);
    }
    handle.execute("release work");
  }

  private void work(Handle handle, Job<?> job) {
    Session session = new Session(handle, engine.dialect(), Use.WRITING);
    try {
      job.run(session);
    } finally {
      session.end();
    }
  }
}
