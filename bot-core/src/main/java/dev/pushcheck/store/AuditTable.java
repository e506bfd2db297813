package dev.pushcheck.store;

import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.AuditQuery;
import dev.pushcheck.access.AuditQuery.Which;
import java.util.List;
import java.util.Locale;

/** Who asked what. */
final class AuditTable {
  private final Session session;

  AuditTable(Session session) {
    this.session = session;
  }

  int add(AuditEntry entry) {
    return session
        .change("insert into audit (at, who, denied, body) values (:at, :who, :denied, :body)")
        .bind("at", Nanos.of(entry.at()))
        .bind("who", lower(entry.user() + "\n" + entry.place()))
        .bind("denied", entry.denied().isPresent() ? 1 : 0)
        .bind("body", write(entry).toString())
        .execute();
  }

  List<AuditEntry> latest(AuditQuery query) {
    return session
        .ask(
            """
            select body from audit
            where at >= :since and denied >= :denied and who like :who escape '!'
            order by at desc, id desc
            limit :most
            """)
        .bind("since", Nanos.of(query.since()))
        .bind("denied", query.which() == Which.DENIED ? 1 : 0)
        .bind("who", query.who().map(AuditTable::pattern).orElse("%"))
        .bind("most", query.most())
        .map((row, context) -> read(Body.read(row.getString("body"))))
        .list();
  }

  /** For a part of a name, in which no sign has a meaning. */
  private static String pattern(String part) {
    return "%" + lower(part).replaceAll("[%_!]", "!$0") + "%";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Body write(AuditEntry entry) {
    return new Body()
        .with("at", entry.at())
        .with("place", entry.place())
        .with("user", entry.user())
        .with("command", entry.command())
        .with("stream", entry.stream())
        .with("denied", entry.denied())
        .with("outcome", entry.outcome())
        .with("took", entry.took());
  }

  private static AuditEntry read(Body body) {
    return new AuditEntry(
        body.instant("at"),
        body.text("place"),
        body.text("user"),
        body.text("command"),
        body.text("stream"),
        body.maybe("denied"),
        body.text("outcome"),
        body.duration("took"));
  }
}
