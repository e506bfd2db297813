package dev.pushcheck.alert;

import java.time.Duration;

/** What came of one try to deliver a message. Details are for logs and health; no secrets. */
public sealed interface Delivery {
  /** It stands in the channel. */
  record Sent(MessageRef message) implements Delivery {}

  /**
   * Not delivered: the platform wants us to wait.
   *
   * @param pause how long nothing may be sent
   * @param scope for whom
   */
  record Later(Duration pause, Scope scope) implements Delivery {}

  /** Not delivered, and trying the same again is in vain until somebody does something. */
  record Lost(What what, String detail) implements Delivery {}

  /** Surely not delivered: the platform could not be reached. */
  record Unreachable(String detail) implements Delivery {}

  /** Perhaps delivered: the request went out and no proper answer came back. */
  record Unsure(String detail) implements Delivery {}

  /** What has to wait. */
  enum Scope {
    /** Messages to this channel. */
    CHANNEL,
    /** Everything we send to the platform. */
    PLATFORM
  }

  /** What is lost. */
  enum What {
    /** The message to edit or answer is gone. */
    MESSAGE,
    /** The channel is gone or archived. */
    CHANNEL,
    /** The bot is not in the channel, or may not write there. */
    ACCESS,
    /** The platform no longer takes the bot's token. */
    CREDENTIALS,
    /** The platform will not take this message as it is: a bug of ours. */
    FORM
  }
}
