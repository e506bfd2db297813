package dev.pushcheck.app;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.access.AuditLines;
import dev.pushcheck.access.AuditLog;
import dev.pushcheck.access.LeakGuard;
import dev.pushcheck.access.Throttle;
import dev.pushcheck.alert.Alarm;
import dev.pushcheck.alert.PushInvestigation;
import dev.pushcheck.app.http.AdminPort;
import dev.pushcheck.app.http.OwnCallback;
import dev.pushcheck.app.metrics.CountedAlarm;
import dev.pushcheck.app.metrics.CountedChecks;
import dev.pushcheck.app.metrics.CountedCommands;
import dev.pushcheck.app.metrics.CountedCssApi;
import dev.pushcheck.app.settings.ReloadableSettings;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.chat.LeakWatch;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.Access;
import dev.pushcheck.command.AccessTrial;
import dev.pushcheck.command.AlertsCommand;
import dev.pushcheck.command.AuditCommand;
import dev.pushcheck.command.Command;
import dev.pushcheck.command.CommandRouter;
import dev.pushcheck.command.ExplainCommand;
import dev.pushcheck.command.HelpCommand;
import dev.pushcheck.command.InterruptionsCommand;
import dev.pushcheck.command.OutageCommand;
import dev.pushcheck.command.Oversight;
import dev.pushcheck.command.PushCheckCommand;
import dev.pushcheck.command.ResumeCommand;
import dev.pushcheck.command.StatusCommand;
import dev.pushcheck.command.StreamSuggestions;
import dev.pushcheck.command.StreamsCommand;
import dev.pushcheck.command.UrlCommand;
import dev.pushcheck.css.AccountSettings;
import dev.pushcheck.css.CachingCssApi;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.TencentCssApi;
import dev.pushcheck.css.TencentNames;
import dev.pushcheck.doctor.Doctor;
import dev.pushcheck.health.Meters;
import dev.pushcheck.health.Part;
import dev.pushcheck.interruption.EventLog;
import dev.pushcheck.interruption.InterruptionLookup;
import dev.pushcheck.net.AddressGuard;
import dev.pushcheck.net.CachingDns;
import dev.pushcheck.net.CachingIngestProbe;
import dev.pushcheck.net.Connector;
import dev.pushcheck.net.DnsjavaDns;
import dev.pushcheck.net.SocketIngestProbe;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.push.PushKeys;
import dev.pushcheck.store.StoreThreads;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.TextSettings;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The whole bot, put together from its settings. The only wiring there is. */
public final class Pushcheck implements AutoCloseable {
  /** Of a store that is not shared, whoever comes next takes over all claims at once. */
  private static final String ALONE = "alone";

  private final Threads threads = new Threads();
  private final Meters meters;
  private final PushCheck pushCheck;
  private final PushCheckCommand checkCommand;
  private final InterruptionsCommand interruptionsCommand;
  private final ExplainCommand explainCommand;
  private final UrlCommand urlCommand;
  private final AccessTrial accessTrial;
  private final NameServers nameServers;
  private final Memory memory;
  private final Alarm alarm;
  private final OwnStatus status;
  private final Supplier<Doctor> doctor;
  private final CommandRouter router;
  private final Optional<LeakWatch> leaks;
  private volatile Optional<URI> listener = Optional.empty();

  /** Puts everything together over settings that stay; nothing is contacted yet. */
  public Pushcheck(Settings settings, InstantSource clock) {
    this(ReloadableSettings.fixed(settings, clock), clock, Meters.NONE);
  }

