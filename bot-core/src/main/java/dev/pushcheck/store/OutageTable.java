package dev.pushcheck.store;

import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.css.StreamName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** All outages. */
final class OutageTable {
  private static final String SELECT =
      "select id, domain, app, stream, over_at, version, body from outage ";

  private final Session session;

  OutageTable(Session session) {
    this.session = session;
  }

  List<OutageFile> of(StreamName stream, Instant since) {
    session.lock(stream);
    return list(
        session
            .ask(
                SELECT
                    + """
                    where domain = :domain and app = :app and stream = :stream
                      and (over_at is null or over_at >= :since)
                    order by began
                    """)
            .bindMap(StreamColumns.of(stream))
            .bind("since", Nanos.of(since)));
  }

  List<OutageFile> open() {
    return list(session.ask(SELECT + "where over_at is null order by began desc, id"));
  }

  List<OutageFile> withIds(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : list(session.ask(SELECT + "where id in (<ids>)").bindList("ids", List.copyOf(ids)));
  }

  void save(OutageFile file) {
    session.save(
        row(file.id()),
        session
            .changeAndAsk(
                """
                insert into outage
                  (id, domain, app, stream, began, over_at, learned, version, body)
                values (:id, :domain, :app, :stream, :began, :over, :learned, 1, :body)
                on conflict (id) do update set
                  domain = excluded.domain, app = excluded.app, stream = excluded.stream,
                  began = excluded.began, over_at = excluded.over_at,
                  learned = excluded.learned, body = excluded.body,
                  version = outage.version + 1
                where :seen < 0 or outage.version = :seen
                returning version
                """)
            .bind("id", file.id())
            .bindMap(StreamColumns.of(file.outage().stream()))
            .bind("began", Nanos.of(file.outage().beganAt()))
            .bind("over", over(file))
            .bind("learned", Nanos.of(file.learnedAt()))
            .bind("body", OutageForm.write(file).toString()));
  }

  private List<OutageFile> list(Query query) {
    return query.map((row, context) -> read(row)).list();
  }

  private OutageFile read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    session.versions().read(row(id), row.getLong("version"));
    return OutageForm.read(
        id,
        StreamColumns.read(row),
        row.getObject("over_at") == null ? Closure.OPEN : Closure.CLOSED,
        Body.read(row.getString("body")));
  }

  /** Since when a closed outage has been over: its state, or that somebody has closed it. */
  private static @Nullable Long over(OutageFile file) {
    long since = Nanos.of(file.outage().since());
    return file.closed() == Closure.OPEN
        ? null
        : file.resolved().map(deed -> Math.max(since, Nanos.of(deed.at()))).orElse(since);
  }

  private static String row(String id) {
    return "outage " + id;
  }
}
