package dev.pushcheck.store;

import dev.pushcheck.alert.Alert;
import dev.pushcheck.alert.Alert.Stage;
import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.alert.ChannelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What every channel is told. */
final class AlertTable {
  private static final int LOST_SHOWN = 20;

  private static final String SELECT =
      """
      select outage, channel, stage, first_due, due, message, bundle, version, body from alert
      """;

  private final Session session;

  AlertTable(Session session) {
    this.session = session;
  }

  List<Alert> of(String outage) {
    return list(session.ask(SELECT + "where outage = :outage order by id").bind("outage", outage));
  }

  List<Alert> in(String bundle) {
    return list(session.ask(SELECT + "where bundle = :bundle order by id").bind("bundle", bundle));
  }

  Optional<Alert> find(String outage, ChannelId channel) {
    List<Alert> found =
        list(
            session
                .ask(SELECT + "where outage = :outage and channel = :channel")
                .bind("outage", outage)
                .bind("channel", channel.toString()));
    if (found.isEmpty()) {
      session.versions().missed(row(outage, channel.toString()));
    }
    return found.stream().findFirst();
  }

  Optional<Alert> behind(ChannelId channel, String message) {
    return list(
            session
                .ask(SELECT + "where message = :message and channel = :channel order by id limit 1")
                .bind("message", message)
                .bind("channel", channel.toString()))
        .stream()
        .findFirst();
  }

  List<Alert> due(ChannelId channel, Instant now, int most) {
    return list(
        session
            .ask(SELECT + "where channel = :channel and due <= :now order by due, id limit :most")
            .bind("channel", channel.toString())
            .bind("now", Nanos.of(now))
            .bind("most", most));
  }

  void save(Alert alert) {
    String channel = alert.channel().toString();
    session.save(
        row(alert.outage(), channel),
        session
            .changeAndAsk(
                """
                insert into alert
                  (outage, channel, stage, first_due, due, message, bundle, version, body)
                values (:outage, :channel, :stage, :first, :due, :message, :bundle, 1, :body)
                on conflict (outage, channel) do update set
                  stage = excluded.stage, first_due = excluded.first_due, due = excluded.due,
                  message = excluded.message, bundle = excluded.bundle, body = excluded.body,
                  version = alert.version + 1
                where :seen < 0 or alert.version = :seen
                returning version
                """)
            .bind("outage", alert.outage())
            .bind("channel", channel)
            .bind("stage", alert.stage().name())
            .bind("first", Nanos.of(alert.firstDue()))
            .bind("due", nanos(alert.due()))
            .bind("message", orNull(alert.message()))
            .bind("bundle", orNull(alert.bundle()))
            .bind("body", write(alert).toString()));
  }

  Backlog backlog(Instant now) {
    Backlog counted =
        session
            .ask(
                """
                select
                  count(case when due <= :now then 1 end) as past,
                  min(case when due <= :now then due end) as oldest,
                  count(case when due > :now then 1 end) as ahead
                from alert where due is not null
                """)
            .bind("now", Nanos.of(now))
            .map(
                (row, context) ->
                    new Backlog(
                        row.getInt("past"), instant(row, "oldest"), row.getInt("ahead"), List.of()))
            .one();
    List<Alert> lost =
        list(
            session
                .ask(SELECT + "where stage = 'LOST' order by first_due desc, id desc limit :most")
                .bind("most", LOST_SHOWN));
    return new Backlog(counted.due(), counted.oldest(), counted.waiting(), lost);
  }

  private List<Alert> list(Query query) {
    return query.map((row, context) -> read(row)).list();
  }

  private Alert read(ResultSet row) throws SQLException {
    String outage = row.getString("outage");
    String channel = row.getString("channel");
    session.versions().read(row(outage, channel), row.getLong("version"));
    Body body = Body.read(row.getString("body"));
    return new Alert(
        outage,
        WishForm.channel(channel),
        body.text("route"),
        Nanos.instant(row.getLong("first_due")),
        instant(row, "due"),
        body.number("attempts"),
        Optional.ofNullable(row.getString("message")),
        body.maybeInstant("posted"),
        Optional.ofNullable(row.getString("bundle")),
        body.text("shown"),
        Body.word(row.getString("stage"), Stage.SILENT),
        body.text("note"));
  }

  private static Body write(Alert alert) {
    return new Body()
        .with("route", alert.route())
        .with("attempts", alert.attempts())
        .with("posted", alert.postedAt())
        .with("shown", alert.shown())
        .with("note", alert.note());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long nanos = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Nanos.instant(nanos));
  }

  private static @Nullable Long nanos(Optional<Instant> instant) {
    return instant.isPresent() ? Nanos.of(instant.get()) : null;
  }

  private static @Nullable String orNull(Optional<String> text) {
    return text.isPresent() ? text.get() : null;
  }

  private static String row(String outage, String channel) {
    return "alert of " + outage + " in " + channel;
  }
}
