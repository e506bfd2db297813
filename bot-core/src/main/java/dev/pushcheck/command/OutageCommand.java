package dev.pushcheck.command;

import dev.pushcheck.access.Role;
import dev.pushcheck.alert.AlertControl;
import dev.pushcheck.alert.OutageActions;
import dev.pushcheck.alert.OutageFile;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the buttons of an outage's message stand for. They know nothing but the outage, so its
 * stream is looked up here; then it is as if whoever clicked had asked for it by name, and may do
 * what they may do by name.
 */
public final class OutageCommand implements Command {
  private static final CommandSpec SPEC =
      new CommandSpec(
          OutageActions.COMMAND,
          List.of(
              new Option(OutageActions.DEED, Kind.TEXT),
              new Option(OutageActions.OUTAGE, Kind.TEXT)),
          List.of());

  private final AlertControl control;

  /** The command over what is known of outages. */
  public OutageCommand(AlertControl control) {
    this.control = control;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Offer offer() {
    return Offer.BUTTONS_ONLY;
  }

  @Override
  public Role role() {
    return Role.NONE;
  }

  @Override
  public CommandRequest meant(CommandRequest request) throws InterruptedException {
    Optional<OutageFile> outage = control.outage(request.argument(OutageActions.OUTAGE).orElse(""));
    String deed = request.argument(OutageActions.DEED).orElse("");
    return outage
        .flatMap(file -> meant(deed, file.id(), file.outage().stream().toString()))
        .map(
            meant ->
                new CommandRequest(
                    meant.command(), meant.arguments(), request.caller(), request.reader()))
        .orElse(request);
  }

  private static Optional<Action> meant(String deed, String id, String stream) {
    return switch (deed) {
      case "check" -> Optional.of(new Action("check", Map.of("address", stream)));
      case "url" -> Optional.of(new Action("url", Map.of("stream", stream)));
      case "history" -> Optional.of(new Action("interruptions", Map.of("stream", stream)));
      case "mute" -> Optional.of(new Action("alerts mute", Map.of("stream", stream, "for", "1h")));
      case "acknowledge", "resolve" ->
          Optional.of(new Action("alerts " + deed, Map.of("outage", id)));
      default -> Optional.empty();
    };
  }

  /**
   * Reached only where nothing is meant, or where that could not be found out: then it cannot be
   * found out now, and that is what whoever clicked is told.
   */
  @Override
  public Reply handle(CommandRequest request) throws InterruptedException {
    control.outage(request.argument(OutageActions.OUTAGE).orElse(""));
    return AlertsAnswer.of(
            Tone.UNKNOWN, "alerts.forgotten-outage", Map.of(), Texts.of(request.reader()))
        .reply(AlertsAnswer.NOT_THERE, "not-there");
  }
}
