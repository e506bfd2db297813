package dev.pushcheck.command;

import dev.pushcheck.alert.AlarmStatus;
import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.health.RollCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a bot is that a test has in hand; at first, all is well and nothing has happened. */
final class FakeStatus implements StatusSource {
  static final Backlog NOTHING_DUE = new Backlog(0, Optional.empty(), 0, List.of());

  private RollCall parts = new RollCall.Told(List.of());
  private Kept alarm =
      new Kept.Known(new AlarmStatus(NOTHING_DUE, 0, List.of(), Map.of(), List.of()));

  FakeStatus with(RollCall call) {
    parts = call;
    return this;
  }

  FakeStatus with(Kept kept) {
    alarm = kept;
    return this;
  }

  FakeStatus with(AlarmStatus status) {
    return with(new Kept.Known(status));
  }

  @Override
  public RollCall parts() {
    return parts;
  }

  @Override
  public Kept alarm() {
    return alarm;
  }
}
