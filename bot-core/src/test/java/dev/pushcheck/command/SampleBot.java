package dev.pushcheck.command;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.FakeAuditLog;
import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.access.Throttle;
import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.FakeCssApi;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.interruption.EventLog;
import dev.pushcheck.interruption.InterruptionLookup;
import dev.pushcheck.net.AddressGuard;
import dev.pushcheck.net.Dns;
import dev.pushcheck.net.IngestProbe;
import dev.pushcheck.net.IpLiteral;
import dev.pushcheck.net.Origin;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.net.Resolution;
import dev.pushcheck.push.CheckSettings;
import dev.pushcheck.push.MovableClock;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.push.PushKeys;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All commands over one account in memory, with an audit, a clock that is moved by hand, and a
 * network that counts what would leave.
 */
final class SampleBot {
  static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");
  static final String DOMAIN = "push.example.com";
  static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);

  /** It knows the same in every bot, and takes long to learn it. */
  private static final ExplainCommand EXPLAIN = new ExplainCommand();

  final FakeCssApi api = new FakeCssApi().withPushDomain(DOMAIN);
  final FakeAuditLog audit = new FakeAuditLog();
  final MovableClock clock = new MovableClock(NOW);
  final AtomicInteger lookUps = new AtomicInteger();
  final AtomicInteger knocks = new AtomicInteger();
  final CommandRouter router;

  SampleBot(AccessSettings settings, Set<String> homes, ExecutorService threads) {
    this(settings, homes, LimitSettings.DEFAULT, threads);
  }

  SampleBot(
      AccessSettings settings, Set<String> homes, LimitSettings limits, ExecutorService threads) {
    KnownDomains known = new KnownDomains(List.of());
    CssAccounts accounts =
        new CssAccounts(List.of(new CssAccount("main", Site.INTERNATIONAL, api)));
    PushCheck.Knowledge knowledge = new PushCheck.Knowledge(known, accounts);
    PushCheck check =
        new PushCheck(
            CheckSettings.DEFAULT,
            knowledge,
            network(),
            new PushCheck.Time(clock, System::nanoTime),
            threads);
    Access access = new Access(settings, homes);
    StreamSuggestions suggestions = new StreamSuggestions(accounts, known, access, clock);
    List<Command> commands =
        List.of(
            new PushCheckCommand(check, knowledge, suggestions, access),
            new InterruptionsCommand(
                new InterruptionLookup(accounts, EventLog.NONE, threads),
                suggestions,
                access,
                clock),
            EXPLAIN,
            new UrlCommand(new PushKeys(known, accounts), suggestions, check, access, clock),
            new StreamsCommand(accounts, access),
            new ResumeCommand(access, known, accounts, clock),
            new StatusCommand(new FakeStatus(), () -> AlertSettings.DEFAULT, List.of(), clock),
            new AuditCommand(audit, clock),
            new HelpCommand(List.of()));
    router =
        new CommandRouter(
            commands,
            access,
            new Oversight(audit, new Throttle(limits, clock), clock, clock),
            new CrashLog());
  }

  private PushCheck.Network network() {
    Dns dns =
        name -> {
          lookUps.incrementAndGet();
          return new Resolution(
              name,
              List.of(),
              List.of(IpLiteral.parse("93.184.215.14").orElseThrow()),
              Resolution.Ending.ADDRESSES,
              "",
              Duration.ZERO);
        };
    IngestProbe probe =
        target -> {
          knocks.incrementAndGet();
          return target.addresses().stream()
              .map(ip -> new IngestProbe.Attempt(ip, new IngestProbe.Answer.Refused()))
              .toList();
        };
    ProbeSettings settings =
        new ProbeSettings(Duration.ofSeconds(1), false, Set.of(), Optional.empty());
    AddressGuard guard = new AddressGuard(settings, DOMAIN::equals, name -> false);
    return new PushCheck.Network(dns, probe, guard, settings);
  }

  static Caller somebody(String place, String user, String... groups) {
    return new Caller(Origin.CHAT, place, user, Set.of(groups));
  }

  Reply ask(Caller caller, String command, Map<String, String> arguments) {
    return router.handle(new CommandRequest(command, arguments, caller, READER));
  }

  Reply say(Caller caller, String line) {
    return router.handleLine(line, caller, READER);
  }

  /** Clicks on the first button, whatever it is. */
  Reply click(Caller caller, Reply reply) {
    Action action = buttons(reply).get(0).action();
    return ask(caller, action.command(), action.arguments());
  }

  static List<Button> buttons(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .toList();
  }

  /** Nothing was asked of the account, of a name server, or of an ingest. */
  boolean wasQuiet() {
    return api.asked().isEmpty() && lookUps.get() == 0 && knocks.get() == 0;
  }
}
