package dev.pushcheck.app;

import dev.pushcheck.alert.Alarm;
import dev.pushcheck.alert.AlarmStatus.Trouble;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** How it stands with alerts: not well while anything of theirs is in trouble. */
final class AlarmHealth implements Part {
  private final Alarm alarm;
  private final Instant since;

  AlarmHealth(Alarm alarm, InstantSource clock) {
    this.alarm = alarm;
    this.since = clock.instant();
  }

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public Condition condition() {
    List<Trouble> troubles = alarm.troubles();
    if (troubles.isEmpty()) {
      return new Condition(State.UP, "", since);
    }
    Trouble first = troubles.get(0);
    String what = first.trouble().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String subject = first.subject().isEmpty() ? "" : " " + first.subject();
    String detail = first.detail().isEmpty() ? "" : ": " + first.detail();
    return new Condition(State.DEGRADED, what + subject + detail, first.since());
  }
}
