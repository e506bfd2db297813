package dev.pushcheck.command;

import dev.pushcheck.access.Role;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code help}: what the bot can do, or what can be said along with one of its commands. */
public final class HelpCommand implements Command {
  private static final String COMMAND = "command";
  private static final CommandSpec SPEC =
      new CommandSpec("help", List.of(new Option(COMMAND, Kind.TEXT)), List.of());

  private final List<CommandSpec> all;

  /** Help about these commands. */
  public HelpCommand(List<CommandSpec> others) {
    all = Stream.concat(others.stream(), Stream.of(SPEC)).toList();
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
  public List<String> complete(CommandRequest request, String option) {
    Texts texts = Texts.of(request.reader());
    String typed = request.argument(option).orElse("").strip();
    return parts().map(spec -> call(spec, texts)).filter(call -> call.contains(typed)).toList();
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException {
    Texts texts = Texts.of(request.reader());
    Optional<String> asked = request.argument(COMMAND).map(String::strip);
    return new Reply(
        Visibility.PRIVATE, 0, asked.isPresent() ? about(asked.get(), texts) : overview(texts));
  }

  private List<Block> overview(Texts texts) {
    return List.of(
        new Block.Paragraph(Weight.NORMAL, texts.line("help.intro", Map.of())),
        new Block.Facts(all.stream().map(spec -> line(spec, texts)).toList()),
        new Block.Paragraph(Weight.NORMAL, texts.line("usage.no-address", Map.of())),
        new Block.Paragraph(
            Weight.SMALL, texts.line("help.more", Map.of("call", call(SPEC, texts)))));
  }

  /** Of a command with subcommands, those; else its options. */
  private List<Block> about(String asked, Texts texts) throws UsageException {
    CommandSpec spec =
        Stream.concat(parts(), all.stream())
            .filter(each -> asked.equals(each.name()) || asked.equals(call(each, texts)))
            .findFirst()
            .orElseThrow(() -> unknown(asked, texts));
    List<Fact> lines =
        spec.subcommands().isEmpty()
            ? spec.options().stream().map(option -> line(spec, option, texts)).toList()
            : spec.subcommands().stream().map(part -> line(part, texts)).toList();
    List<Block> blocks = new ArrayList<>();
    Map<String, ?> facts =
        Map.of(COMMAND, call(spec, texts), "description", spec.description(texts));
    blocks.add(new Block.Paragraph(Weight.NORMAL, texts.line("help.about", facts)));
    if (!lines.isEmpty()) {
      blocks.add(new Block.Facts(lines));
    }
    return blocks;
  }

  private UsageException unknown(String asked, Texts texts) {
    List<String> calls = all.stream().map(spec -> call(spec, texts)).toList();
    return new UsageException(
        "usage.unknown-command", Map.of(COMMAND, Quotation.of(asked), "commands", calls));
  }

  /** Everything that can be called as it stands. */
  private Stream<CommandSpec> parts() {
    return all.stream()
        .flatMap(
            spec -> spec.subcommands().isEmpty() ? Stream.of(spec) : spec.subcommands().stream());
  }

  private Fact line(CommandSpec spec, Texts texts) {
    String words =
        spec.subcommands().stream().map(CommandSpec::word).collect(Collectors.joining(", "));
    String description = spec.description(texts);
    return new Fact(
        call(spec, texts),
        Inline.text(words.isEmpty() ? description : description + " (" + words + ")"));
  }

  private static Fact line(CommandSpec spec, Option option, Texts texts) {
    boolean typed = texts.reader().audience() == Audience.OPERATOR;
    return new Fact(
        typed ? "--" + option.name() : option.name(), Inline.text(spec.description(option, texts)));
  }

  /** How the reader calls a command, where that is not simply its name. */
  private String call(CommandSpec spec, Texts texts) {
    String key = spec.key() + ".call";
    if (texts.has(key)) {
      return texts.label(key);
    }
    return all.stream()
        .filter(group -> group.subcommands().contains(spec))
        .findFirst()
        .map(group -> call(group, texts) + " " + spec.word())
        .orElse(spec.name());
  }
}
