package dev.pushcheck.interruption;

import java.util.List;

/**
 * What a question is about.
 *
 * @param basis how that was found out
 * @param things best first; empty if nothing was found
 */
public record Answer(Basis basis, List<Explainable> things) {
  /** Nothing was found. */
  public static final Answer NOTHING = new Answer(Basis.WORDS, List.of());

  /** Copies the list. */
  public Answer {
    things = List.copyOf(things);
  }

  /** How the things were found. */
  public enum Basis {
    /** By a name, a code or a text of Tencent's: each thing is a reading of it. */
    EXACT,
    /** By words: the first thing is the likeliest, the others are near it. */
    WORDS
  }
}
