package dev.pushcheck.app;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.alert.CallbackIntake;
import dev.pushcheck.app.http.CallbackHealth;
import dev.pushcheck.app.http.CallbackRequests;
import dev.pushcheck.app.http.HealthRequests;
import dev.pushcheck.app.http.HttpListener;
import dev.pushcheck.app.http.SlackRequests;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.chat.ChatBot;
import dev.pushcheck.chat.Conversations;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.discord.DiscordBot;
import dev.pushcheck.discord.DiscordThreads;
import dev.pushcheck.discord.GatewayLease;
import dev.pushcheck.health.Part;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.slack.SlackBot;
import dev.pushcheck.slack.SlackSettings.Mode;
import dev.pushcheck.slack.SlackThreads;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;

/**
 * The bot on every chat platform that the settings name, and what it listens to. What cannot start
 * stays behind and is told; the rest runs.
 */
public final class Bots implements AutoCloseable {
  private final Settings settings;
  private final InstantSource clock;
  private final List<ChatBot> bots = new ArrayList<>();
  private final List<Handler> outside = new ArrayList<>();
  private final List<Part> otherParts = new ArrayList<>();
  private final List<HttpListener> listeners = new ArrayList<>();
  private final List<Listening> told = new ArrayList<>();

  /** Puts together what the settings name. */
  public Bots(Settings settings, Pushcheck pushcheck, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
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
                      new SlackBot.Core(conversations, settings.text(), crashes, clock),
                      new SlackThreads(threads.links(), threads.timers()));
              bots.add(bot);
              if (slack.mode() == Mode.HTTP) {
                outside.add(new SlackRequests(bot::receive));
              }
            });
    settings
        .discord()
        .ifPresent(
            discord ->
                bots.add(
                    new DiscordBot(
                        discord,
                        new DiscordBot.Core(pushcheck.router(), actions, settings.text()),
                        new DiscordThreads(threads.commands(), threads.chats(), threads.timers()),
                        GatewayLease.ALONE,
                        new DiscordBot.Time(clock, System::nanoTime))));
  }

  /**
   * An address that is listened on, or not.
   *
   * @param address where; of port 0 the one that the system chose
   * @param problem why not, in a few words; empty if all is well
   */
  public record Listening(HostAndPort address, String problem) {}

  /** Takes Tencent's callbacks as well, if the settings say how; to be said before the start. */
  public void takeCallbacks(CallbackIntake intake) {
    settings
        .callbacks()
        .ifPresent(
            callbacks -> {
              CallbackHealth health = new CallbackHealth(clock);
              outside.add(new CallbackRequests(callbacks, clock, intake, health));
              otherParts.add(health);
            });
  }

  /** Starts everything; returns at once. */
  public void start() {
    if (!outside.isEmpty()) {
      listen(settings.http().listen(), new Handler.Sequence(outside));
    }
    List<Part> parts = new ArrayList<>(bots);
    parts.addAll(otherParts);
    if (!parts.isEmpty()) {
      listen(settings.http().admin(), new HealthRequests(parts));
    }
    bots.forEach(ChatBot::start);
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
    bots.forEach(ChatBot::close);
    listeners.forEach(HttpListener::close);
  }

  private void listen(HostAndPort address, Handler handler) {
    try {
      HttpListener listener = HttpListener.start(address, handler);
      listeners.add(listener);
      told.add(new Listening(new HostAndPort(address.host(), listener.port()), ""));
    } catch (IOException e) {
      told.add(new Listening(address, "cannot listen: " + e.getClass().getSimpleName()));
    }
  }
}
