package dev.pushcheck.store;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.Sighting;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that was seen of pushes. */
final class SightingTable {
  private final Session session;

  SightingTable(Session session) {
    this.session = session;
  }

  /**
   * Asks for the new row itself: where there is a conflict, SQLite's driver gives the key of the
   * row before, and a duplicate would look new.
   */
  boolean add(Seen seen) {
    Sighting sighting = seen.sighting();
    StreamName stream = sighting.stream();
    session.lock(stream);
    return session
        .changeAndAsk(
            """
            insert into sighting (key, domain, app, stream, at, ended, autopsy, body)
            values (:key, :domain, :app, :stream, :at, :ended, :autopsy, :body)
            on conflict (key) do nothing
            returning id
            """)
        .bind("key", sighting.key())
        .bindMap(StreamColumns.of(stream))
        .bind("at", Nanos.of(sighting.at()))
        .bind("ended", sighting.end().isPresent() ? 1 : 0)
        .bind("autopsy", written(seen.autopsy()))
        .bind("body", SightingForm.write(sighting).toString())
        .mapTo(Long.class)
        .findFirst()
        .isPresent();
  }

  void note(StreamName stream, String key, Autopsy autopsy) {
    session.lock(stream);
    String written = written(autopsy);
    if (written != null) {
      session
          .change("update sighting set autopsy = :autopsy where key = :key")
          .bind("key", key)
          .bind("autopsy", written)
          .execute();
    }
  }

  private static @Nullable String written(Autopsy autopsy) {
    return autopsy.state() == Autopsy.State.JUDGED ? SightingForm.write(autopsy).toString() : null;
  }

  List<Seen> latest(StreamName stream, Instant since, int most) {
    session.lock(stream);
    return session
        .ask(
            """
            select autopsy, body from sighting
            where domain = :domain and app = :app and stream = :stream and at >= :since
            order by at desc, id desc
            limit :most
            """)
        .bindMap(StreamColumns.of(stream))
        .bind("since", Nanos.of(since))
        .bind("most", most)
        .map((row, context) -> new Seen(sighting(stream, row), autopsy(row)))
        .list();
  }

  List<StreamName> streams(Instant since) {
    return session
        .ask("select distinct domain, app, stream from sighting where at >= :since")
        .bind("since", Nanos.of(since))
        .map((row, context) -> StreamColumns.read(row))
        .list();
  }

  /** Those of ends and refusals, oldest first. */
  List<Sighting> ended(TimeRange range) {
    return session
        .ask(
            """
            select domain, app, stream, body from sighting
            where at >= :from and at < :until and ended = 1
            order by at, id
            """)
        .bind("from", Nanos.of(range.from()))
        .bind("until", Nanos.of(range.until()))
        .map((row, context) -> sighting(StreamColumns.read(row), row))
        .list();
  }

  private static Sighting sighting(StreamName stream, ResultSet row) throws SQLException {
    return SightingForm.read(stream, Body.read(row.getString("body")));
  }

  private static Autopsy autopsy(ResultSet row) throws SQLException {
    return SightingForm.readAutopsy(Optional.ofNullable(row.getString("autopsy")).map(Body::read));
  }
}
