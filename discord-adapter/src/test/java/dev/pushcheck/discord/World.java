package dev.pushcheck.discord;

import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.access.FakeAuditLog;
import dev.pushcheck.chat.LeakWatch;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.Command;
import dev.pushcheck.command.CommandRouter;
import dev.pushcheck.command.HelpCommand;
import dev.pushcheck.command.OpenAccess;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Ticket;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.TextSettings;
import java.net.URI;
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
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bot with a fake core, beside a Discord of its own. */
final class World implements AutoCloseable {
  static final String TOKEN = "a-token-that-nobody-else-has";
  static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern BUTTON = Pattern.compile("\"custom_id\":\"([0-9a-f]{32})\"");
  private static final int COMMAND_THREADS = 2;
  private static final int WAITING = 2;

  final DiscordServer discord = DiscordServer.start(TOKEN);
  final FakeCommand check = new FakeCommand("check");
  final FakeCommand alerts = FakeCommand.ofAlerts("drops", "all");
  final PendingActions actions = new PendingActions(Ticker.systemTicker());
  private final ThreadPoolExecutor commands =
      new ThreadPoolExecutor(
          COMMAND_THREADS, COMMAND_THREADS, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING));
  private final ExecutorService library = Executors.newFixedThreadPool(4);
  private final ScheduledThreadPoolExecutor schedule = new ScheduledThreadPoolExecutor(2);
  final FakeAuditLog audit = new FakeAuditLog();
  final AtomicLong leakNanos = new AtomicLong();
  private Optional<LeakWatch> leaks = Optional.empty();
  private final List<DiscordBot> bots = new ArrayList<>();

  World() {
    schedule.setRemoveOnCancelPolicy(true);
  }

  /** A bot that is not started yet. */
  DiscordBot bot(DiscordSettings settings, GatewayLease lease) {
    return bot(settings, lease, alerts);
  }

  /** A bot that only looks when told to, by a clock that a test sets. */
  DiscordBot bot(GatewayLease lease, LongSupplier nanoTime) {
    return bot(settings(), lease, alerts, nanoTime);
  }

  /** A bot that is not started yet, whose command with subcommands is another. */
  DiscordBot bot(DiscordSettings settings, GatewayLease lease, FakeCommand group) {
    return bot(settings, lease, group, System::nanoTime);
  }

  private DiscordBot bot(
      DiscordSettings settings, GatewayLease lease, FakeCommand group, LongSupplier nanoTime) {
    HelpCommand help = new HelpCommand(List.of(check.spec(), group.spec()));
    List<Command> all = List.of(check, group, help);
    DiscordBot bot =
        new DiscordBot(
            settings,
            new DiscordBot.Core(
                new CommandRouter(all, OpenAccess.FOR_ALL, new CrashLog()),
                actions,
                () -> new TextSettings(Language.EN, ZoneOffset.UTC),
                leaks),
            new DiscordThreads(commands, library, schedule),
            lease,
            new DiscordBot.Time(InstantSource.system(), nanoTime));
    bots.add(bot);
    return bot;
  }

  /** A bot that is not started yet and looks out for addresses that people post. */
  DiscordBot guarded(String... guilds) {
    leaks = Optional.of(new LeakWatch(audit, InstantSource.system(), leakNanos::get));
    return bot(settings(guilds), GatewayLease.ALONE);
  }

  DiscordSettings settings(String... guilds) {
    return new DiscordSettings(
        Secret.of(TOKEN), Set.of(guilds), URI.create(discord.apiUrl()), Optional.empty());
  }

  /** A bot that is up. */
  DiscordBot start() {
    DiscordBot bot = bot(settings(), GatewayLease.ALONE);
    bot.start();
    awaitUp(bot);
    return bot;
  }

  static void awaitUp(DiscordBot bot) {
    await().atMost(PATIENCE).until(() -> bot.condition().state() == State.UP);
  }

  /** Waits until an interaction was answered with more than an acknowledgement. */
  static String awaitText(Ticket ticket) {
    await().atMost(PATIENCE).until(() -> ticket.shown().isPresent());
    return ticket.text();
  }

  /** The id of the first button of an answer. */
  static String button(String shown) {
    Matcher matcher = BUTTON.matcher(shown);
    if (!matcher.find()) {
      throw new AssertionError("no button in " + shown);
    }
    return matcher.group(1);
  }

  int waitingDeadlines() {
    return schedule.getQueue().size();
  }

  @Override
  public void close() {
    bots.forEach(DiscordBot::close);
    commands.shutdownNow();
    library.shutdownNow();
    schedule.shutdownNow();
    discord.close();
  }
}
