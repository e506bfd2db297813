package dev.pushcheck.command;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.Confirmation;
import dev.pushcheck.access.Grant;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Who;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Outage;
import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Route.Volume;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.net.Origin;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The commands about alerts over alerts that a test has in hand. */
final class AlertsStage {
  static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");
  static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);
  static final ChannelId HERE = new ChannelId("slack", "C1");

  /** May ask about {@code live/show-*} of one domain, and nothing else. */
  static final Caller OF_SHOWS = new Caller(Origin.CHAT, "slack:T1/C1", "slack:U2", Set.of());

  static final Caller HOST = new Caller(Origin.CHAT, "slack:T1/C1", "slack:U3", Set.of());

  final FakeAlertControl control = new FakeAlertControl();
  private final KnownDomains known =
      new KnownDomains(
          List.of(
              new KnownDomain(
                  "push.example.com", Optional.empty(), Optional.empty(), Optional.empty())));
  private final Access access =
      new Access(
          new AccessSettings(
              Role.NONE,
              List.of(
                  grant("slack:U1", Role.OPERATOR, "*"),
                  grant("slack:U2", Role.OPERATOR, "push.example.com/live/show-*"),
                  grant("slack:U3", Role.HOST, "*")),
              Actions.OFF,
              Confirmation.SAME_PERSON),
          Set.of());
  final CommandRouter router = new CommandRouter(commands(), access, new CrashLog());

  private List<Command> commands() {
    CssAccounts accounts = new CssAccounts(List.of());
    AlertsCommand alerts =
        new AlertsCommand(
            control,
            access,
            new AlertsCommand.Streams(known, accounts),
            new StreamSuggestions(accounts, known, access, Ticker.disabledTicker()),
            InstantSource.fixed(NOW));
    return List.of(
        alerts, new OutageCommand(control), echo("check"), echo("url"), echo("interruptions"));
  }

  /** What an operator of everything gets to read. */
  String say(String line) {
    return say(line, SampleRequests.IN_CHAT);
  }

  String say(String line, Caller caller) {
    return SampleRequests.words(ask(line, caller));
  }

  Reply ask(String line, Caller caller) {
    return router.handleLine(line, caller, READER);
  }

  String click(Action action, Caller caller) {
    return SampleRequests.words(
        router.handle(new CommandRequest(action.command(), action.arguments(), caller, READER)));
  }

  /** What the only button of a reply does. */
  static Action button(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .map(block -> ((Block.Buttons) block).buttons().get(0).action())
        .findFirst()
        .orElseThrow();
  }

  static StreamPattern streams(String text) {
    return StreamPattern.read(text).orElseThrow();
  }

  static Route route(String name, String streams, Volume volume, String... channels) {
    return new Route(
        name,
        streams(streams),
        Set.of(),
        List.of(channels).stream().map(ChannelId::read).map(Optional::orElseThrow).toList(),
        volume,
        Optional.empty(),
        READER);
  }

  /** An outage that has just begun. */
  static OutageFile outage(String id, String stream) {
    End end =
        new End(
            NOW.minusSeconds(60),
            Duration.ofHours(1),
            InterruptionCause.PUSH_NETWORK_ERROR,
            Optional.of(InterruptionCode.of(12)),
            "");
    Drop drop = new Drop("push-1", end, Duration.ZERO, Autopsy.UNKNOWN, Optional.empty());
    Outage outage =
        new Outage(
            new StreamName("push.example.com", "live", stream),
            "push-1",
            List.of(drop),
            List.of(),
            Outage.State.AWAY,
            end.at());
    return new OutageFile(
        id, outage, end.at(), Source.CALLBACK, Optional.empty(), Optional.empty(), Closure.OPEN);
  }

  private static Grant grant(String who, Role role, String streams) {
    return new Grant(
        "access.grants[0]",
        role,
        List.of(Who.read(who).orElseThrow()),
        List.of(streams.equals("*") ? StreamPattern.ANY : streams(streams)),
        Set.of(Grant.ALL));
  }

  /** A command that tells what it was asked. */
  private static Command echo(String name) {
    return new Command() {
      @Override
      public CommandSpec spec() {
        return new CommandSpec(name, List.of(), List.of());
      }

      @Override
      public Reply handle(CommandRequest request) {
        String said = name + " " + new TreeMap<>(request.arguments());
        return new Reply(
            Visibility.PRIVATE, 0, List.of(new Block.Headline(Tone.GOOD, Inline.text(said))));
      }
    };
  }
}
