package dev.pushcheck.store;

import dev.pushcheck.alert.Bundle;
import dev.pushcheck.alert.Bundle.Kind;
import dev.pushcheck.alert.ChannelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Messages that speak for many outages. */
final class BundleTable {
  private static final String SELECT = "select id, channel, version, body from bundle ";

  private final Session session;

  BundleTable(Session session) {
    this.session = session;
  }

  List<Bundle> of(ChannelId channel, Instant since) {
    return list(
        session
            .ask(SELECT + "where channel = :channel and began >= :since order by began desc, id")
            .bind("channel", channel.toString())
            .bind("since", Nanos.of(since)));
  }

  Optional<Bundle> find(String id) {
    List<Bundle> found = list(session.ask(SELECT + "where id = :id").bind("id", id));
    if (found.isEmpty()) {
      session.versions().missed(row(id));
    }
    return found.stream().findFirst();
  }

  void save(Bundle bundle) {
    session.save(
        row(bundle.id()),
        session
            .changeAndAsk(
                """
                insert into bundle (id, channel, began, version, body)
                values (:id, :channel, :began, 1, :body)
                on conflict (id) do update set
                  channel = excluded.channel, began = excluded.began, body = excluded.body,
                  version = bundle.version + 1
                where :seen < 0 or bundle.version = :seen
                returning version
                """)
            .bind("id", bundle.id())
            .bind("channel", bundle.channel().toString())
            .bind("began", Nanos.of(bundle.beganAt()))
            .bind("body", write(bundle).toString()));
  }

  private List<Bundle> list(Query query) {
    return query.map((row, context) -> read(row)).list();
  }

  private Bundle read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    session.versions().read(row(id), row.getLong("version"));
    Body body = Body.read(row.getString("body"));
    return new Bundle(
        id,
        body.one("kind", Kind.GAP),
        WishForm.channel(row.getString("channel")),
        body.text("route"),
        body.instant("began"),
        body.maybe("message"),
        body.text("shown"));
  }

  private static Body write(Bundle bundle) {
    return new Body()
        .with("kind", bundle.kind())
        .with("route", bundle.route())
        .with("began", bundle.beganAt())
        .with("message", bundle.message())
        .with("shown", bundle.shown());
  }

  private static String row(String id) {
    return "bundle " + id;
  }
}
