package dev.pushcheck.check;

/** What a diagnosis is about, as it may be shown: without any secret. */
public interface Subject {
  /** A short name, such as {@code live/room42}. */
  String label();

  /** All of it, secrets masked. */
  String shown();

  /**
   * What stands before the keys of the texts in which the whole is worded, where it is worded
   * otherwise than a push; empty for a push.
   */
  default String wording() {
    return "";
  }
}
