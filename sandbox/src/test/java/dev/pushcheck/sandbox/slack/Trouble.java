package dev.pushcheck.sandbox.slack;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** What goes wrong with calls, by method. Safe for use by several threads. */
final class Trouble {
  private final Map<String, Queue<Answer>> once = new ConcurrentHashMap<>();
  private final Map<String, Answer> always = new ConcurrentHashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final Set<String> hanging = ConcurrentHashMap.newKeySet();
  private final Set<String> answersHeld = ConcurrentHashMap.newKeySet();
  private volatile boolean allHanging;

  void next(String method, Answer answer) {
    once.computeIfAbsent(method, key -> new ConcurrentLinkedQueue<>()).add(answer);
  }

  void always(String method, Answer answer) {
    always.put(method, answer);
  }

  void none() {
    once.clear();
    always.clear();
    hanging.clear();
    answersHeld.clear();
    allHanging = false;
  }

  void hang() {
    allHanging = true;
  }

  void hang(String method) {
    hanging.add(method);
  }

  void holdAnswers(String method) {
    answersHeld.add(method);
  }

  /** Waits for the end if what was done is not to be told. */
  void afterwards(String method) throws InterruptedException {
    if (answersHeld.contains(method)) {
      end.await();
    }
  }

  void end() {
    end.countDown();
  }

  /** Waits for the end if nothing is to be answered any more. */
  Optional<Answer> with(String method) throws InterruptedException {
    if (allHanging || hanging.contains(method)) {
      end.await();
    }
    Queue<Answer> queued = once.get(method);
    Answer next = queued == null ? null : queued.poll();
    return Optional.ofNullable(next).or(() -> Optional.ofNullable(always.get(method)));
  }
}
