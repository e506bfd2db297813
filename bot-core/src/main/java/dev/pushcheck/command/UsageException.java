package dev.pushcheck.command;

import java.util.Map;

/** A request that cannot be understood, with what to tell the person who made it. */
public final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final String NOT_GRANTED = "access.denied";

  private final String textKey;
  private final transient Map<String, ?> facts;

  /**
   * Not understood.
   *
   * @param textKey the text that quotes the bad part and shows a good example
   * @param facts for the text, without anything secret
   */
  public UsageException(String textKey, Map<String, ?> facts) {
    super(textKey);
    this.textKey = textKey;
    this.facts = Map.copyOf(facts);
  }

  /** Nobody has granted it, or not for this stream: the same words whether the stream exists. */
  public static UsageException notGranted() {
    return new UsageException(NOT_GRANTED, Map.of());
  }

  boolean isNotGranted() {
    return textKey.equals(NOT_GRANTED);
  }

  String textKey() {
    return textKey;
  }

  Map<String, ?> facts() {
    return facts;
  }
}
