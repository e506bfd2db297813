package dev.pushcheck.health;

/** A part of the running bot that can be well or not, such as the connection to a platform. */
public interface Part {
  /** Its name, such as {@code slack}. */
  String name();

  /** How it is doing now. Never blocks. */
  Condition condition();
}
