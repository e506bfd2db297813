package dev.pushcheck.alert;

import dev.pushcheck.alert.Decision.Silent;
import dev.pushcheck.alert.OpsNotices.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One round of deliveries to one channel, and what all of them need. Used by one thread.
 *
 * @param delivery by whom
 * @param turn how the channel stands
 * @param batch what is due
 * @param now when the round began, by the bot's clock
 */
record Round(ChannelDelivery delivery, ChannelTurn turn, ChannelBatch batch, Instant now) {
  ChannelId channel() {
    return turn.state().channel();
  }

  /** What is to be done about an outage of which nothing has been said here. */
  Decision decide(Alert alert, OutageFile file, Lead lead, Evidence evidence) {
    return delivery.recorder().decide(file, lead, evidence, batch.mutes(), alert.firstDue(), now);
  }

  /** Keeps that nothing is said. */
  void keepSilent(Alert alert, OutageFile file, Silent silent) throws InterruptedException {
    Alert become = alert.silent(silent.reason().name(), silent.again());
    if (silent.reason() == Decision.Reason.TOO_OLD && alert.stage() == Alert.Stage.WAITING) {
      become = alert.lost(alert.note().isEmpty() ? "too old" : alert.note());
      delivery.ops().trouble(Trouble.DEAD_LETTER, channel().toString(), become.note());
    }
    keep(alert, become, file);
  }

  /** Says something below a message; once, as far as it is known by its mark. */
  boolean answerOnce(String mark, MessageRef message, Post post) throws InterruptedException {
    if (delivery.ledger().read(transaction -> transaction.mark(mark)).isPresent()) {
      return true;
    }
    boolean on = turn.note(turn.sink().reply(message, post), true);
    if (on) {
      delivery.write(
          transaction -> {
            transaction.mark(mark, now);
            return mark;
          });
    }
    return on;
  }

  void put(Alert become) throws InterruptedException {
    delivery.write(
        transaction -> {
          transaction.save(become);
          return become;
        });
  }

  /** Keeps alerts as they have become, of which nothing new was told. */
  void keepAll(List<Alert> alerts, UnaryOperator<Alert> change) throws InterruptedException {
    delivery.write(
        transaction -> {
          alerts.forEach(
              alert ->
                  ChannelTurn.keep(
                      transaction, alert, change.apply(alert), batch.file(alert).orElseThrow()));
          return alerts;
        });
  }

  /** Keeps an alert as it has become; see {@link ChannelTurn#keep}. */
  void keep(Alert alert, Alert become, OutageFile said) throws InterruptedException {
    delivery.write(
        transaction -> {
          ChannelTurn.keep(transaction, alert, become, said);
          return become;
        });
  }
}
