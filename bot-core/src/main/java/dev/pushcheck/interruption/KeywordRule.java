package dev.pushcheck.interruption;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that give a cause away: of every group at least one must occur, of the forbidden ones none.
 * Written {@code a|b + c* + !d}: {@code |} between words of a group, {@code *} for any ending,
 * {@code !} before a forbidden group. Chinese words are found anywhere, others as whole words.
 */
record KeywordRule(InterruptionCause cause, List<Group> groups) {
  static KeywordRule of(InterruptionCause cause, String written) {
    return new KeywordRule(
        cause, Stream.of(written.split(" \\+ ", -1)).map(KeywordRule::group).toList());
  }

  /**
   * Whether a text fulfils the rule.
   *
   * @param padded a normalised text with a blank at either end
   */
  boolean holds(String padded) {
    return groups.stream().allMatch(group -> group.holds(padded));
  }

  private static Group group(String written) {
    boolean forbidden = written.startsWith("!");
    String words = forbidden ? written.substring(1) : written;
    return new Group(
        forbidden, Stream.of(words.split("\\|", -1)).map(KeywordRule::needle).toList());
  }

  /** What to look for in a padded text. */
  private static String needle(String word) {
    String stem = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
    String normalised = Normalised.of(stem);
    boolean chinese =
        normalised
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return chinese ? normalised : " " + normalised + (word.endsWith("*") ? "" : " ");
  }

  record Group(boolean forbidden, List<String> needles) {
    boolean holds(String padded) {
      return needles.stream().anyMatch(padded::contains) != forbidden;
    }
  }
}
