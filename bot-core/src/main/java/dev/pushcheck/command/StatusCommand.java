package dev.pushcheck.command;

import dev.pushcheck.access.Role;
import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code status}: how the bot itself is, and whether alerts get through. Nothing is tested for it;
 * what stands here is what the bot knows by now.
 */
public final class StatusCommand implements Command {
  private static final CommandSpec SPEC = new CommandSpec("status", List.of(), List.of());

  private final StatusSource source;
  private final Supplier<AlertSettings> alerts;
  private final List<String> accounts;
  private final InstantSource clock;

  /**
   * The command.
   *
   * @param alerts what is expected of the alarm
   * @param accounts the names of those that are asked for interruptions
   */
  public StatusCommand(
      StatusSource source,
      Supplier<AlertSettings> alerts,
      List<String> accounts,
      InstantSource clock) {
    this.source = source;
    this.alerts = alerts;
    this.accounts = List.copyOf(accounts);
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Role role() {
    return Role.OPERATOR;
  }

  @Override
  public Reply handle(CommandRequest request) throws InterruptedException {
    StatusLines lines = new StatusLines(Texts.of(request.reader()), clock.instant());
    lines.add(source.parts());
    lines.add(source.alarm(), alerts.get(), accounts);
    return lines.reply();
  }
}
