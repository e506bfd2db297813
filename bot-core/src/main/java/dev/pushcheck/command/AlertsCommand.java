package dev.pushcheck.command;

import dev.pushcheck.access.Role;
import dev.pushcheck.alert.AlertControl;
import dev.pushcheck.alert.Mute;
import dev.pushcheck.alert.Watch;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.CauseFilter;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code alerts}: who is told of interruptions, what is muted, and what people do about outages.
 * Routes and mutes made here are about the channel in which they are asked for. Nobody sees or
 * changes more than what is about streams that they may ask about.
 */
public final class AlertsCommand implements Command {
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
      case "watch" -> new AlertWatches(control, question, texts).watch();
      case "mute" -> new AlertMutes(control, question, texts).mute();
      case "unmute" -> new AlertMutes(control, question, texts).unmute();
      case "remove" -> new AlertWatches(control, question, texts).remove();
      case "test" -> test(question, texts);
      case "acknowledge" -> new OutageDeeds(control, question, texts).acknowledge();
      case "resolve" -> new OutageDeeds(control, question, texts).resolve();
      default -> new AlertsOverview(control, question, texts).reply();
    };
  }

  private Reply test(AlertsQuestion question, Texts texts)
      throws UsageException, InterruptedException {
    InterruptionCause cause = question.cause();
    StreamName stream = which.of(question.request(), question.scope());
    return new AlertRehearsal(stream, cause, question.channel(), texts)
        .reply(control.preview(stream, cause));
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

  private static CommandSpec part(String word, Option... options) {
    return new CommandSpec(word, List.of(options), List.of());
  }
}
