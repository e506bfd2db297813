package dev.pushcheck.app;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.alert.Alarm;
import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.alert.CallbackIntake;
import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.app.OpsWatch.Watched;
import dev.pushcheck.app.http.CallbackHealth;
import dev.pushcheck.app.http.CallbackRequests;
import dev.pushcheck.app.http.HealthRequests;
import dev.pushcheck.app.http.HttpListener;
import dev.pushcheck.app.http.ListenerHealth;
import dev.pushcheck.app.http.SlackRequests;
import dev.pushcheck.app.metrics.CountedAlertSink;
import dev.pushcheck.app.metrics.CountedIntake;
import dev.pushcheck.app.metrics.MetricsRequests;
import dev.pushcheck.app.settings.ReloadableSettings;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.chat.ChatBot;
import dev.pushcheck.chat.Conversations;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.discord.DiscordBot;
import dev.pushcheck.discord.DiscordThreads;
import dev.pushcheck.discord.GatewayLease;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Part;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.slack.SlackBot;
import dev.pushcheck.slack.SlackSettings.Mode;
import dev.pushcheck.slack.SlackThreads;
import dev.pushcheck.text.TextSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;

/**
 * The bot on every chat platform that the settings name, and what it listens to. What cannot start
 * stays behind and is told; the rest runs.
 */
public final class Bots implements AutoCloseable {
  private static final Duration LOOK_AROUND = Duration.ofSeconds(2);

  /** Connections to chat platforms are renewed all the time. */
  private static final Duration UNHEARD = Duration.ofMinutes(1);

  private final Settings settings;
  private final ReloadableSettings reloadable;
  private final Pushcheck pushcheck;
  private final Supplier<String> metrics;
  private final InstantSource clock;
  private final List<ChatBot> bots = new ArrayList<>();
  private final List<AlertSink> sinks = new ArrayList<>();
  private final List<Handler> outside = new ArrayList<>();
  private final List<Part> otherParts = new ArrayList<>();
  private final List<HttpListener> listeners = new ArrayList<>();
  private final List<Listening> told = new ArrayList<>();
  private final List<Watched> watched = new ArrayList<>();

  /** Puts together what settings name that stay, without anything measured. */
  public Bots(Settings settings, Pushcheck pushcheck, InstantSource clock) {
    this(ReloadableSettings.fixed(settings, clock), pushcheck, clock, () -> "");
  }

  /**
   * Puts together what the settings name.
   *
   * @param metrics what is measured, as Prometheus reads it
   */
  public Bots(
      ReloadableSettings reloadable,
      Pushcheck pushcheck,
      InstantSource clock,
      Supplier<String> metrics) {
    this.reloadable = reloadable;
    this.settings = reloadable.current();
    this.pushcheck = pushcheck;
    this.clock = clock;
    this.metrics = metrics;
    Supplier<TextSettings> text = () -> reloadable.current().text();
    CrashLog crashes = new CrashLog();
    Threads threads = pushcheck.threads();
    PendingActions actions = new PendingActions(Ticker.systemTicker());
    Conversations conversations =
        new Conversations(pushcheck.router(), actions, threads.commands(), crashes);
    settings
        .slack()
        .ifPresent(
            slack -> {
              SlackBot bot =
                  new SlackBot(
                      slack,
                      new SlackBot.Core(conversations, text, crashes, clock, pushcheck.leaks()),
                      new SlackThreads(threads.links(), threads.timers()));
              bots.add(bot);
              sinks.add(new CountedAlertSink(bot.alerts(), pushcheck.meters()));
              if (slack.mode() == Mode.HTTP) {
                outside.add(new SlackRequests(bot::receive));
              }
            });
    settings
        .discord()
        .ifPresent(
            discord -> {
              DiscordBot bot =
                  new DiscordBot(
                      discord,
                      new DiscordBot.Core(pushcheck.router(), actions, text, pushcheck.leaks()),
                      new DiscordThreads(threads.commands(), threads.chats(), threads.timers()),
                      lease(pushcheck.memory()),
                      new DiscordBot.Time(clock, System::nanoTime));
              bots.add(bot);
              sinks.add(new CountedAlertSink(bot.alerts(), pushcheck.meters()));
            });
    if (!bots.isEmpty()) {
      otherParts.add(pushcheck.memory());
      otherParts.add(new AlarmHealth(pushcheck.alarm(), clock));
      otherParts.add(pushcheck.nameServers());
    }
    takeCallbacks(pushcheck.alarm().intake());
  }

  /** A bot that nobody shares a store with is alone. */
  private GatewayLease lease(Memory memory) {
    return memory.isShared()
        ? new StoredLease(memory, UUID.randomUUID().toString(), clock)
        : GatewayLease.ALONE;
  }

  /**
   * An address that is listened on, or not.
   *
   * @param address where; of port 0 the one that the system chose
   * @param problem why not, in a few words; empty if all is well
   */
  public record Listening(HostAndPort address, String problem) {}

