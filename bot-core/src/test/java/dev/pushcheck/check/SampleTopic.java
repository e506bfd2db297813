package dev.pushcheck.check;

import java.util.Locale;

/** Topics of a diagnosis about nothing; their texts are borrowed. */
enum SampleTopic implements Topic {
  ADDRESS(true),
  ACCOUNT(false),
  EXPIRY(true),
  INGEST(true);

  private final boolean decisive;

  SampleTopic(boolean decisive) {
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
