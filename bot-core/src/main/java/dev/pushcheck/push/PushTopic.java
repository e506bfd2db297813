package dev.pushcheck.push;

import dev.pushcheck.check.Topic;
import java.util.Locale;

/** What a push check looks at, in the order of reading. */
public enum PushTopic implements Topic {
  /** The address as text. */
  ADDRESS(true),
  /** The account behind the domain. */
  ACCOUNT(false),
  /** The push domain in the account. */
  DOMAIN(true),
  /** Where the domain leads. */
  CNAME(true),
  /** Until when the address may be used. */
  EXPIRY(true),
  /** Whether it is signed rightly. */
  SECRET(true),
  /** The stream's state. */
  STREAM(true),
  /** Whether the ingest answers. */
  INGEST(true),
  /** What happened to the stream before. */
  HISTORY(false);

  private final boolean decisive;

  PushTopic(boolean decisive) {
    this.decisive = decisive;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean decisive() {
    return decisive;
  }
}
