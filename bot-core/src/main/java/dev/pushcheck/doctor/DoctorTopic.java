package dev.pushcheck.doctor;

import dev.pushcheck.check.Topic;
import java.util.Locale;

/** What the bot depends on, in the order in which people read of it. */
public enum DoctorTopic implements Topic {
  /** The settings file. */
  SETTINGS,
  /** Where it remembers, and the disk below. */
  STORE,
  /** An account at Tencent: credentials, permissions, clock. */
  TENCENT,
  /** The name servers. */
  RESOLVER,
  /** The way out to ingests. */
  EGRESS,
  /** A chat platform: tokens, scopes, channels. */
  CHAT,
  /** The ports that it listens on. */
  PORT,
  /** What an account has set up to tell by callbacks. */
  CALLBACKS,
  /** The bot that runs on this machine. */
  BOT,
  /** Whether alerts get through. */
  ALERTS;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whatever could not be found out may be what does not work. */
  @Override
  public boolean decisive() {
    return true;
  }
}
