package dev.pushcheck.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.access.Allowance;
import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.AuditLog;
import dev.pushcheck.access.Limit;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.push.PastedSignature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks out for push addresses in what people write to each other. It judges the text alone: no
 * account is asked, so a stranger learns nothing but what they wrote. Of a text nothing is kept.
 * Safe for use by several threads.
 */
public final class LeakWatch {
  /** What the audit calls it. */
  public static final String NAME = "leak";

  /** Enough to tell somebody, too little to pester them. */
  private static final Limit PER_PERSON = new Limit(1, Duration.ofMinutes(1));

  /** However many write at the same time: chats take only so much of a bot. */
  private static final Limit ALTOGETHER = new Limit(60, Duration.ofMinutes(1));

  private static final Duration KNOWN_FOR = Duration.ofHours(6);
  private static final int MOST_KNOWN = 10_000;

  private final AuditLog audit;
  private final InstantSource clock;
  private final Allowance people;
  private final Allowance all;
  private final Cache<Told, Boolean> told;

  /** Watches; everything that is found is recorded. */
  public LeakWatch(AuditLog audit, InstantSource clock, Ticker ticker) {
    this.audit = audit;
    this.clock = clock;
    people = new Allowance(PER_PERSON, ticker);
    all = new Allowance(ALTOGETHER, ticker);
    told =
        Caffeine.newBuilder()
            .ticker(ticker)
            .expireAfterWrite(KNOWN_FOR)
            .maximumSize(MOST_KNOWN)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Something that a person wrote where others read it. Printing it does not show what.
   *
   * @param author who, and where
   * @param id of the message there; the same when it is edited
   * @param text as it was written, the platform's escapes undone
   */
  public record Post(Caller author, String id, String text) {
    @Override
    public String toString() {
      return "Post[" + id + " of " + author + "]";
    }
  }

  /** What the author is to be told; empty if there is nothing, or if they were told just now. */
  public Optional<LeakNotice> hear(Post post) {
    List<PastedSignature> found =
        PastedSignature.in(post.text()).stream().filter(pasted -> isNew(post, pasted)).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    PastedSignature worst = found.get(0);
    String outcome = outcome(worst, post.author(), now);
    audit.record(
        new AuditEntry(
            now,
            post.author().place(),
            post.author().user(),
            NAME,
            worst.stream(),
            Optional.empty(),
            outcome,
            Duration.ZERO));
    return outcome.equals("warned") ? Optional.of(new LeakNotice(worst, now)) : Optional.empty();
  }

  private boolean isNew(Post post, PastedSignature pasted) {
    Told key = new Told(post.author().place(), post.id(), pasted.print());
    return told.asMap().putIfAbsent(key, true) == null;
  }

  /** Nobody needs to be warned of an address that is good for nothing any more. */
  private String outcome(PastedSignature pasted, Caller author, Instant now) {
    if (pasted.hasExpired(now)) {
      return "expired";
    }
    boolean may = people.take(author.user()).isZero() && all.take(NAME).isZero();
    return may ? "warned" : "warned-before";
  }

  private record Told(String place, String id, int print) {}
}
