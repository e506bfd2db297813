package dev.pushcheck.command;

import dev.pushcheck.access.Role;
import dev.pushcheck.alert.AlertControl;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Ids;
import dev.pushcheck.alert.Mute;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Watch;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.CauseFilter;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code alerts}: who is told of interruptions, what is muted, and what people do about outages.
 * Routes and mutes made here are about the channel in which they are asked for. Nobody sees or
 * changes more than what is about streams that they may ask about.
 */
public final class AlertsCommand implements Command {
  /** The answer's status where something that was named is not there. */
  private static final int NOT_THERE = 1;

  private static final CommandSpec SPEC =
      CommandSpec.group(
          "alerts",
          part("watch", new Option("stream", Kind.TEXT), Option.oneOf("notify", "drops", "all")),
          part("list"),
          part(
              "mute",
              new Option("stream", Kind.TEXT),
              new Option("for", Kind.DURATION),
              Option.oneOf("where", "here", "everywhere")),
          part("unmute", new Option("mute", Kind.TEXT)),
          part("remove", new Option("watch", Kind.TEXT)),
          part("test", new Option("stream", Kind.ADDRESS), new Option("cause", Kind.TEXT)),
          part("acknowledge", new Option("outage", Kind.TEXT)),
          part("resolve", new Option("outage", Kind.TEXT)));

  private final AlertControl control;
  private final Access access;
  private final WhichStream which;
  private final StreamSuggestions suggestions;
  private final InstantSource clock;

  /**
   * The command.
   *
   * @param access who may ask about which streams
   * @param streams what is known of streams
   * @param suggestions of streams, for people who type
   */
  public AlertsCommand(
      AlertControl control,
      Access access,
      Streams streams,
      StreamSuggestions suggestions,
      InstantSource clock) {
    this.control = control;
    this.access = access;
    this.which = new WhichStream(streams.known(), streams.accounts());
    this.suggestions = suggestions;
    this.clock = clock;
  }

  /**
   * What is known of streams.
   *
   * @param known of domains, from the settings
   */
  public record Streams(KnownDomains known, CssAccounts accounts) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Role role() {
    return Role.OPERATOR;
  }

  @Override
  public Effect effect() {
    return Effect.CHANGES_BOT;
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
    AlertsQuestion question = question(request);
    Texts texts = Texts.of(request.reader());
    return switch (request.subcommand().orElse("")) {
      case "watch" -> watch(question, texts);
      case "mute" -> mute(question, texts);
      case "unmute" -> unmute(question, texts);
      case "remove" -> remove(question, texts);
      case "test" -> test(question, texts);
      case "acknowledge" -> acknowledge(question, texts);
      case "resolve" -> resolve(question, texts);
      default -> new AlertsOverview(control, question, texts).reply();
    };
  }

  private Reply watch(AlertsQuestion question, Texts texts)
      throws UsageException, InterruptedException {
    ChannelId channel =
        question.channel().orElseThrow(() -> new UsageException("alerts.no-channel", Map.of()));
    Optional<StreamPattern> named = question.streams();
    StreamPattern streams = named.isPresent() ? named.get() : question.allowed(StreamPattern.ANY);
    Map<String, String> facts = Map.of("streams", streams.toString());
    Optional<Route> settled =
        control.settled().stream()
            .filter(route -> leads(route, channel, streams, question.volume()))
            .findFirst();
    if (settled.isPresent()) {
      return AlertsAnswer.of(Tone.NEUTRAL, "alerts.watch.settled", facts, texts)
          .small("alerts.by-settings", Map.of("route", settled.get().name()))
          .reply(0, "watched-already");
    }
    List<Watch> before =
        control.watches().stream()
            .filter(watch -> watch.route().to().equals(List.of(channel)))
            .filter(watch -> watch.route().match().equals(streams))
            .toList();
    Optional<Watch> same =
        before.stream().filter(watch -> watch.route().volume() == question.volume()).findFirst();
    if (same.isPresent()) {
      return AlertsAnswer.of(Tone.NEUTRAL, "alerts.watch.already", facts, texts)
          .button("button.stop-watching", remove(same.get()))
          .reply(0, "watched-already");
    }
    Watch watch = watch(question, streams, channel);
    control.watch(watch);
    for (Watch other : before) {
      control.unwatch(other.id());
    }
    return AlertsAnswer.of(Tone.GOOD, "alerts.watch.done." + id(question.volume()), facts, texts)
        .small("alerts.watch.member", Map.of())
        .button("button.stop-watching", remove(watch))
        .reply(0, "watched");
  }

