package dev.pushcheck.sandbox.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The clock of the account, which may be one for its data, another for signatures, and one of these
 * for the dates of its answers.
 */
final class AccountClock implements InstantSource {
  private volatile InstantSource data = InstantSource.system();
  private volatile Optional<InstantSource> signatures = Optional.empty();
  private volatile Optional<InstantSource> dates = Optional.empty();

  void set(InstantSource data) {
    this.data = data;
  }

  void setForSignatures(InstantSource signatures) {
    this.signatures = Optional.of(signatures);
  }

  void setForDates(InstantSource dates) {
    this.dates = Optional.of(dates);
  }

  @Override
  public Instant instant() {
    return data.instant();
  }

  Instant forSignatures() {
    return signatures.orElse(data).instant();
  }

  Instant forDates() {
    return dates.or(() -> signatures).orElse(data).instant();
  }
}
