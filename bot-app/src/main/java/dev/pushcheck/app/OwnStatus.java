package dev.pushcheck.app;

import dev.pushcheck.alert.Alarm;
import dev.pushcheck.app.http.AdminPort;
import dev.pushcheck.command.StatusSource;
import dev.pushcheck.health.Part;
import dev.pushcheck.health.RollCall;
import dev.pushcheck.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the bot is: its own parts if it runs in this process, else what the one that runs on this
 * machine tells; and what the store knows. Safe for use by several threads.
 */
final class OwnStatus implements StatusSource {
  /** Those that the settings can leave out. */
  private static final List<String> OPTIONAL = List.of("slack", "discord", "callbacks");

  private final Memory memory;
  private final Alarm alarm;
  private final AdminPort running;
  private volatile Optional<Supplier<List<Part>>> own = Optional.empty();

  OwnStatus(Memory memory, Alarm alarm, AdminPort running) {
    this.memory = memory;
    this.alarm = alarm;
    this.running = running;
  }

  /** Says that the bot runs in this process. */
  void runs(Supplier<List<Part>> parts) {
    own = Optional.of(parts);
  }

  @Override
  public RollCall parts() throws InterruptedException {
    Optional<Supplier<List<Part>>> parts = own;
    RollCall call =
        parts.isPresent()
            ? new RollCall.Told(
                parts.get().get().stream()
                    .map(part -> new RollCall.Entry(part.name(), Optional.of(part.condition())))
                    .toList())
            : running.ask();
    return call instanceof RollCall.Told told ? withThoseOff(told) : call;
  }

  private static RollCall withThoseOff(RollCall.Told told) {
    List<String> there = told.entries().stream().map(RollCall.Entry::name).toList();
    List<RollCall.Entry> all = new ArrayList<>(told.entries());
    OPTIONAL.stream()
        .filter(name -> !there.contains(name))
        .forEach(name -> all.add(new RollCall.Entry(name, Optional.empty())));
    return new RollCall.Told(all);
  }

  @Override
  public Kept alarm() {
    if (!memory.exists()) {
      return new Kept.Nothing();
    }
    try {
      return new Kept.Known(alarm.status());
    } catch (StoreException e) {
      return new Kept.Unreadable(String.valueOf(e.getMessage()));
    }
  }
}
