package dev.pushcheck.net;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Asks what one walk wants to know, of one server after the other, and stays with the one that
 * answered. Used by the caller's thread only; replies come to it through the inbox.
 */
final class Asking {
  static final String TIMED_OUT = "timed out";

  private final AliasWalk walk;
  private final List<Resolver> servers;
  private final long timeoutNanos;
  private final Consumer<Reply> inbox;
  private final Set<String> troubles = new LinkedHashSet<>();
  private int server;
  private int tried;
  private int question;
  private boolean sentTwice;
  private long askedAt;

  Asking(AliasWalk walk, List<Resolver> servers, Duration timeout, Consumer<Reply> inbox) {
    this.walk = walk;
    this.servers = servers;
    this.timeoutNanos = timeout.toNanos();
    this.inbox = inbox;
  }

  /**
   * What came back for one question, from whichever thread received it.
   *
   * @param asking who had asked
   * @param question which of its questions
   * @param message the answer, null if there is none
   * @param failure why there is none, else null
   */
  record Reply(
      Asking asking, int question, @Nullable Message message, @Nullable Throwable failure) {
    void deliver() {
      asking.take(this);
    }
  }

  boolean isDone() {
    return walk.end().isPresent();
  }

  /** Puts the walk's next question to the current server. */
  void ask() {
    question++;
    sentTwice = false;
    askedAt = System.nanoTime();
    send();
  }

  /** How long until {@link #tick} has something to do. */
  long nanosToTick() {
    return askedAt + (sentTwice ? timeoutNanos : timeoutNanos / 2) - System.nanoTime();
  }

  /**
   * Repeats the question at half-time, as UDP may have lost it, and gives the server up at the end.
   */
  void tick() {
    if (isDone() || nanosToTick() > 0) {
      return;
    }
    if (sentTwice) {
      failOver(TIMED_OUT);
    } else {
      sentTwice = true;
      send();
    }
  }

  private void send() {
    int asked = question;
    try {
      Message query = Message.newQuery(Record.newRecord(walk.next(), walk.type(), DClass.IN));
      servers
          .get(server)
          // The reply is only put aside, so the thread that received it may do that.
          .sendAsync(query, Runnable::run)
          .whenComplete(
              (message, failure) -> inbox.accept(new Reply(this, asked, message, failure)));
    } catch (RuntimeException e) {
      inbox.accept(new Reply(this, asked, null, e));
    }
  }

  private void take(Reply reply) {
    if (isDone() || reply.question() != question) {
      return;
    }
    Message message = reply.message();
    String trouble = message == null ? trouble(reply.failure()) : trouble(message);
    if (message == null || !trouble.isEmpty()) {
      failOver(trouble);
      return;
    }
    tried = 0;
    troubles.clear();
    walk.accept(message);
    if (!isDone()) {
      ask();
    }
  }

  private void failOver(String trouble) {
    troubles.add(trouble);
    tried++;
    if (tried == servers.size()) {
      walk.fail(String.join(", ", troubles));
      return;
    }
    server = (server + 1) % servers.size();
    ask();
  }

  private static String trouble(Message message) {
    int rcode = message.getRcode();
    if (!message.getHeader().getFlag(Flags.QR)) {
      return "garbled answer";
    }
    if (rcode != Rcode.NOERROR && rcode != Rcode.NXDOMAIN) {
      return Rcode.string(rcode);
    }
    return isReferral(message) ? "answers with a referral" : "";
  }

  /** A server that does not resolve for us; read as it stands, that would be "no data". */
  private static boolean isReferral(Message message) {
    List<Record> authority = message.getSection(Section.AUTHORITY);
    return message.getRcode() == Rcode.NOERROR
        && message.getSection(Section.ANSWER).isEmpty()
        && authority.stream().anyMatch(r -> r.getType() == Type.NS)
        && authority.stream().noneMatch(SOARecord.class::isInstance);
  }

  private static String trouble(@Nullable Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof SocketTimeoutException) {
      return TIMED_OUT;
    }
    // Also covers a closed port, a missing route and a host without IPv6.
    return cause instanceof SocketException ? "unreachable" : "garbled answer";
  }
}
