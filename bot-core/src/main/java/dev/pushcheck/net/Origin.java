package dev.pushcheck.net;

/** Where a question came from; decides how far the bot may reach out for it. */
public enum Origin {
  /** The person at the keyboard, who could send the packets themselves. */
  COMMAND_LINE,
  /** Somebody in a chat. */
  CHAT
}
