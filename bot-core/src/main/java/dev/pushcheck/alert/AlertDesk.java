package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Transaction;
import dev.pushcheck.alert.AlertLedger.Work;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Does what people ask of alerts. Safe for use by several threads. */
final class AlertDesk implements AlertControl {
  private final AlertLedger ledger;
  private final Supplier<AlertSettings> settings;
  private final OutageRecorder recorder;
  private final Runnable wake;
  private final InstantSource clock;

  /**
   * A desk.
   *
   * @param settings as they are now
   * @param wake tells delivery that something may be due
   */
  AlertDesk(
      AlertLedger ledger,
      Supplier<AlertSettings> settings,
      OutageRecorder recorder,
      Runnable wake,
      InstantSource clock) {
    this.ledger = ledger;
    this.settings = settings;
    this.recorder = recorder;
    this.wake = wake;
    this.clock = clock;
  }

  @Override
  public void watch(Watch watch) throws InterruptedException {
    change(
        transaction -> {
          transaction.save(watch);
          return watch;
        });
  }

  @Override
  public List<Watch> watches() {
    return ledger.read(Transaction::watches);
  }

  @Override
  public List<Route> settled() {
    return settings.get().routes();
  }

  @Override
  public boolean unwatch(String id) throws InterruptedException {
    return change(transaction -> transaction.removeWatch(id));
  }

  @Override
  public void mute(Mute mute) throws InterruptedException {
    change(
        transaction -> {
          transaction.save(mute);
          return mute;
        });
  }

  @Override
  public List<Mute> mutes() {
    return ledger.read(transaction -> transaction.mutes(clock.instant()));
  }

  @Override
  public boolean unmute(String id) throws InterruptedException {
    return change(
        transaction -> {
          boolean removed = transaction.removeMute(id);
          transaction.openOutages().forEach(file -> recorder.decideAnew(transaction, file));
          return removed;
        });
  }

  @Override
  public List<Preview> preview(StreamName stream, InterruptionCause cause) {
    return ledger.read(transaction -> recorder.preview(transaction, stream, cause));
  }

  @Override
  public List<OutageFile> open() {
    return ledger.read(Transaction::openOutages);
  }

  @Override
  public Optional<OutageFile> outage(String id) {
    return ledger.read(transaction -> transaction.outages(List.of(id))).stream().findFirst();
  }

  @Override
  public Optional<OutageFile> acknowledge(String outageId, Deed deed) throws InterruptedException {
    return amend(
        outageId,
        file ->
            file.acknowledged().isPresent() || file.closed() == Closure.CLOSED
                ? file
                : file.acknowledgedBy(deed));
  }

  @Override
  public Optional<OutageFile> resolve(String outageId, Deed deed) throws InterruptedException {
    return amend(outageId, file -> file.closed() == Closure.CLOSED ? file : file.resolvedBy(deed));
  }

  private Optional<OutageFile> amend(String outageId, UnaryOperator<OutageFile> deed)
      throws InterruptedException {
    return change(
        transaction -> {
          Optional<OutageFile> before = transaction.outages(List.of(outageId)).stream().findFirst();
          Optional<OutageFile> after = before.map(deed);
          if (!after.equals(before)) {
            transaction.save(after.orElseThrow());
            recorder.decideAnew(transaction, after.orElseThrow());
          }
          return after;
        });
  }

  private <T> T change(Work<T> work) throws InterruptedException {
    try {
      T result = ledger.write(work).get();
      wake.run();
      return result;
    } catch (ExecutionException | CancellationException e) {
      throw new IllegalStateException("the store did not take a change", e);
    }
  }
}
