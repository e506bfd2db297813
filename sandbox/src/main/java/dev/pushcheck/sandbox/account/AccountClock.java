package dev.pushcheck.sandbox.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The clock of the account, which may be one for its data and another for signatures. */
final class AccountClock implements InstantSource {
  private volatile InstantSource data = InstantSource.system();
  private volatile Optional<InstantSource> signatures = Optional.empty();

  void set(InstantSource data) {
    this.data = data;
  }

  void setForSignatures(InstantSource signatures) {
    this.signatures = Optional.of(signatures);
  }

  @Override
  public Instant instant() {
    return data.instant();
  }

  Instant forSignatures() {
    return signatures.orElse(data).instant();
  }
}
