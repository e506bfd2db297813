package dev.pushcheck.reply;

import java.util.Optional;

/**
 * What came of a question, for records; the person who asked sees nothing of it.
 *
 * @param outcome in a word, such as {@code lifted}; empty where the exit status says it all
 * @param denied why it was not allowed, or not all of it, as a word such as {@code no-grant}; empty
 *     if it was
 */
public record Ending(String outcome, Optional<String> denied) {
  /** Nothing special. */
  public static final Ending USUAL = new Ending("", Optional.empty());

  /** It was allowed. */
  public static Ending of(String outcome) {
    return new Ending(outcome, Optional.empty());
  }

  /** It was not allowed, or not all of it. */
  public static Ending denied(String outcome, String why) {
    return new Ending(outcome, Optional.of(why));
  }
}
