package dev.pushcheck.access;

/** Who has to say yes before something is changed from a chat. */
public enum Confirmation {
  /** Whoever asked for it, a second time. */
  SAME_PERSON,
  /** Somebody else who may do it, too. */
  SECOND_PERSON
}
