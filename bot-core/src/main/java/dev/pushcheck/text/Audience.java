package dev.pushcheck.text;

/** Whom a sentence is for. */
public enum Audience {
  /** About to go live, no engineer: no jargon, and only what they can do themselves. */
  HOST,
  /** Looks after streams: codes, causes and how we know. */
  OPERATOR
}
