package dev.pushcheck.access;

/** Whether the bot looks out for push addresses that people post where others read them. */
public enum LeakGuard {
  /** It reads nothing that is not meant for it. */
  OFF,
  /** It reads along, which the platforms have to allow, and warns who has posted one. */
  ON
}