  private static Watch watch(AlertsQuestion question, StreamPattern streams, ChannelId channel) {
    String id = Ids.fresh();
    Route route =
        new Route(
            "watch-" + id,
            streams,
            Set.of(),
            List.of(channel),
            question.volume(),
            Optional.empty(),
            question.request().reader());
    return new Watch(id, route, question.deed());
  }

  /** Whether a route tells a channel all that a watch of these streams would. */
  private static boolean leads(
      Route route, ChannelId channel, StreamPattern streams, Route.Volume volume) {
    return route.to().contains(channel)
        && route.causes().isEmpty()
        && route.match().includes(streams)
        && (route.volume() == Route.Volume.ALL || route.volume() == volume);
  }

  private Reply mute(AlertsQuestion question, Texts texts)
      throws UsageException, InterruptedException {
    StreamPattern streams =
        question
            .streams()
            .orElseThrow(() -> new UsageException("alerts.mute.no-streams", Map.of()));
    Instant until = question.now().plus(question.muteSpan());
    Mute mute = new Mute(Ids.fresh(), streams, question.muteChannel(), until, question.deed());
    control.mute(mute);
    String where = mute.channel().isPresent() ? "here" : "everywhere";
    return AlertsAnswer.of(
            Tone.GOOD,
            "alerts.mute.done." + where,
            Map.of("streams", streams.toString(), "until", until),
            texts)
        .small("alerts.mute.then", Map.of())
        .button("button.unmute", new Action("alerts unmute", Map.of("mute", mute.id())))
        .reply(0, "muted");
  }

  /** Ends every mute that says the same; otherwise the stream would stay as quiet as before. */
  private Reply unmute(AlertsQuestion question, Texts texts)
      throws UsageException, InterruptedException {
    String named = question.named("mute", "alerts.no-mute");
    List<Mute> mutes =
        control.mutes().stream().filter(mute -> question.includes(mute.streams())).toList();
    List<Mute> meant =
        mutes.stream().filter(mute -> isNamed(mute.id(), mute.streams(), named)).toList();
    boolean ended = false;
    for (Mute mute : mutes) {
      if (meant.stream().anyMatch(one -> saysTheSame(one, mute))) {
        ended |= control.unmute(mute.id());
      }
    }
    if (!ended) {
      return unknown("alerts.unknown-mute", named, texts);
    }
    Map<String, String> facts = Map.of("streams", meant.get(0).streams().toString());
    return AlertsAnswer.of(Tone.GOOD, "alerts.unmute.done", facts, texts).reply(0, "unmuted");
  }

  private static boolean saysTheSame(Mute one, Mute other) {
    return one.streams().equals(other.streams()) && one.channel().equals(other.channel());
  }

  private Reply remove(AlertsQuestion question, Texts texts)
      throws UsageException, InterruptedException {
    String named = question.named("watch", "alerts.no-watch");
    boolean gone = false;
    String streams = "";
    for (Watch watch : control.watches()) {
      Route route = watch.route();
      boolean here = question.channel().filter(route.to()::contains).isPresent();
      if (question.includes(route.match())
          && (watch.id().equals(named) || (here && isNamed("", route.match(), named)))) {
        gone |= control.unwatch(watch.id());
        streams = route.match().toString();
      }
    }
    return gone
        ? AlertsAnswer.of(Tone.GOOD, "alerts.remove.done", Map.of("streams", streams), texts)
            .reply(0, "removed")
        : unknown("alerts.unknown-watch", named, texts);
  }

  private Reply test(AlertsQuestion question, Texts texts)
      throws UsageException, InterruptedException {
    InterruptionCause cause = question.cause();
    StreamName stream = which.of(question.request(), question.scope());
    return new AlertRehearsal(stream, cause, question.channel(), texts)
        .reply(control.preview(stream, cause));
  }

  private Reply acknowledge(AlertsQuestion question, Texts texts)
      throws UsageException, InterruptedException {
    Optional<OutageFile> meant = outage(question);
    Optional<OutageFile> now =
        meant.isPresent() ? control.acknowledge(meant.get().id(), question.deed()) : meant;
    Optional<Deed> deed = now.flatMap(OutageFile::acknowledged);
    return now.isEmpty() || deed.isEmpty()
        ? unknownOutage(question, texts)
        : done("acknowledge", now.get(), deed.get(), question, texts);
  }

