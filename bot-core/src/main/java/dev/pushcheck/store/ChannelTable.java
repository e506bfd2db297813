package dev.pushcheck.store;

import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.ChannelState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How every channel stands, and who sends to it now. */
final class ChannelTable {
  private final Session session;

  ChannelTable(Session session) {
    this.session = session;
  }

  /** A channel can be claimed from now on. */
  void open(ChannelId channel) {
    session
        .change(
            """
            insert into channel (channel, platform, paused_until, owner, claimed_until)
            values (:channel, :platform, 0, '', 0)
            on conflict (channel) do nothing
            """)
        .bind("channel", channel.toString())
        .bind("platform", channel.platform())
        .execute();
  }

  Optional<ChannelState> claim(Set<String> platforms, String owner, Instant now, Instant until) {
    if (platforms.isEmpty()) {
      return Optional.empty();
    }
    Optional<ChannelState> free =
        session
            .changeAndAsk(
                """
                select channel, body from channel c
                where c.platform in (<platforms>)
                  and c.paused_until <= :now and c.claimed_until <= :now
                  and exists (
                    select 1 from alert a where a.channel = c.channel and a.due <= :now)
                order by (
                  select min(a.due) from alert a
                  where a.channel = c.channel and a.due is not null)
                limit 1
                """
                    + session.dialect().passingBy("c"))
            .bindList("platforms", List.copyOf(platforms))
            .bind("now", Nanos.of(now))
            .map((row, context) -> read(row))
            .findFirst();
    free.ifPresent(state -> take(state.channel(), owner, until));
    return free;
  }

  private void take(ChannelId channel, String owner, Instant until) {
    session
        .change(
            "update channel set owner = :owner, claimed_until = :until where channel = :channel")
        .bind("channel", channel.toString())
        .bind("owner", owner)
        .bind("until", Nanos.of(until))
        .execute();
  }

  void keepClaims(Collection<ChannelId> channels, String owner, Instant until) {
    if (channels.isEmpty()) {
      return;
    }
    session
        .change(
            """
            update channel set claimed_until = :until
            where owner = :owner and channel in (<channels>)
            """)
        .bindList("channels", channels.stream().map(ChannelId::toString).toList())
        .bind("owner", owner)
        .bind("until", Nanos.of(until))
        .execute();
  }

  void releaseAll(String owner) {
    session
        .change("update channel set owner = '', claimed_until = 0 where owner = :owner")
        .bind("owner", owner)
        .execute();
  }

  void release(ChannelState state, String owner) {
    session
        .change(
            """
            insert into channel (channel, platform, paused_until, owner, claimed_until, body)
            values (:channel, :platform, :paused, '', 0, :body)
            on conflict (channel) do update set
              paused_until = excluded.paused_until, body = excluded.body,
              owner = case when channel.owner = :owner then '' else channel.owner end,
              claimed_until =
                case when channel.owner = :owner then 0 else channel.claimed_until end
            """)
        .bind("channel", state.channel().toString())
        .bind("platform", state.channel().platform())
        .bind("paused", state.pausedUntil().map(Nanos::of).orElse(0L))
        .bind("body", write(state).toString())
        .bind("owner", owner)
        .execute();
  }

  List<ChannelState> known() {
    return session
        .ask("select channel, body from channel where body is not null order by channel")
        .map((row, context) -> read(row))
        .list();
  }

  Optional<Instant> nextDue(Set<String> platforms) {
    if (platforms.isEmpty()) {
      return Optional.empty();
    }
    return session
        .ask(
            """
            select case when paused_until > first then paused_until else first end as next
            from (
              select c.paused_until, (
                select min(a.due) from alert a
                where a.channel = c.channel and a.due is not null) as first
              from channel c where c.platform in (<platforms>)) as channels
            where first is not null
            order by next
            limit 1
            """)
        .bindList("platforms", List.copyOf(platforms))
        .mapTo(Long.class)
        .findFirst()
        .map(Nanos::instant);
  }

  private static Body write(ChannelState state) {
    return new Body()
        .with("paused", state.pausedUntil())
        .with("failures", state.failures())
        .with("problem", state.problem())
        .with("posted", state.lastPost());
  }

  private static ChannelState read(ResultSet row) throws SQLException {
    ChannelId channel = WishForm.channel(row.getString("channel"));
    @Nullable String written = row.getString("body");
    if (written == null) {
      return ChannelState.fresh(channel);
    }
    Body body = Body.read(written);
    return new ChannelState(
        channel,
        body.maybeInstant("paused"),
        body.number("failures"),
        body.text("problem"),
        body.maybeInstant("posted"));
  }
}
