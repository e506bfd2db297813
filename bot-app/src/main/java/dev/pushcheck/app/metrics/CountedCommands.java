package dev.pushcheck.app.metrics;

import static java.util.stream.Collectors.toSet;

import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.AuditLog;
import dev.pushcheck.access.AuditQuery;
import dev.pushcheck.chat.LeakWatch;
import dev.pushcheck.command.CommandNames;
import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what is asked of the bot, as the audit sees it; keeps nothing of it. */
public final class CountedCommands implements AuditLog {
  private static final String UNKNOWN = "unknown";
  private static final Set<String> KNOWN =
      Stream.concat(CommandNames.ALL.stream(), Stream.of(LeakWatch.NAME)).collect(toSet());

  private final Meters meters;

  /** Counts here. */
  public CountedCommands(Meters meters) {
    this.meters = meters;
  }

  @Override
  public void record(AuditEntry entry) {
    String first = entry.command().split(" ", 2)[0];
    String command = KNOWN.contains(first) ? first : UNKNOWN;
    String place = entry.place();
    String platform = place.contains(":") ? place.substring(0, place.indexOf(':')) : place;
    meters.count(Meter.COMMANDS, command, entry.outcome(), platform);
    meters.time(Meter.COMMAND_DURATION, entry.took(), command);
  }

  @Override
  public List<AuditEntry> latest(AuditQuery query) {
    return List.of();
  }

  @Override
  public boolean isReadable() {
    return false;
  }
}
