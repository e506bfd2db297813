package dev.pushcheck.command;

import dev.pushcheck.access.Role;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code help}: what the bot can do. */
public final class HelpCommand implements Command {
  private static final CommandSpec SPEC = new CommandSpec("help", List.of(), List.of());

  private final List<CommandSpec> others;

  /** Help about these commands. */
  public HelpCommand(List<CommandSpec> others) {
    this.others = List.copyOf(others);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Role role() {
    return Role.NONE;
  }

  @Override
  public Reply handle(CommandRequest request) {
    Texts texts = Texts.of(request.reader());
    List<CommandSpec> all = new ArrayList<>(others);
    all.add(SPEC);
    List<Fact> lines =
        all.stream()
            .map(spec -> new Fact(call(spec, texts), Inline.text(spec.description(texts))))
            .toList();
    return new Reply(
        Visibility.PRIVATE,
        0,
        List.of(
            new Block.Paragraph(Weight.NORMAL, texts.line("help.intro", Map.of())),
            new Block.Facts(lines),
            new Block.Paragraph(Weight.NORMAL, texts.line("usage.no-address", Map.of()))));
  }

  /** How the reader calls a command, where that is not simply its name. */
  private static String call(CommandSpec spec, Texts texts) {
    String key = "command." + spec.name() + ".call";
    return texts.has(key) ? texts.label(key) : spec.name();
  }
}
