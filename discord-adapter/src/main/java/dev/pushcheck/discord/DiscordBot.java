package dev.pushcheck.discord;

import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.chat.ChatBot;
import dev.pushcheck.chat.LeakWatch;
import dev.pushcheck.command.CommandRouter;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.discord.Connection.RefusedException;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.text.TextSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot on Discord: answers commands while it is started and holds the lease of the gateway, and
 * posts alerts at any time. Tries again for ever, ever more rarely, when Discord is away or does
 * not take the token, and tells so by its condition. Safe for use by several threads.
 */
public final class DiscordBot implements ChatBot {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  /** By then the library tries once a minute only, and what it holds may have gone stale. */
  private static final Duration LIBRARY_MAY_TRY = Duration.ofMinutes(3);

  private static final Duration AFTER_AWAY = Duration.ofSeconds(2);
  private static final Duration AFTER_AWAY_AT_MOST = Duration.ofMinutes(1);
  private static final Duration AFTER_REFUSED = Duration.ofMinutes(1);
  private static final Duration AFTER_REFUSED_AT_MOST = Duration.ofMinutes(10);

  private static final Set<State> WORKING = EnumSet.of(State.UP, State.DEGRADED);
  private static final Set<GatewayIntent> TO_READ_ALONG =
      EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT);
  private static final String MAY_NOT_READ =
      "the leak guard does not work: Discord does not let the bot read messages; turn on Message"
          + " Content Intent in the developer portal, then restart the bot";

  private final DiscordSettings settings;
  private final DiscordThreads threads;
  private final GatewayLease lease;
  private final InstantSource clock;
  private final OkHttpClient client;
  private final CommandRegistry registry;
  private final InteractionListener listener;
  private final Optional<MessageListener> messages;
  private final AlertSink alerts;
  private final BackOff backOff;
  private final LongSupplier nanoTime;
  private final AtomicBoolean looking = new AtomicBoolean();

  /** Guards the connection. */
  private final ReentrantLock lock = new ReentrantLock();

  private volatile Condition condition;
  private volatile boolean mayNotRead;
  private @Nullable Connection connection;
  private @Nullable Future<?> looks;
  private long lastConnected;
  private boolean gatewayGone;
  private boolean closed;

  /** The bot over the core; nothing is contacted before it is started. */
  public DiscordBot(
      DiscordSettings settings, Core core, DiscordThreads threads, GatewayLease lease, Time time) {
    this.settings = settings;
    this.threads = threads;
    this.lease = lease;
    this.clock = time.clock();
    client = RestApi.client(time.nanoTime());
    registry = new CommandRegistry(core.router().specs());
    listener =
        new InteractionListener(
            core.router(),
            core.actions(),
            new Askers(settings, core.texts()),
            new Answering(core.router(), core.actions(), threads, clock),
            threads.commands());
    messages = core.leaks().map(leaks -> new MessageListener(leaks, settings, core.texts()));
    alerts =
        new DiscordAlertSink(
            new RestApi(settings.apiUrl(), settings.token(), client),
            core.actions(),
            time.nanoTime());
    nanoTime = time.nanoTime();
    backOff = new BackOff(nanoTime);
    condition = new Condition(State.STARTING, "not started", clock.instant());
  }

  @Override
  public void start() {
    lock.lock();
    try {
      if (looks == null && !closed) {
        become(State.STARTING, "connecting");
        looks =
            threads
                .schedule()
                .scheduleWithFixedDelay(
                    this::lookElsewhere, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Where alerts go; needs no connection to the gateway. */
  public AlertSink alerts() {
    return alerts;
  }

  @Override
  public String name() {
    return "discord";
  }

  @Override
  public Condition condition() {
    return condition;
  }

  /** Disconnects and gives up the lease. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (looks != null) {
        looks.cancel(false);
      }
      disconnect();
      lease.release();
      become(State.DOWN, "closed");
    } finally {
      lock.unlock();
    }
  }

  /** The schedule's threads keep hearts beating and must not wait for Discord. */
  private void lookElsewhere() {
    if (looking.compareAndSet(false, true)) {
      try {
        threads.library().execute(this::look);
      } catch (RejectedExecutionException e) {
        looking.set(false);
      }
    }
  }

  /** Looks after the lease and the connection once. */
  void look() {
    lock.lock();
    try {
      if (!closed) {
        keep();
      }
    } catch (RuntimeException e) {
      backOff.failed(AFTER_AWAY, AFTER_AWAY_AT_MOST);
      disconnect();
      become(State.DOWN, "cannot go on: " + e.getClass().getSimpleName());
    } finally {
      lock.unlock();
      looking.set(false);
    }
  }

  private void keep() {
    boolean ours = lease.hold();
    if (!ours || (connection != null && connection.ended())) {
      disconnect();
    }
    if (!ours) {
      becomeWell();
    } else if (connection == null && backOff.over()) {
      connect();
    }
    refresh();
    giveUpOnSilence();
  }

  /** Takes over from a library whose attempts have led to nothing for too long. */
  private void giveUpOnSilence() {
    if (connection == null) {
      return;
    } else if (!connection.silent()) {
      lastConnected = nanoTime.getAsLong();
      gatewayGone = false;
      backOff.succeeded();
    } else if (nanoTime.getAsLong() - lastConnected > LIBRARY_MAY_TRY.toNanos()) {
      gatewayGone = true;
      disconnect();
      backOff.failed(AFTER_AWAY, AFTER_AWAY_AT_MOST);
      become(State.DOWN, "Discord's gateway cannot be reached");
    }
  }

  private void connect() {
    try {
      if (gatewayGone) {
        Connection.knock(settings, client);
      }
      connection = open();
      lastConnected = nanoTime.getAsLong();
    } catch (RefusedException e) {
      backOff.failed(AFTER_REFUSED, AFTER_REFUSED_AT_MOST);
      become(State.DOWN, "Discord does not take the token");
    } catch (IOException e) {
      backOff.failed(AFTER_AWAY, AFTER_AWAY_AT_MOST);
      become(
          State.DOWN,
          gatewayGone
              ? "Discord's gateway cannot be reached"
              : "Discord cannot be reached: " + e.getClass().getSimpleName());
    }
  }

  /** Where reading along is refused, all the rest goes on without it. */
  private Connection open() throws IOException, RefusedException {
    Watcher watcher = new Watcher();
    return messages.isPresent() && !mayNotRead
        ? Connection.open(
            settings, client, threads, TO_READ_ALONG, listener, watcher, messages.get())
        : Connection.open(
            settings, client, threads, EnumSet.noneOf(GatewayIntent.class), listener, watcher);
  }

  private void disconnect() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }

  private void refresh() {
    if (connection == null) {
      return;
    }
    if (connection.complete()) {
      becomeWell();
    } else if (WORKING.contains(condition.state())) {
      become(State.DOWN, connection.incomplete());
    }
  }

  private void becomeWell() {
    if (mayNotRead) {
      become(State.DEGRADED, MAY_NOT_READ);
    } else {
      become(State.UP, "");
    }
  }

  private void become(State state, String reason) {
    if (condition.state() != state || !condition.reason().equals(reason)) {
      if (state == State.DOWN && !closed) {
        LOG.warn("discord is down: {}", reason);
      } else if (state == State.DEGRADED) {
        LOG.warn("discord is not all well: {}", reason);
      } else {
        LOG.info("discord is {}", state);
      }
      condition = new Condition(state, reason, clock.instant());
    }
  }

  /**
   * What the bot needs of the core.
   *
   * @param router answers
   * @param actions keeps what buttons do
   * @param texts how people are spoken to who have not said otherwise; asked every time
   * @param leaks looks out for addresses in what people write; empty to read nothing of it
   */
  public record Core(
      CommandRouter router,
      PendingActions actions,
      Supplier<TextSettings> texts,
      Optional<LeakWatch> leaks) {
    /** All of it, for a bot that reads nothing that is not meant for it. */
    public Core(CommandRouter router, PendingActions actions, Supplier<TextSettings> texts) {
      this(router, actions, texts, Optional.empty());
    }
  }

  /**
   * Clocks.
   *
   * @param clock for points in time
   * @param nanoTime for spans of time, in nanoseconds
   */
  public record Time(InstantSource clock, LongSupplier nanoTime) {}

  /** Follows the connection. */
  private final class Watcher extends ListenerAdapter {
    private final AtomicBoolean registered = new AtomicBoolean();

    @Override
    public void onReady(ReadyEvent event) {
      if (registered.compareAndSet(false, true)) {
        registry.register(event.getJDA());
      }
    }

    /** Discord lets nobody in who asks for more than was allowed; the next look asks for less. */
    @Override
    public void onShutdown(ShutdownEvent event) {
      if (event.getCloseCode() == CloseCode.DISALLOWED_INTENTS) {
        mayNotRead = true;
      }
    }

    /** Never waits: whoever holds the lock may be waiting for this thread, and looks himself. */
    @Override
    public void onStatusChange(StatusChangeEvent event) {
      if (lock.tryLock()) {
        try {
          refresh();
        } finally {
          lock.unlock();
        }
      }
    }
  }
}
