package dev.pushcheck.store;

import java.time.Instant;
import java.util.Optional;

/** When things last happened, and rights that one process has at a time. */
final class LeaseTables {
  private final Session session;

  LeaseTables(Session session) {
    this.session = session;
  }

  Optional<Instant> mark(String name) {
    return session
        .ask("select at from mark where name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .findFirst()
        .map(Nanos::instant);
  }

  void mark(String name, Instant when) {
    session
        .change(
            """
            insert into mark (name, at) values (:name, :at)
            on conflict (name) do update set at = excluded.at
            """)
        .bind("name", name)
        .bind("at", Nanos.of(when))
        .execute();
  }

  boolean take(String name, String owner, Instant now, Instant until) {
    return session
        .changeAndAsk(
            """
            insert into lease (name, owner, ends) values (:name, :owner, :ends)
            on conflict (name) do update set owner = excluded.owner, ends = excluded.ends
            where lease.owner = excluded.owner or lease.ends <= :now
            returning name
            """)
        .bind("name", name)
        .bind("owner", owner)
        .bind("ends", Nanos.of(until))
        .bind("now", Nanos.of(now))
        .mapTo(String.class)
        .findFirst()
        .isPresent();
  }

  void release(String name, String owner) {
    session
        .change("delete from lease where name = :name and owner = :owner")
        .bind("name", name)
        .bind("owner", owner)
        .execute();
  }
}
