package dev.pushcheck.app;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.chat.ChatBot;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.Command;
import dev.pushcheck.command.CommandRouter;
import dev.pushcheck.command.ExplainCommand;
import dev.pushcheck.command.HelpCommand;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.command.PushCheckCommand;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.TencentNames;
import dev.pushcheck.discord.DiscordBot;
import dev.pushcheck.discord.DiscordSettings;
import dev.pushcheck.discord.DiscordThreads;
import dev.pushcheck.discord.GatewayLease;
import dev.pushcheck.net.AddressGuard;
import dev.pushcheck.net.CachingDns;
import dev.pushcheck.net.CachingIngestProbe;
import dev.pushcheck.net.Connector;
import dev.pushcheck.net.DnsjavaDns;
import dev.pushcheck.net.SocketIngestProbe;
import dev.pushcheck.push.PushCheck;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The whole bot, put together from its settings. The only wiring there is. */
public final class Pushcheck implements AutoCloseable {
  private final Threads threads = new Threads();
  private final PushCheck pushCheck;
  private final PushCheckCommand checkCommand;
  private final ExplainCommand explainCommand;
  private final CommandRouter router;
  private final PendingActions actions = new PendingActions(Ticker.systemTicker());
  private final List<ChatBot> bots;

  /** Puts everything together; nothing is contacted yet. */
  public Pushcheck(Settings settings, InstantSource clock) {
    CrashLog crashes = new CrashLog();
    KnownDomains known = new KnownDomains(settings.domains());
    AddressGuard guard =
        new AddressGuard(
            settings.probe(), host -> known.find(host).isPresent(), TencentNames::isPush);
    PushCheck.Network network =
        new PushCheck.Network(
            new CachingDns(new DnsjavaDns(settings.dns()), Ticker.systemTicker()),
            new CachingIngestProbe(
                new SocketIngestProbe(
                    settings.probe().timeout(), threads.probes(), Connector.system(), List.of()),
                Ticker.systemTicker()),
            guard,
            settings.probe());
    pushCheck =
        new PushCheck(
            settings.check(),
            known,
            network,
            new PushCheck.Time(clock, System::nanoTime),
            threads.checks());
    checkCommand = new PushCheckCommand(pushCheck, known);
    explainCommand = new ExplainCommand();
    List<Command> commands = new ArrayList<>(List.of(checkCommand, explainCommand));
    commands.add(new HelpCommand(commands.stream().map(Command::spec).toList()));
    router = new CommandRouter(commands, crashes);
    bots = settings.discord().map(discord -> discord(discord, settings, clock)).stream().toList();
  }

  /** The bot on each chat platform of the settings, not started yet. */
  public List<ChatBot> bots() {
    return bots;
  }

  /** Answers commands. */
  public CommandRouter router() {
    return router;
  }

  /** The push check itself, for those who want the diagnosis and not its words. */
  public PushCheck pushCheck() {
    return pushCheck;
  }

  /** The command that reads a request into a question. */
  public PushCheckCommand checkCommand() {
    return checkCommand;
  }

  /** The command that knows what codes and causes mean. */
  public ExplainCommand explainCommand() {
    return explainCommand;
  }

  /** The threads, for those who bring work of their own. */
  public Threads threads() {
    return threads;
  }

  private ChatBot discord(DiscordSettings discord, Settings settings, InstantSource clock) {
    return new DiscordBot(
        discord,
        new DiscordBot.Core(router, actions, settings.text()),
        new DiscordThreads(threads.commands(), threads.chats(), threads.timers()),
        GatewayLease.ALONE,
        new DiscordBot.Time(clock, System::nanoTime));
  }

  /** Says goodbye to all platforms and ends all threads; what still runs is interrupted. */
  @Override
  public void close() {
    bots.forEach(ChatBot::close);
    threads.close();
  }
}