  /** Puts everything together; nothing is contacted yet. */
  public Pushcheck(ReloadableSettings reloadable, InstantSource clock, Meters meters) {
    this.meters = meters;
    threads.watchedBy(meters);
    Settings settings = reloadable.current();
    CrashLog crashes = new CrashLog();
    KnownDomains known = new KnownDomains(() -> reloadable.current().domains());
    CssAccounts accounts =
        new CssAccounts(settings.accounts().stream().map(account -> open(account, clock)).toList());
    PushCheck.Knowledge knowledge = new PushCheck.Knowledge(known, accounts);
    AddressGuard guard =
        new AddressGuard(
            settings.probe(), host -> known.find(host).isPresent(), TencentNames::isPush);
    nameServers = new NameServers(new DnsjavaDns(settings.dns()), clock);
    PushCheck.Network network =
        new PushCheck.Network(
            new CachingDns(nameServers, Ticker.systemTicker()),
            new CachingIngestProbe(
                new SocketIngestProbe(
                    settings.probe().timeout(), threads.probes(), Connector.system(), List.of()),
                Ticker.systemTicker()),
            guard,
            settings.probe());
    pushCheck =
        new PushCheck(
            () -> reloadable.current().check(),
            knowledge,
            network,
            new PushCheck.Time(clock, System::nanoTime),
            threads.checks(),
            new CountedChecks(meters));
    memory =
        new Memory(
            settings.store(),
            new StoreThreads(threads.writers(), threads.connections(), threads.timers()),
            clock);
    alarm = alarm(reloadable, accounts, clock);
    status = new OwnStatus(memory, alarm, new AdminPort(settings.http().admin()));
    doctor = () -> new CheckUp(settings, threads, clock).doctor(accounts, network, memory, status);
    Access access = new Access(() -> reloadable.current().access(), homes(settings));
    StreamSuggestions suggestions =
        new StreamSuggestions(accounts, known, access, Ticker.systemTicker());
    checkCommand = new PushCheckCommand(pushCheck, knowledge, suggestions, access);
    interruptionsCommand =
        new InterruptionsCommand(
            new InterruptionLookup(
                accounts, memory.exists() ? memory : EventLog.NONE, threads.checks()),
            suggestions,
            access,
            clock);
    explainCommand = new ExplainCommand();
    urlCommand =
        new UrlCommand(new PushKeys(known, accounts), suggestions, pushCheck, access, clock);
    AuditLog audit = AuditLog.all(List.of(new AuditLines(), new CountedCommands(meters), memory));
    List<Command> commands =
        new ArrayList<>(
            List.of(
                checkCommand,
                interruptionsCommand,
                explainCommand,
                urlCommand,
                new StreamsCommand(accounts, access),
                new ResumeCommand(access, known, accounts, Ticker.systemTicker()),
                new AlertsCommand(
                    alarm.control(),
                    access,
                    new AlertsCommand.Streams(known, accounts),
                    suggestions,
                    clock),
                new OutageCommand(alarm.control()),
                new StatusCommand(
                    status,
                    () -> reloadable.current().alerts(),
                    accounts.accounts().stream().map(CssAccount::name).toList(),
                    clock),
                new AuditCommand(audit, clock)));
    commands.add(
        new HelpCommand(
            commands.stream()
                .filter(command -> command.offer() == Command.Offer.BY_NAME)
                .map(Command::spec)
                .toList()));
    accessTrial = new AccessTrial(access, commands);
    Throttle throttle = new Throttle(settings.limits(), Ticker.systemTicker());
    reloadable.onChange(newer -> throttle.limitTo(newer.limits()));
    Oversight oversight = new Oversight(audit, throttle, clock, Ticker.systemTicker());
    router = new CommandRouter(commands, access, oversight, crashes);
    leaks =
        Optional.of(new LeakWatch(audit, clock, Ticker.systemTicker()))
            .filter(watch -> settings.leakGuard() == LeakGuard.ON);
  }

  private Alarm alarm(ReloadableSettings reloadable, CssAccounts accounts, InstantSource clock) {
    TextSettings text = reloadable.current().text();
    return new Alarm(
        new Alarm.Ports(
            memory,
            accounts,
            new PushInvestigation(pushCheck),
            new OwnCallback(() -> reloadable.current().callbacks(), () -> listener),
            () -> reloadable.current().store().retention(),
            new CountedAlarm(meters)),
        () -> reloadable.current().alerts(),
        new Reader(text.language(), text.timeZone(), Audience.OPERATOR),
        new Alarm.Work(threads.deliveries(), threads.judges(), threads.timers()),
        clock,
        memory.isShared() ? UUID.randomUUID().toString() : ALONE);
  }

  /** Slack answers only people of its own workspaces; a server of Discord's has to be named. */
  private static Set<String> homes(Settings settings) {
    Set<String> homes = new HashSet<>();
    settings.slack().ifPresent(slack -> homes.add("slack:"));
    settings
        .discord()
        .ifPresent(
            discord -> discord.guilds().forEach(guild -> homes.add("discord:" + guild + "/")));
    return homes;
  }

  private CssAccount open(AccountSettings account, InstantSource clock) {
    TencentCssApi api = TencentCssApi.of(account, threads.exchanges(), clock);
    return new CssAccount(
        account.name(),
        account.site(),
        new CachingCssApi(new CountedCssApi(account.name(), api, meters), Ticker.systemTicker()));
  }

  /** Answers commands. */
  public CommandRouter router() {
    return router;
  }

  /** Looks out for addresses that people post in the open; empty if it is not to. */
  public Optional<LeakWatch> leaks() {
    return leaks;
  }

  /** The push check itself, for those who want the diagnosis and not its words. */
  public PushCheck pushCheck() {
    return pushCheck;
  }

  /** The command that reads a request into a question. */
  public PushCheckCommand checkCommand() {
    return checkCommand;
  }

  /** The command that makes new addresses. */
  public UrlCommand urlCommand() {
    return urlCommand;
  }

  /** The command that looks up interruptions. */
  public InterruptionsCommand interruptionsCommand() {
    return interruptionsCommand;
  }

  /** The command that knows what codes and causes mean. */
  public ExplainCommand explainCommand() {
    return explainCommand;
  }

  /** Where is counted what is done. */
  public Meters meters() {
    return meters;
  }

  /** Tries out who may do what. */
  public AccessTrial accessTrial() {
    return accessTrial;
  }

  /** What the bot remembers. */
  public Memory memory() {
    return memory;
  }

  /** How it stands with the name servers. */
  NameServers nameServers() {
    return nameServers;
  }

  /** Tells channels of interruptions, once it is started. */
  public Alarm alarm() {
    return alarm;
  }

  /** Says where callbacks reach the bot, for tests of the alarm. */
  void listensAt(URI address) {
    listener = Optional.of(address);
  }

  /** Tries out what the bot depends on. */
  public Doctor doctor() {
    return doctor.get();
  }

  /** Says that these parts run in this process. */
  void runs(Supplier<List<Part>> parts) {
    status.runs(parts);
  }

  /** The threads, for those who bring work of their own. */
  public Threads threads() {
    return threads;
  }

  /** Ends all threads; what still runs is interrupted. */
  @Override
  public void close() {
    memory.close();
    threads.close();
  }
}
