package dev.pushcheck.access;

/** Whether the bot may change an account, such as lift a ban; off unless the settings say so. */
public enum Actions {
  /** It only looks. */
  OFF,
  /** It may, with the credentials that an account has for it. */
  ON
}
