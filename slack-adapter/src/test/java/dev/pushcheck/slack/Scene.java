package dev.pushcheck.slack;

import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.gson.JsonObject;
import dev.pushcheck.access.FakeAuditLog;
import dev.pushcheck.access.LeakGuard;
import dev.pushcheck.chat.Conversations;
import dev.pushcheck.chat.LeakWatch;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.Command;
import dev.pushcheck.command.CommandRouter;
import dev.pushcheck.command.ExplainCommand;
import dev.pushcheck.command.HelpCommand;
import dev.pushcheck.command.OpenAccess;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.slack.BlockKit;
import dev.pushcheck.sandbox.slack.Interaction;
import dev.pushcheck.sandbox.slack.Interaction.Acknowledgement;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.slack.SlackSettings.Mode;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.TextSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The bot and a stand-in for Slack, with commands that answer at once. */
final class Scene implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final SocketTiming QUICK =
      new SocketTiming(
          Duration.ofMillis(300),
          Duration.ofSeconds(2),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          Duration.ofMillis(100));

  final SlackStandIn slack = SlackStandIn.start();
  final SampleCommands commands = new SampleCommands();
  final AtomicLong pendingNanos = new AtomicLong();
  final FakeAuditLog audit = new FakeAuditLog();
  private final ExecutorService questions =
      new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(2));
  private final SlackThreads threads =
      new SlackThreads(Executors.newCachedThreadPool(), Executors.newScheduledThreadPool(1));
  final SlackBot bot;

  private Scene(Mode mode, Set<String> workspaces, LeakGuard guard) {
    List<Command> all = new ArrayList<>(commands.all());
    all.add(new ExplainCommand());
    all.add(new HelpCommand(List.of(all.get(0).spec(), new ExplainCommand().spec())));
    CrashLog crashes = new CrashLog();
    Ticker ticker = pendingNanos::get;
    Conversations conversations =
        new Conversations(
            new CommandRouter(all, OpenAccess.FOR_ALL, crashes),
            new PendingActions(ticker),
            questions,
            crashes);
    SlackSettings settings =
        new SlackSettings(
            mode,
            Secret.of(SlackStandIn.BOT_TOKEN),
            Optional.of(Secret.of(SlackStandIn.APP_TOKEN)),
            Optional.of(Secret.of(SlackStandIn.SIGNING_SECRET)),
            workspaces,
            slack.apiUrl());
    TextSettings text = new TextSettings(Language.EN, ZoneOffset.UTC);
    bot =
        new SlackBot(
            settings,
            new SlackBot.Core(
                conversations,
                () -> text,
                crashes,
                InstantSource.system(),
                Optional.of(new LeakWatch(audit, InstantSource.system(), ticker))
                    .filter(leaks -> guard == LeakGuard.ON)),
            threads,
            QUICK);
  }

  /** Connected over Socket Mode. */
  static Scene overSocket() {
    return up(new Scene(Mode.SOCKET, Set.of(), LeakGuard.OFF));
  }

  /** The same, which looks out for addresses that people post. */
  static Scene guarded() {
    return up(new Scene(Mode.SOCKET, Set.of(), LeakGuard.ON));
  }

  /** The same over HTTP, not yet started. */
  static Scene guardedOverHttp() {
    return new Scene(Mode.HTTP, Set.of(), LeakGuard.ON);
  }

  private static Scene up(Scene scene) {
    scene.bot.start();
    scene.awaitState(State.UP);
    return scene;
  }

  /** Not yet started. */
  static Scene before(Mode mode, String... workspaces) {
    return new Scene(mode, Set.of(workspaces), LeakGuard.OFF);
  }

  void awaitState(State state) {
    await().atMost(PATIENCE).until(() -> bot.condition().state() == state);
  }

  /** What Slack heard at once. */
  static Acknowledgement acknowledged(Interaction interaction) {
    return interaction.acknowledged().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** The first answer. */
  static JsonObject answer(Interaction interaction) {
    await().atMost(PATIENCE).until(() -> !interaction.answers().isEmpty());
    return interaction.answers().get(0);
  }

  /** The form that was opened. */
  static JsonObject form(Interaction interaction) {
    await().atMost(PATIENCE).until(() -> interaction.view().isPresent());
    return interaction.view().orElseThrow();
  }

  /** All that can be read in a message. */
  static String words(JsonObject message) {
    return String.join(" ", BlockKit.strings(message));
  }

  @Override
  public void close() {
    commands.release();
    bot.close();
    slack.close();
    questions.shutdownNow();
    threads.links().shutdownNow();
    threads.timer().shutdownNow();
  }
}
