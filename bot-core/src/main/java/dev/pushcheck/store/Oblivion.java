package dev.pushcheck.store;

import java.time.Instant;
import java.util.List;

/**
 * Forgets what is over and old, some rows of every table at a time, so that nobody waits long for
 * the end of it.
 */
final class Oblivion {
  /** How many rows of one table at the most. */
  static final int AT_ONCE = 1000;

  private static final String OVER =
      """
      (select id from outage where over_at < :before and learned < :before
       order by over_at, id limit :most)
      """;

  /** In this order: an outage's alerts go before it. */
  private static final List<String> STATEMENTS =
      List.of(
          oldest("sighting"),
          oldest("trouble"),
          oldest("audit"),
          "delete from alert where outage in " + OVER,
          "delete from outage where id in " + OVER,
          """
          delete from bundle where id in (
            select id from bundle b
            where began < :before and not exists (select 1 from alert a where a.bundle = b.id)
            limit :most)
          """,
          "delete from mute where id in (select id from mute where ends < :before limit :most)");

  private final Session session;

  Oblivion(Session session) {
    this.session = session;
  }

  int forget(Instant before) {
    return STATEMENTS.stream()
        .mapToInt(
            sql ->
                session
                    .change(sql)
                    .bind("before", Nanos.of(before))
                    .bind("most", AT_ONCE)
                    .execute())
        .sum();
  }

  private static String oldest(String table) {
    return "delete from "
        + table
        + " where id in (select id from "
        + table
        + " where at < :before order by at limit :most)";
  }
}
