package dev.pushcheck.css;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.cache.SharedAnswers;
import dev.pushcheck.css.CssApiException.Failure;
import java.time.Duration;
import java.util.function.Function;

/**
 * Shared answers to one kind of question. That there is none is shared, too, but only with those
 * who are already waiting. Safe for use by several threads.
 */
final class RememberedAnswers<K, V> {
  private final SharedAnswers<K, Outcome<V>> outcomes;

  /** None yet; each is to be kept as long as the function says. */
  RememberedAnswers(Function<V, Duration> keepFor, Ticker ticker) {
    outcomes = new SharedAnswers<>(outcome -> outcome.keepFor(keepFor), ticker);
  }

  /** Asks the account. */
  interface Question<V> {
    V ask() throws CssApiException, InterruptedException;
  }

  private sealed interface Outcome<V> {
    Duration keepFor(Function<V, Duration> answers);

    V answer() throws CssApiException;
  }

  private record Answered<V>(V answer) implements Outcome<V> {
    @Override
    public Duration keepFor(Function<V, Duration> answers) {
      return answers.apply(answer);
    }
  }

  private record Failed<V>(Failure failure) implements Outcome<V> {
    @Override
    public Duration keepFor(Function<V, Duration> answers) {
      return Duration.ZERO;
    }

    @Override
    public V answer() throws CssApiException {
      throw new CssApiException(failure);
    }
  }

  V get(K key, Question<V> question) throws CssApiException, InterruptedException {
    return outcomes.get(key, () -> outcome(question)).answer();
  }

  void forget(K key) {
    outcomes.forget(key);
  }

  private static <V> Outcome<V> outcome(Question<V> question) throws InterruptedException {
    try {
      return new Answered<>(question.ask());
    } catch (CssApiException e) {
      return new Failed<>(e.failure());
    }
  }
}
