package dev.pushcheck.alert;

import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Tells the ops channel of trouble with the alarm: once when it begins, once when it is over. What
 * cannot be said now is tried again. Safe for use by several threads.
 */
final class OpsVoice implements OpsNotices {
  private static final int MOST = 100;
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 5;

  /** What happens once and has no end. */
  private static final Duration DEAD_LETTERS_APART = Duration.ofMinutes(10);

  private final Supplier<Optional<ChannelId>> ops;
  private final Reader reader;
  private final Executor deliveries;
  private final InstantSource clock;
  private final Map<Subject, Notice> current = new LinkedHashMap<>();
  private final Deque<Notice> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Map<String, AlertSink> sinks = Map.of();
  private Instant notBefore = Instant.MIN;
  private volatile int failures;
  private boolean speaking;

  /**
   * A voice.
   *
   * @param ops the channel, as the settings have it now
   * @param reader for whom it speaks
   * @param deliveries runs what waits for chat platforms
   */
  OpsVoice(
      Supplier<Optional<ChannelId>> ops, Reader reader, Executor deliveries, InstantSource clock) {
    this.ops = ops;
    this.reader = reader;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  private record Subject(Trouble trouble, String name) {}

  /**
   * Something to say, or said.
   *
   * @param phase whether it goes on
   * @param since since when it is so, or was
   * @param key of its post
   */
  record Notice(
      Trouble trouble, String subject, String detail, Phase phase, Instant since, String key) {
    /** Whether it goes on. */
    enum Phase {
      BEGUN,
      OVER
    }
  }

  /** From now on it can be heard. */
  void connect(Map<String, AlertSink> platforms) {
    sinks = Map.copyOf(platforms);
  }

  /** What does not work now, longest first. */
  List<Notice> current() {
    lock.lock();
    try {
      return new ArrayList<>(current.values());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void trouble(Trouble trouble, String subject, String detail) {
    Instant now = clock.instant();
    Subject about = new Subject(trouble, subject);
    lock.lock();
    try {
      Notice known = current.get(about);
      if (known == null) {
        Notice notice = new Notice(trouble, subject, detail, Notice.Phase.BEGUN, now, Ids.fresh());
        current.put(about, notice);
        enqueue(notice);
      }
    } finally {
      lock.unlock();
    }
    speak();
  }

  @Override
  public void well(Trouble trouble, String subject) {
    lock.lock();
    try {
      Notice known = current.remove(new Subject(trouble, subject));
      if (known == null) {
        return;
      } else if (!waiting.remove(known)) {
        enqueue(
            new Notice(
                trouble, subject, known.detail(), Notice.Phase.OVER, known.since(), Ids.fresh()));
      }
    } finally {
      lock.unlock();
    }
    speak();
  }

  /** Tries again what could not be said, and forgets what has no end. Called every second or so. */
  void tick() {
    Instant longAgo = clock.instant().minus(DEAD_LETTERS_APART);
    lock.lock();
    try {
      current
          .values()
          .removeIf(
              notice ->
                  notice.trouble() == Trouble.DEAD_LETTER && notice.since().isBefore(longAgo));
    } finally {
      lock.unlock();
    }
    speak();
  }

  private void enqueue(Notice notice) {
    if (waiting.size() >= MOST) {
      waiting.removeFirst();
    }
    waiting.addLast(notice);
  }

  private void speak() {
    lock.lock();
    try {
      boolean possible = ops.get().map(ChannelId::platform).filter(sinks::containsKey).isPresent();
      if (speaking || waiting.isEmpty() || !possible || clock.instant().isBefore(notBefore)) {
        return;
      }
      speaking = true;
    } finally {
      lock.unlock();
    }
    try {
      deliveries.execute(this::sayAll);
    } catch (RejectedExecutionException e) {
      stop(Instant.MIN); // as the program ends
    }
  }

  private void sayAll() {
    try {
      for (Optional<Notice> next = next(); next.isPresent(); next = next()) {
        if (!say(next.get())) {
          stop(clock.instant().plus(AGAIN.multipliedBy(1L << failures)));
          failures = Math.min(failures + 1, MOST_DOUBLINGS);
          return;
        }
        failures = 0;
        done(next.get());
      }
      stop(Instant.MIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop(Instant.MIN);
    }
  }

  private boolean say(Notice notice) throws InterruptedException {
    Optional<ChannelId> channel = ops.get();
    Optional<AlertSink> sink = channel.map(ChannelId::platform).map(sinks::get);
    if (sink.isEmpty()) {
      return false;
    }
    Texts texts = Texts.of(reader);
    Reply reply =
        notice.phase() == Notice.Phase.BEGUN
            ? OpsReply.trouble(
                notice.trouble(), notice.subject(), notice.detail(), notice.since(), texts)
            : OpsReply.well(
                notice.trouble(),
                notice.subject(),
                Duration.between(notice.since(), clock.instant()),
                texts);
    Post post = new Post(reply, reader, notice.key(), Optional.empty());
    return sink.get().post(channel.orElseThrow().id(), post) instanceof Delivery.Sent;
  }

  private Optional<Notice> next() {
    lock.lock();
    try {
      return Optional.ofNullable(waiting.peekFirst());
    } finally {
      lock.unlock();
    }
  }

  private void done(Notice notice) {
    lock.lock();
    try {
      waiting.remove(notice);
    } finally {
      lock.unlock();
    }
  }

  private void stop(Instant until) {
    lock.lock();
    try {
      speaking = false;
      notBefore = until;
    } finally {
      lock.unlock();
    }
  }
}
