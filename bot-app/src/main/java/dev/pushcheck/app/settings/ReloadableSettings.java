package dev.pushcheck.app.settings;

import dev.pushcheck.app.settings.SettingsOutline.Change;
import dev.pushcheck.app.terminal.ProblemLine;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import dev.pushcheck.health.Part;
import dev.pushcheck.settings.SettingsException;
import dev.pushcheck.settings.SettingsProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings that the running bot works with, and the file that they come from. When the file is
 * changed, what can be taken over while the bot runs is, the rest is said to need a restart, and of
 * a file with problems nothing is taken. Safe for use by several threads.
 */
public final class ReloadableSettings implements Part {
  private static final Logger LOG = LoggerFactory.getLogger(ReloadableSettings.class);

  private final Optional<Path> file;
  private final UnaryOperator<String> environment;
  private final InstantSource clock;
  private final Meters meters;
  private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();

  private volatile Settings current;
  private volatile Condition condition;

  /** What the bot was started with: sections that need a restart are still as they were there. */
  private final SettingsOutline started;

  private SettingsOutline taken;
  private Set<Path> files;
  private FileStamps judged;
  private FileStamps seen;

  private ReloadableSettings(
      Optional<Path> file,
      SettingsFile.Content content,
      Set<Path> files,
      UnaryOperator<String> environment,
      InstantSource clock,
      Meters meters) {
    this.file = file;
    this.environment = environment;
    this.clock = clock;
    this.meters = meters;
    this.current = content.settings();
    this.condition = new Condition(State.UP, "", clock.instant());
    this.started = content.outline();
    this.taken = content.outline();
    this.files = files;
    this.judged = FileStamps.of(files);
    this.seen = judged;
  }

  /**
   * Settings from a file.
   *
   * @param environment gives a variable's value, or null if there is none
   * @throws SettingsException with everything that is wrong with the file's content
   * @throws IOException if the file cannot be read at all
   */
  public static ReloadableSettings open(
      Path file, UnaryOperator<String> environment, InstantSource clock, Meters meters)
      throws SettingsException, IOException {
    Interpolation interpolation = new Interpolation(environment, file);
    SettingsFile.Content content = SettingsFile.readWhole(file, environment, interpolation);
    return new ReloadableSettings(
        Optional.of(file), content, watched(file, interpolation), environment, clock, meters);
  }

  /** Settings that no file can change. */
  public static ReloadableSettings fixed(Settings settings, InstantSource clock) {
    return new ReloadableSettings(
        Optional.empty(),
        new SettingsFile.Content(settings, SettingsOutline.EMPTY),
        Set.of(),
        name -> null,
        clock,
        Meters.NONE);
  }

  /** Takes over, of other settings, what can be taken over while the bot runs. */
  public synchronized void takeOver(Settings newer) {
    current = current.takingOver(newer);
    listeners.forEach(this::tell);
  }

  /** What holds now; ask for it whenever it is needed. */
  public Settings current() {
    return current;
  }

  /** Has somebody told of settings that were taken over, in the order of asking. */
  public void onChange(Consumer<Settings> listener) {
    listeners.add(listener);
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public Condition condition() {
    return condition;
  }

  /**
   * Looks whether the file, or a file that it is filled in from, has changed. A change counts when
   * two looks in a row see the same, since editors write in steps.
   */
  public synchronized void look() {
    if (file.isEmpty()) {
      return;
    }
    FileStamps now = FileStamps.of(files);
    boolean settled = now.equals(seen);
    seen = now;
    if (settled && !now.equals(judged)) {
      Interpolation interpolation = new Interpolation(environment, file.get());
      judge(file.get(), interpolation);
      files = watched(file.get(), interpolation);
      judged = FileStamps.of(files).butAsIn(now);
      seen = judged;
    }
  }

  private void judge(Path path, Interpolation interpolation) {
    try {
      take(SettingsFile.readWhole(path, environment, interpolation));
      meters.count(Meter.SETTINGS_RELOADS, "taken");
    } catch (SettingsException e) {
      List<String> problems = e.problems().stream().map(p -> ProblemLine.of(path, p)).toList();
      problems.forEach(problem -> LOG.warn("settings not taken over: {}", problem));
      String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
      refuse(ProblemLine.of(path, withoutExample(e.problems().get(0))) + more);
    } catch (IOException e) {
      LOG.warn("settings not taken over: cannot be read: {}", e.getClass().getSimpleName());
      refuse(path + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  /** Chats are told the reason, and an example of a secret path would be none any more. */
  private static SettingsProblem withoutExample(SettingsProblem problem) {
    return new SettingsProblem(problem.line(), problem.key(), problem.problem(), "");
  }

  private void refuse(String reason) {
    meters.count(Meter.SETTINGS_RELOADS, "refused");
    become(State.DEGRADED, "the file was changed and is not used: " + reason);
  }

  private void take(SettingsFile.Content content) {
    List<Change> changes = taken.changes(content.outline());
    Settings before = current;
    current = before.takingOver(content.settings());
    taken = content.outline();
    changes.stream()
        .filter(change -> Settings.TAKEN_OVER.contains(change.section()))
        .map(Change::section)
        .distinct()
        .forEach(section -> LOG.info("settings taken over: {}", section));
    boolean alertsWait = !current.alerts().equals(content.settings().alerts());
    started.changes(content.outline()).stream()
        .filter(
            change ->
                !Settings.TAKEN_OVER.contains(change.section())
                    || (alertsWait && change.section().equals("alerts")))
        .forEach(ReloadableSettings::sayRestart);
    become(State.UP, "");
    if (!current.equals(before)) {
      listeners.forEach(this::tell);
    }
  }

  private static void sayRestart(Change change) {
    LOG.warn(
        "{}{}: takes effect after a restart",
        change.line().map(line -> "line " + line + " ").orElse("left out: "),
        change.path());
  }

  private void tell(Consumer<Settings> listener) {
    try {
      listener.accept(current);
    } catch (RuntimeException e) {
      new CrashLog().record("taking over settings", e);
    }
  }

  private void become(State state, String reason) {
    Condition before = condition;
    if (before.state() != state || !before.reason().equals(reason)) {
      condition = new Condition(state, reason, clock.instant());
    }
  }

  private static Set<Path> watched(Path file, Interpolation interpolation) {
    Set<Path> watched = new HashSet<>(interpolation.files());
    watched.add(file);
    return watched;
  }
}
