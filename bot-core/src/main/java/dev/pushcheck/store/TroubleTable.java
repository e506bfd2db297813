package dev.pushcheck.store;

import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.css.CssEvent.Trouble;
import dev.pushcheck.css.StreamName;
import java.time.Instant;
import java.util.List;

/** What was wrong with pushes that went on. */
final class TroubleTable {
  private static final int MOST = 50;

  private final Session session;

  TroubleTable(Session session) {
    this.session = session;
  }

  void add(PushTroubled troubled) {
    session
        .change(
            """
            insert into trouble (domain, app, stream, at, sequence, body)
            values (:domain, :app, :stream, :at, :sequence, :body)
            on conflict (domain, app, stream, at, sequence) do nothing
            """)
        .bindMap(StreamColumns.of(troubled.stream()))
        .bind("at", Nanos.of(troubled.at()))
        .bind("sequence", troubled.sequence().orElse(""))
        .bind("body", write(troubled).toString())
        .execute();
  }

  List<PushTroubled> latest(StreamName stream, Instant since) {
    return session
        .ask(
            """
            select body from trouble
            where domain = :domain and app = :app and stream = :stream and at >= :since
            order by at desc, id desc
            limit :most
            """)
        .bindMap(StreamColumns.of(stream))
        .bind("since", Nanos.of(since))
        .bind("most", MOST)
        .map((row, context) -> read(stream, Body.read(row.getString("body"))))
        .list();
  }

  private static Body write(PushTroubled troubled) {
    return new Body()
        .with("at", troubled.at())
        .with("sequence", troubled.sequence())
        .withBodies(
            "troubles",
            troubled.troubles().stream()
                .map(one -> new Body().with("type", one.type()).with("count", one.count()))
                .toList());
  }

  private static PushTroubled read(StreamName stream, Body body) {
    return new PushTroubled(
        stream,
        body.instant("at"),
        body.maybe("sequence"),
        body.bodies("troubles").stream()
            .map(one -> new Trouble(one.number("type"), one.number("count")))
            .toList());
  }
}
