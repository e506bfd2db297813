package dev.pushcheck.css;

import dev.pushcheck.css.CssApiException.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tries out an account: whether it answers each question that the bot has. Changes nothing. */
public interface AccountTrial {
  /**
   * Asks each kind of question once. Stops early where the account would answer none.
   *
   * @throws InterruptedException if nobody wants the answer any more
   */
  List<Attempt> attempts() throws InterruptedException;

  /** How far the vendor's clock is ahead of ours; empty if no answer has told it yet. */
  Optional<Duration> clockOffset();

  /**
   * What became of one question.
   *
   * @param action as the vendor calls it; behind {@code live:} also the name of the permission
   * @param failure why there was no answer; empty if the question was let through
   */
  record Attempt(String action, Optional<Failure> failure) {}
}
