package dev.pushcheck.app.demo;

import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.MessageRef;
import dev.pushcheck.alert.Post;
import dev.pushcheck.alert.Search;
import java.time.Duration;
import java.time.Instant;

/**
 * The terminal as a chat's channel: what is posted or edited there is printed by itself, whatever
 * somebody is typing. Safe for use by several threads.
 */
final class TerminalChannel implements AlertSink {
  /** The only channel there is. */
  static final ChannelId CHANNEL = new ChannelId("terminal", "alerts");

  private final Screen screen;
  private int said;

  TerminalChannel(Screen screen) {
    this.screen = screen;
  }

  @Override
  public String platform() {
    return CHANNEL.platform();
  }

  @Override
  public Delivery post(String channel, Post post) {
    return say(channel, "alert.posted", post);
  }

  @Override
  public Delivery edit(MessageRef message, Post post) {
    say(message.channel(), "alert.edited", post);
    return new Delivery.Sent(message);
  }

  @Override
  public Delivery reply(MessageRef message, Post post) {
    return say(message.channel(), "alert.replied", post);
  }

  /** A terminal takes everything at once, so nothing is ever unsure. */
  @Override
  public Search find(String channel, String key, Instant since) {
    return new Search.Absent();
  }

  /** How many messages there have been, edited ones counted again. */
  synchronized int said() {
    return said;
  }

  /** Waits until there have been as many; gives whether there have. */
  synchronized boolean await(int messages, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (said < messages) {
      long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (millis <= 0) {
        return false;
      }
      wait(millis);
    }
    return true;
  }

  private synchronized Delivery say(String channel, String title, Post post) {
    screen.announce(title, post.reply(), post.reader());
    said++;
    notifyAll();
    return new Delivery.Sent(new MessageRef(channel, Integer.toString(said)));
  }
}
