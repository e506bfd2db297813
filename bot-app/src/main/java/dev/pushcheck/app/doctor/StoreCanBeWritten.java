package dev.pushcheck.app.doctor;

import dev.pushcheck.alert.AlertLedger;
import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.check.Topic;
import dev.pushcheck.doctor.DoctorFinding;
import dev.pushcheck.doctor.DoctorTopic;
import dev.pushcheck.doctor.Patient;
import dev.pushcheck.store.StoreException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** The store opens, is brought up to date if need be, takes a mark, and has room. */
public final class StoreCanBeWritten implements Check<Patient> {
  private static final String MARK = "doctor";
  private static final long MEGABYTE = 1_000_000;
  private static final long LOW_MEGABYTES = 1_000;
  private static final long FULL_MEGABYTES = 100;

  private final AlertLedger ledger;
  private final FreeSpace space;
  private final InstantSource clock;

  /** A check of a ledger, and of the disk below it. */
  public StoreCanBeWritten(AlertLedger ledger, FreeSpace space, InstantSource clock) {
    this.ledger = ledger;
    this.space = space;
    this.clock = clock;
  }

  /** Tells how much room there is. */
  @FunctionalInterface
  public interface FreeSpace {
    /** The bytes that are free; empty if the store is on no disk of ours. */
    Optional<Long> bytes() throws IOException;
  }

  @Override
  public Topic topic() {
    return DoctorTopic.STORE;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier)
      throws InterruptedException, IOException {
    List<CheckResult> results = new ArrayList<>();
    unusable().ifPresent(results::add);
    Optional<Long> free = space.bytes().map(bytes -> bytes / MEGABYTE);
    free.filter(megabytes -> megabytes < LOW_MEGABYTES)
        .map(StoreCanBeWritten::low)
        .ifPresent(results::add);
    if (!results.isEmpty()) {
      return results;
    }
    CheckResult fine = CheckResult.passed(DoctorTopic.STORE, Facts.NONE);
    return List.of(
        free.map(megabytes -> fine.remarking(new Remark("disk-free", Facts.of("free", megabytes))))
            .orElse(fine));
  }

  private Optional<CheckResult> unusable() throws InterruptedException {
    Instant now = clock.instant();
    try {
      Instant unused =
          ledger
              .write(
                  transaction -> {
                    transaction.mark(MARK, now);
                    return now;
                  })
              .get();
      return Optional.empty();
    } catch (ExecutionException e) {
      String detail =
          e.getCause() instanceof StoreException told
              ? String.valueOf(told.getMessage())
              : String.valueOf(e.getCause()).replaceFirst(":.*", "");
      return Optional.of(
          CheckResult.found(
              DoctorTopic.STORE,
              Outcome.FAILED,
              DoctorFinding.STORE_UNUSABLE,
              Facts.of("detail", detail)));
    }
  }

  private static CheckResult low(long megabytes) {
    return CheckResult.found(
        DoctorTopic.STORE,
        megabytes < FULL_MEGABYTES ? Outcome.FAILED : Outcome.WARNING,
        DoctorFinding.DISK_LOW,
        Facts.of("free", megabytes));
  }
}
