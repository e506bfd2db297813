package dev.pushcheck.interruption;

import java.util.Map;

/** A time that cannot be looked at as written, with what to tell the person who wrote it. */
public final class UnreadableTimeException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String textKey;
  private final transient Map<String, ?> facts;

  UnreadableTimeException(String textKey, Map<String, ?> facts) {
    super(textKey);
    this.textKey = textKey;
    this.facts = Map.copyOf(facts);
  }

  /** The text that quotes the bad part and shows a good one. */
  public String textKey() {
    return textKey;
  }

  /** The facts for the text. */
  public Map<String, ?> facts() {
    return facts;
  }
}
