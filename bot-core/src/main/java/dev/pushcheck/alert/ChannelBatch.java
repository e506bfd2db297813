package dev.pushcheck.alert;

import dev.pushcheck.alert.AlertLedger.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is due in a channel, with all that is needed to say it. Immutable.
 *
 * @param due the alerts, first due first
 * @param files the outages they are about, by id
 * @param bundles the recent ones of the channel, latest first
 * @param mutes that are not over
 * @param watches the routes made in chats
 */
record ChannelBatch(
    List<Alert> due,
    Map<String, OutageFile> files,
    List<Bundle> bundles,
    List<Mute> mutes,
    List<Watch> watches) {
  /** So many at a time; what is left comes next. */
  private static final int MOST = 1_500;

  private static final Duration RECENT = Duration.ofMinutes(15);

  static ChannelBatch load(Transaction transaction, ChannelId channel, Instant now) {
    List<Alert> due = transaction.due(channel, now, MOST);
    Map<String, OutageFile> files = new HashMap<>();
    transaction
        .outages(due.stream().map(Alert::outage).distinct().toList())
        .forEach(file -> files.put(file.id(), file));
    return new ChannelBatch(
        due,
        files,
        transaction.bundles(channel, now.minus(RECENT)),
        transaction.mutes(now),
        transaction.watches());
  }

  Optional<OutageFile> file(Alert alert) {
    return Optional.ofNullable(files.get(alert.outage()));
  }
}
