package dev.pushcheck.alert;

import static dev.pushcheck.alert.SampleEntries.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FakeLedgerTest extends DeliveryLedgerContract {
  private final FakeLedger ledger = new FakeLedger();

  @Override
  protected AlertLedger ledger() {
    return ledger;
  }

  @Test
  void breaksDownWhenAskedTo() {
    IllegalStateException failure = new IllegalStateException("on purpose");

    ledger.breakDown(failure);

    assertThat(ledger.write(in -> in.mark("poll"))).isCompletedExceptionally();
    assertThatThrownBy(() -> read(in -> in.mark("poll"))).isSameAs(failure);
    ledger.mend();
    change(in -> in.mark("poll", NOON));
    assertThat(ledger.commits()).isEqualTo(1);
  }

  @Test
  void noticesAWorkThatAsksTheLedgerItself() {
    assertThat(ledger.write(in -> ledger.read(inner -> 1))).isCompletedExceptionally();
  }
}
