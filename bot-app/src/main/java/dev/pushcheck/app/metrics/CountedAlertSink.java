package dev.pushcheck.app.metrics;

import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.MessageRef;
import dev.pushcheck.alert.Post;
import dev.pushcheck.alert.Search;
import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import java.time.Instant;
import java.util.Locale;

/** A way into a chat whose every delivery is counted. */
public final class CountedAlertSink implements AlertSink {
  private final AlertSink sink;
  private final Meters meters;

  /** Counts what goes through another. */
  public CountedAlertSink(AlertSink sink, Meters meters) {
    this.sink = sink;
    this.meters = meters;
  }

  @Override
  public String platform() {
    return sink.platform();
  }

  @Override
  public Delivery post(String channel, Post post) throws InterruptedException {
    return counted(sink.post(channel, post));
  }

  @Override
  public Delivery edit(MessageRef message, Post post) throws InterruptedException {
    return counted(sink.edit(message, post));
  }

  @Override
  public Delivery reply(MessageRef message, Post post) throws InterruptedException {
    return counted(sink.reply(message, post));
  }

  @Override
  public Search find(String channel, String key, Instant since) throws InterruptedException {
    return sink.find(channel, key, since);
  }

  private Delivery counted(Delivery delivery) {
    meters.count(Meter.DELIVERIES, sink.platform(), result(delivery));
    return delivery;
  }

  private static String result(Delivery delivery) {
    if (delivery instanceof Delivery.Sent) {
      return "sent";
    } else if (delivery instanceof Delivery.Later) {
      return "later";
    } else if (delivery instanceof Delivery.Lost lost) {
      return "lost-" + lost.what().name().toLowerCase(Locale.ROOT);
    } else if (delivery instanceof Delivery.Unreachable) {
      return "unreachable";
    }
    return "unsure";
  }
}
