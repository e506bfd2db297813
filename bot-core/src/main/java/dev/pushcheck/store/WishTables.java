package dev.pushcheck.store;

import dev.pushcheck.alert.Mute;
import dev.pushcheck.alert.Watch;
import java.time.Instant;
import java.util.List;

/** What people have asked for in chats: mutes and routes. */
final class WishTables {
  private final Session session;

  WishTables(Session session) {
    this.session = session;
  }

  List<Mute> mutes(Instant now) {
    return session
        .ask("select id, body from mute where ends > :now order by ends, id")
        .bind("now", Nanos.of(now))
        .map(
            (row, context) ->
                WishForm.readMute(row.getString("id"), Body.read(row.getString("body"))))
        .list();
  }

  void save(Mute mute) {
    session
        .change(
            """
            insert into mute (id, ends, body) values (:id, :ends, :body)
            on conflict (id) do update set ends = excluded.ends, body = excluded.body
            """)
        .bind("id", mute.id())
        .bind("ends", Nanos.of(mute.until()))
        .bind("body", WishForm.write(mute).toString())
        .execute();
  }

  boolean removeMute(String id) {
    return session.change("delete from mute where id = :id").bind("id", id).execute() > 0;
  }

  List<Watch> watches() {
    return session
        .ask("select id, body from watch order by id")
        .map(
            (row, context) ->
                WishForm.readWatch(row.getString("id"), Body.read(row.getString("body"))))
        .list();
  }

  void save(Watch watch) {
    session
        .change(
            """
            insert into watch (id, body) values (:id, :body)
            on conflict (id) do update set body = excluded.body
            """)
        .bind("id", watch.id())
        .bind("body", WishForm.write(watch).toString())
        .execute();
  }

  boolean removeWatch(String id) {
    return session.change("delete from watch where id = :id").bind("id", id).execute() > 0;
  }
}
