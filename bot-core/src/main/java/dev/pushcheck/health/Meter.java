package dev.pushcheck.health;

import java.util.Arrays;
import java.util.List;

/**
 * Everything that is measured. Names and labels are public interface ({@code docs/metrics.md}), as
 * <a href="https://prometheus.io/docs/practices/naming/">Prometheus</a> would have them (read
 * 2026-11-22). A label takes few values, and never anything that people have typed.
 */
public enum Meter {
  COMMANDS(
      Kind.COUNTER,
      "pushcheck_commands_total",
      "Questions from chats, by what became of them.",
      "command",
      "outcome",
      "platform"),
  COMMAND_DURATION(
      Kind.TIMER,
      "pushcheck_command_duration_seconds",
      "How long people waited for an answer.",
      "command"),
  CHECKS(Kind.COUNTER, "pushcheck_checks_total", "Push checks, by their verdict.", "verdict"),
  CHECK_DURATION(
      Kind.TIMER, "pushcheck_check_duration_seconds", "How long push checks took.", "verdict"),
  FINDINGS(
      Kind.COUNTER,
      "pushcheck_findings_total",
      "What push checks said has to be fixed first (docs/checks.md).",
      "code"),
  API_CALLS(
      Kind.COUNTER,
      "pushcheck_api_calls_total",
      "Questions to Tencent, retries included in one, by what came of them.",
      "account",
      "action",
      "outcome"),
  API_CALL_DURATION(
      Kind.TIMER,
      "pushcheck_api_call_duration_seconds",
      "How long Tencent took, retries included.",
      "action"),
  CALLBACKS(
      Kind.COUNTER,
      "pushcheck_callbacks_total",
      "Callbacks from Tencent, by kind of event and by what was made of them.",
      "type",
      "result"),
  CALLBACK_DURATION(
      Kind.TIMER,
      "pushcheck_callback_duration_seconds",
      "How long Tencent waited for an answer to a callback."),
  OUTAGES(
      Kind.COUNTER,
      "pushcheck_outages_total",
      "Outages that began, by class of cause (docs/interruptions.md).",
      "class"),
  DELIVERIES(
      Kind.COUNTER,
      "pushcheck_deliveries_total",
      "Tries to deliver a message of an alert, by what came of them.",
      "platform",
      "result"),
  DELIVERY_DELAY(
      Kind.TIMER,
      "pushcheck_delivery_delay_seconds",
      "From the moment a message was due until it stood in its channel.",
      "platform"),
  OUTBOX_DUE(Kind.GAUGE, "pushcheck_outbox_due", "Messages of alerts that are due and not sent."),
  OUTBOX_OLDEST(
      Kind.GAUGE,
      "pushcheck_outbox_oldest_seconds",
      "How long the oldest of them has been due; 0 while there is none."),
  PART_UP(
      Kind.GAUGE,
      "pushcheck_part_up",
      "Whether a part of the bot works: 1 or 0. /health/ready tells why not.",
      "part"),
  POOL_BUSY(Kind.GAUGE, "pushcheck_pool_busy", "Threads that are at work.", "pool"),
  POOL_WAITING(Kind.GAUGE, "pushcheck_pool_waiting", "Work that waits for a thread.", "pool"),
  SETTINGS_RELOADS(
      Kind.COUNTER,
      "pushcheck_settings_reloads_total",
      "Times the settings file was found changed, by what was made of it.",
      "result"),
  BUILD(Kind.GAUGE, "pushcheck_build", "Always 1; the label tells what runs.", "version");

  private final Kind kind;
  private final String title;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // it is an unmodifiable list
  private final List<String> labels;

  Meter(Kind kind, String title, String meaning, String... labels) {
    this.kind = kind;
    this.title = title;
    this.meaning = meaning;
    this.labels = List.copyOf(Arrays.asList(labels));
  }

  /** How a meter moves. */
  public enum Kind {
    /** It only ever grows. */
    COUNTER,
    /** Spans of time, counted by how long they are. */
    TIMER,
    /** It is what it is at the moment. */
    GAUGE
  }

  /** How it moves. */
  public Kind kind() {
    return kind;
  }

  /** Its public name. */
  public String title() {
    return title;
  }

  /** What it says, as one English sentence. */
  public String meaning() {
    return meaning;
  }

  /** The names of its labels, in the order in which {@link Meters} takes their values. */
  public List<String> labels() {
    return labels;
  }
}
