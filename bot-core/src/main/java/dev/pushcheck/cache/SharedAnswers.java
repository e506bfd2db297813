package dev.pushcheck.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * Answers that are kept for a while and shared by everyone who asks while they are being found. The
 * first to ask finds out on its own thread and the others wait for it; if it gives up, one of them
 * takes over, so that nobody fails by another's interruption. Safe for use by several threads.
 *
 * @param <K> a question; equal ones have one answer
 * @param <V> an answer
 */
public final class SharedAnswers<K, V> {
  private static final int MAX_ANSWERS = 10_000;

  private final AsyncCache<K, V> answers;

  /**
   * An empty store.
   *
   * @param keepFor how long an answer may be used after it was found; zero to share it only with
   *     those who are already waiting
   */
  public SharedAnswers(Function<V, Duration> keepFor, Ticker ticker) {
    this.answers =
        Caffeine.newBuilder()
            .maximumSize(MAX_ANSWERS)
            .expireAfter(Expiry.<K, V>creating((question, answer) -> keepFor.apply(answer)))
            .ticker(ticker)
            // Housekeeping happens in passing; there are no threads to do it elsewhere.
            .executor(Runnable::run)
            .buildAsync();
  }

  /**
   * How an answer is found.
   *
   * @param <V> an answer
   */
  public interface Search<V> {
    /** Finds it, on the thread of whoever asked first. */
    V find() throws InterruptedException;
  }

  /** The answer, from the store or by the search. */
  public V get(K question, Search<V> search) throws InterruptedException {
    while (true) {
      CompletableFuture<V> mine = new CompletableFuture<>();
      CompletableFuture<V> theirs = answers.asMap().putIfAbsent(question, mine);
      if (theirs == null) {
        return find(search, mine);
      }
      try {
        return theirs.get();
      } catch (CancellationException givenUp) {
        // Whoever was searching could not go on; that is its own affair, so we try again.
      } catch (ExecutionException e) {
        throw new IllegalStateException("a search ends in an answer or is given up", e);
      }
    }
  }

  /** Forgets the answer, also one that is still being found, so that the next to ask finds anew. */
  public void forget(K question) {
    answers.asMap().remove(question);
  }

  private static <V> V find(Search<V> search, CompletableFuture<V> mine)
      throws InterruptedException {
    try {
      V answer = search.find();
      mine.complete(answer);
      return answer;
    } finally {
      // Has no effect after an answer; otherwise it also takes the entry out of the store.
      mine.cancel(false);
    }
  }
}
