package dev.pushcheck.doctor;

import dev.pushcheck.check.Code;
import java.util.Locale;

/**
 * Everything that can be wrong with the bot and what it depends on, in the order of fixing. The
 * names are public interface; {@code docs/doctor.md} says when each is given.
 */
public enum DoctorFinding implements Code {
  STORE_UNUSABLE(DoctorTopic.STORE),
  DISK_LOW(DoctorTopic.STORE),
  CREDENTIALS_REFUSED(DoctorTopic.TENCENT),
  CLOCK_SKEWED(DoctorTopic.TENCENT),
  OUT_OF_SERVICE(DoctorTopic.TENCENT),
  PERMISSION_MISSING(DoctorTopic.TENCENT),
  ACCOUNT_SILENT(DoctorTopic.TENCENT),
  RESOLVER_SILENT(DoctorTopic.RESOLVER),
  EGRESS_BLOCKED(DoctorTopic.EGRESS),
  EGRESS_UNTESTED(DoctorTopic.EGRESS),
  TOKEN_REFUSED(DoctorTopic.CHAT),
  SCOPE_MISSING(DoctorTopic.CHAT),
  CHANNEL_GONE(DoctorTopic.CHAT),
  CHANNEL_CLOSED(DoctorTopic.CHAT),
  CHANNEL_PERMISSION_MISSING(DoctorTopic.CHAT),
  CHANNEL_UNKNOWN(DoctorTopic.CHAT),
  CHAT_SILENT(DoctorTopic.CHAT),
  PORT_TAKEN(DoctorTopic.PORT),
  PORT_SILENT(DoctorTopic.PORT),
  CALLBACK_RULE_MISSING(DoctorTopic.CALLBACKS),
  CALLBACK_ADDRESS_MISSING(DoctorTopic.CALLBACKS),
  CALLBACK_ADDRESS_ELSEWHERE(DoctorTopic.CALLBACKS),
  CALLBACK_KEY_DIFFERENT(DoctorTopic.CALLBACKS),
  CALLBACK_KEY_MISSING(DoctorTopic.CALLBACKS),
  CALLBACKS_UNKNOWN(DoctorTopic.CALLBACKS),
  PART_DOWN(DoctorTopic.BOT),
  PART_UNWELL(DoctorTopic.BOT),
  OUTBOX_STUCK(DoctorTopic.ALERTS),
  CANARY_LATE(DoctorTopic.ALERTS),
  POLL_LATE(DoctorTopic.ALERTS),
  CALLBACKS_NEVER(DoctorTopic.ALERTS),
  MESSAGES_LOST(DoctorTopic.ALERTS),
  ALERTS_UNREADABLE(DoctorTopic.ALERTS),
  NO_CHAT(DoctorTopic.SETTINGS);

  private final DoctorTopic topic;

  DoctorFinding(DoctorTopic topic) {
    this.topic = topic;
  }

  /** The check that gives it. */
  public DoctorTopic topic() {
    return topic;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // the order of declaration is the order of fixing
  public int rank() {
    return ordinal();
  }
}