  private Reply resolve(AlertsQuestion question, Texts texts)
      throws UsageException, InterruptedException {
    Optional<OutageFile> meant = outage(question);
    if (meant.filter(file -> file.closed() == Closure.CLOSED).isPresent()
        && meant.get().resolved().isEmpty()) {
      Map<String, String> facts = Map.of("stream", meant.get().outage().stream().toString());
      return AlertsAnswer.of(Tone.NEUTRAL, "alerts.resolve.over", facts, texts).reply(0, "over");
    }
    Optional<OutageFile> now =
        meant.isPresent() ? control.resolve(meant.get().id(), question.deed()) : meant;
    Optional<Deed> deed = now.flatMap(OutageFile::resolved);
    return now.isEmpty() || deed.isEmpty()
        ? unknownOutage(question, texts)
        : done("resolve", now.get(), deed.get(), question, texts);
  }

  /** It was done now, or by somebody before. */
  private static Reply done(
      String what, OutageFile file, Deed deed, AlertsQuestion question, Texts texts) {
    boolean ours = deed.equals(question.deed());
    Map<String, Object> facts =
        Map.of("stream", file.outage().stream().toString(), "who", deed.who(), "at", deed.at());
    return AlertsAnswer.of(
            ours ? Tone.GOOD : Tone.NEUTRAL,
            "alerts." + what + (ours ? ".done" : ".already"),
            facts,
            texts)
        .reply(0, ours ? what + "d" : what + "d-already");
  }

  /** Those that are over are known by their ids only. */
  private Optional<OutageFile> outage(AlertsQuestion question)
      throws UsageException, InterruptedException {
    Optional<OutageFile> open = question.outage(control.open());
    String id = question.named("outage", "alerts.no-outage");
    return open.isPresent() ? open : control.outage(id).filter(question::mayKnow);
  }

  private static Reply unknownOutage(AlertsQuestion question, Texts texts) throws UsageException {
    return unknown("alerts.unknown-outage", question.named("outage", "alerts.no-outage"), texts);
  }

  private static Reply unknown(String key, String named, Texts texts) {
    Map<String, String> facts = Map.of("named", Quotation.of(named));
    return AlertsAnswer.of(Tone.UNKNOWN, key, facts, texts).reply(NOT_THERE, "not-there");
  }

  @Override
  public List<String> complete(CommandRequest request, String option) {
    return suggestions.complete(request, option, others(request, option));
  }

  private List<String> others(CommandRequest request, String option) {
    AlertsQuestion question = question(request);
    try {
      return switch (option) {
        case "for" -> List.of("30m", "1h", "2h", "8h", "24h");
        case "cause" -> CauseFilter.names();
        case "mute" -> patterns(question, control.mutes().stream().map(Mute::streams));
        case "watch" -> patterns(question, watchedHere(question));
        case "outage" ->
            control.open().stream()
                .filter(question::mayKnow)
                .map(file -> file.outage().stream().toString())
                .distinct()
                .toList();
        default -> List.of();
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private Stream<StreamPattern> watchedHere(AlertsQuestion question) throws InterruptedException {
    List<StreamPattern> here = new ArrayList<>();
    for (Watch watch : control.watches()) {
      if (question.channel().filter(watch.route().to()::contains).isPresent()) {
        here.add(watch.route().match());
      }
    }
    return here.stream();
  }

  private static List<String> patterns(AlertsQuestion question, Stream<StreamPattern> patterns) {
    return patterns.filter(question::includes).map(StreamPattern::toString).distinct().toList();
  }

  private AlertsQuestion question(CommandRequest request) {
    return new AlertsQuestion(request, access.scope(request.caller(), demand()), clock.instant());
  }

  private static boolean isNamed(String id, StreamPattern streams, String named) {
    return id.equals(named)
        || StreamPattern.read(named).filter(streams::equals).isPresent()
        || streams.toString().equals(named);
  }

  private static Action remove(Watch watch) {
    return new Action("alerts remove", Map.of("watch", watch.id()));
  }

  private static String id(Route.Volume volume) {
    return volume == Route.Volume.ALL ? "all" : "drops";
  }

  private static CommandSpec part(String word, Option... options) {
    return new CommandSpec(word, List.of(options), List.of());
  }
}
