package dev.pushcheck.alert;

import java.time.Instant;

/**
 * One chat platform, as alerts see it: a place to post, edit and answer messages without being
 * asked. It tries once and tells what came of it; whether to try again, when, and what else to do
 * is the dispatcher's business. Blocks until the platform has answered or a time-out has passed;
 * never throws for what the platform does. Safe for use by several threads.
 */
public interface AlertSink {
  /** The platform's name in routes, such as {@code slack}. */
  String platform();

  /**
   * Posts a new message.
   *
   * @param channel the platform's id of the channel, without the platform's name
   */
  Delivery post(String channel, Post post) throws InterruptedException;

  /** Replaces what a message of ours says. */
  Delivery edit(MessageRef message, Post post) throws InterruptedException;

  /** Posts below a message of ours: in its thread, or as an answer to it. */
  Delivery reply(MessageRef message, Post post) throws InterruptedException;

  /**
   * Looks for a message that was posted, for when its delivery was {@link Delivery.Unsure}.
   *
   * @param channel as in {@link #post}
   * @param key of the post
   * @param since no earlier than this
   */
  Search find(String channel, String key, Instant since) throws InterruptedException;
}