  /** Takes Tencent's callbacks as well, if the settings say how. */
  private void takeCallbacks(CallbackIntake intake) {
    settings
        .callbacks()
        .ifPresent(
            callbacks -> {
              CallbackHealth health = new CallbackHealth(clock);
              CallbackIntake counted = new CountedIntake(intake, pushcheck.meters());
              outside.add(new CallbackRequests(callbacks, clock, counted, health));
              otherParts.add(health);
            });
  }

  /** Has alerts told on one more platform; to be said before the start. */
  public void tell(AlertSink sink) {
    sinks.add(sink);
  }

  /** Starts everything; returns at once. */
  public void start() {
    pushcheck.memory().open();
    pushcheck.runs(this::parts);
    if (!outside.isEmpty()) {
      listenOutside();
    }
    if (!bots.isEmpty() || !otherParts.isEmpty()) {
      List<Part> parts = parts();
      parts.forEach(this::measure);
      measureOutbox();
      Handler health = new HealthRequests(parts);
      Optional<Integer> unused =
          listen(settings.http().admin(), new MetricsRequests(metrics, health));
    }
    bots.forEach(ChatBot::start);
    pushcheck.alarm().start(sinks);
    OpsWatch watch = watch();
    long pause = LOOK_AROUND.toMillis();
    Future<?> unusedLooks =
        pushcheck
            .threads()
            .timers()
            .scheduleWithFixedDelay(() -> lookAround(watch), pause, pause, TimeUnit.MILLISECONDS);
  }

  private OpsWatch watch() {
    watched.add(
        new Watched(
            pushcheck.memory(), Trouble.STORE_FAILED, "", Set.of(State.DOWN), Duration.ZERO));
    watched.add(
        new Watched(
            reloadable, Trouble.SETTINGS_REFUSED, "", Set.of(State.DEGRADED), Duration.ZERO));
    for (ChatBot bot : bots) {
      Set<State> deaf = Set.of(State.STARTING, State.DOWN);
      watched.add(new Watched(bot, Trouble.COMMANDS_UNHEARD, bot.name(), deaf, UNHEARD));
    }
    return new OpsWatch(watched, pushcheck.alarm().ops(), clock);
  }

  private void listenOutside() {
    HostAndPort address = settings.http().listen();
    ListenerHealth health = new ListenerHealth(clock);
    otherParts.add(health);
    watched.add(
        new Watched(
            health,
            Trouble.NOT_LISTENING,
            address.host() + ":" + address.port(),
            Set.of(State.DOWN),
            Duration.ZERO));
    listen(address, new Handler.Sequence(outside))
        .ifPresentOrElse(
            port -> {
              health.listens();
              pushcheck.listensAt(URI.create("http://127.0.0.1:" + port));
            },
            () -> health.cannotListen(told.get(told.size() - 1).problem()));
  }

  /** Everything that can be well or not. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(bots);
    parts.addAll(otherParts);
    parts.add(reloadable);
    return parts;
  }

  private void askNameServersAgain() {
    try {
      pushcheck.nameServers().askAgain();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // as the program ends
    }
  }

  private void measureOutbox() {
    Alarm alarm = pushcheck.alarm();
    pushcheck.meters().watch(Meter.OUTBOX_DUE, () -> alarm.backlog().due());
    pushcheck
        .meters()
        .watch(
            Meter.OUTBOX_OLDEST,
            () ->
                alarm
                    .backlog()
                    .oldest()
                    .map(due -> Duration.between(due, clock.instant()).toMillis() / 1e3)
                    .orElse(0.0));
  }

  private void measure(Part part) {
    pushcheck
        .meters()
        .watch(Meter.PART_UP, () -> part.condition().state() == State.UP ? 1 : 0, part.name());
  }

  /** Timers start what is due and never work themselves. */
  private void lookAround(OpsWatch watch) {
    try {
      pushcheck
          .threads()
          .commands()
          .execute(
              () -> {
                reloadable.look();
                watch.look();
                askNameServersAgain();
              });
    } catch (RejectedExecutionException e) {
      // too much to do; the next look will see the same
    }
  }

  /** Those that the settings name. */
  public List<ChatBot> all() {
    return List.copyOf(bots);
  }

  /** What is listened on. */
  public List<Listening> listening() {
    return List.copyOf(told);
  }

  @Override
  public void close() {
    listeners.forEach(HttpListener::close);
    try {
      pushcheck.alarm().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    bots.forEach(ChatBot::close);
  }

  private Optional<Integer> listen(HostAndPort address, Handler handler) {
    try {
      HttpListener listener = HttpListener.start(address, handler);
      listeners.add(listener);
      told.add(new Listening(new HostAndPort(address.host(), listener.port()), ""));
      return Optional.of(listener.port());
    } catch (IOException e) {
      told.add(new Listening(address, "cannot listen: " + e.getClass().getSimpleName()));
      return Optional.empty();
    }
  }
}
