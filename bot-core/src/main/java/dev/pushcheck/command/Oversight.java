package dev.pushcheck.command;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.AuditLog;
import dev.pushcheck.access.Limit;
import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.access.Throttle;
import dev.pushcheck.command.Command.Effect;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.net.Origin;
import dev.pushcheck.reply.Ending;
import dev.pushcheck.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What stands between a router and the people in chats: nobody asks too much, and everything that
 * is asked is recorded, with what was refused; from elsewhere, what changes something. Safe for use
 * by several threads.
 */
public final class Oversight {
  private static final Limit PLENTY = new Limit(1_000_000, Duration.ofSeconds(1));

  private final AuditLog audit;
  private final Throttle throttle;
  private final InstantSource clock;
  private final Ticker ticker;

  /**
   * Watches.
   *
   * @param audit where everything is recorded
   * @param clock the time of day
   * @param ticker elapsed time
   */
  public Oversight(AuditLog audit, Throttle throttle, InstantSource clock, Ticker ticker) {
    this.audit = audit;
    this.throttle = throttle;
    this.clock = clock;
    this.ticker = ticker;
  }

  /** Nobody is recorded or slowed down; for routers that nobody can reach. */
  static Oversight none() {
    return new Oversight(
        AuditLog.NONE,
        new Throttle(new LimitSettings(PLENTY, PLENTY, PLENTY), Ticker.systemTicker()),
        () -> Instant.EPOCH,
        Ticker.systemTicker());
  }

  /**
   * Answers, unless too much is asked, and records it.
   *
   * @param effect what the command does besides answering
   * @param answer gives the answer; never throws
   * @param slower the answer to somebody who asks too much
   */
  Reply watch(
      CommandRequest request,
      Effect effect,
      Supplier<Reply> answer,
      Function<Throttle.Turn, Reply> slower) {
    Instant at = clock.instant();
    long start = ticker.read();
    boolean chat = request.caller().origin() == Origin.CHAT;
    Reply reply = chat ? throttled(request.caller(), answer, slower) : answer.get();
    if (chat || effect != Effect.NONE) {
      record(request, reply, at, Duration.ofNanos(ticker.read() - start));
    }
    return reply;
  }

  /** Records an answer that was given without any question to the commands. */
  void note(CommandRequest request, Reply reply) {
    record(request, reply, clock.instant(), Duration.ZERO);
  }

  private Reply throttled(
      Caller caller, Supplier<Reply> answer, Function<Throttle.Turn, Reply> slower) {
    Throttle.Turn turn = throttle.enter(caller.identities());
    if (turn instanceof Throttle.Turn.Granted granted) {
      try (granted) {
        return answer.get();
      }
    }
    return slower.apply(turn);
  }

  private void record(CommandRequest request, Reply reply, Instant at, Duration took) {
    Ending ending = reply.ending();
    audit.record(
        new AuditEntry(
            at,
            request.caller().place(),
            request.caller().user(),
            request.command(),
            AuditedStream.of(request),
            ending.denied(),
            ending.outcome().isEmpty() ? outcome(reply.exitStatus()) : ending.outcome(),
            took));
  }

  private static String outcome(int exitStatus) {
    return switch (exitStatus) {
      case Reply.USAGE -> "usage";
      case Reply.INTERNAL_ERROR -> "failed";
      default -> "answered";
    };
  }
}
