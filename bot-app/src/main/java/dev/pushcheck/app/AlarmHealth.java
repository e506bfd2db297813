package dev.pushcheck.app;

import dev.pushcheck.alert.Alarm;
import dev.pushcheck.alert.AlarmStatus.Trouble;
import dev.pushcheck.alert.OpsNotices;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How it stands with alerts: not well while anything of theirs is in trouble. */
final class AlarmHealth implements Part {
  /** Their parts tell of these themselves. */
  private static final Set<OpsNotices.Trouble> OF_PARTS =
      Set.of(
          OpsNotices.Trouble.STORE_FAILED,
          OpsNotices.Trouble.SETTINGS_REFUSED,
          OpsNotices.Trouble.NOT_LISTENING,
          OpsNotices.Trouble.COMMANDS_UNHEARD);

  private static final Duration LATE = Duration.ofMinutes(2);

  private final Alarm alarm;
  private final InstantSource clock;
  private final Instant since;

  AlarmHealth(Alarm alarm, InstantSource clock) {
    this.alarm = alarm;
    this.clock = clock;
    this.since = clock.instant();
  }

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public Condition condition() {
    List<Trouble> troubles =
        alarm.troubles().stream().filter(trouble -> !OF_PARTS.contains(trouble.trouble())).toList();
    Optional<Instant> oldest =
        alarm.backlog().oldest().filter(due -> due.isBefore(clock.instant().minus(LATE)));
    if (troubles.isEmpty() && oldest.isPresent()) {
      String waiting = alarm.backlog().due() + " messages wait to be sent";
      return new Condition(State.DEGRADED, waiting, oldest.get());
    } else if (troubles.isEmpty()) {
      return new Condition(State.UP, "", since);
    }
    Trouble first = troubles.get(0);
    String what = first.trouble().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String subject = first.subject().isEmpty() ? "" : " " + first.subject();
    String detail = first.detail().isEmpty() ? "" : ": " + first.detail();
    return new Condition(State.DEGRADED, what + subject + detail, first.since());
  }
}
