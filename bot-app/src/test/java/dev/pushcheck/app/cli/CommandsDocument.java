package dev.pushcheck.app.cli;

import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code docs/commands.md}, as the command line and the commands have it. */
final class CommandsDocument {
  private static final String INTRODUCTION =
      """
      # Commands

      The same commands on every platform. This page is held against the code by a test, which also
      writes it anew: see CONTRIBUTING.md.

      A stream is written `stream`, `app/stream` or `domain/app/stream`. Text with `://`, `?` or blanks is
      an address; quote it in a shell, because of its `&`. Durations are written `90m`, `4h`, `7d`.
      `source <(pushcheck completion)` in `~/.bashrc` completes commands and options; in zsh, behind
      `autoload -U compinit bashcompinit && compinit && bashcompinit` in `~/.zshrc`.
      """;

  private final CommandLine line;
  private final Map<String, CommandSpec> specs;
  private final Texts english =
      Texts.of(new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR));
  private final Texts chinese =
      Texts.of(new Reader(Language.ZH, ZoneOffset.UTC, Audience.OPERATOR));

  CommandsDocument(CommandLine line, List<CommandSpec> specs) {
    this.line = line;
    this.specs = specs.stream().collect(Collectors.toMap(CommandSpec::name, spec -> spec));
  }

  String text() {
    return INTRODUCTION
        + table()
        + line.getSubcommands().values().stream()
            .flatMap(CommandsDocument::leaves)
            .map(this::section)
            .collect(Collectors.joining())
        + exitStatuses();
  }

  /** Of what can be said in a chat. */
  private String table() {
    String rows =
        specs.values().stream()
            .flatMap(
                spec ->
                    spec.subcommands().isEmpty() ? Stream.of(spec) : spec.subcommands().stream())
            .sorted((one, other) -> one.name().compareTo(other.name()))
            .map(
                spec ->
                    "| `%s` | %s | %s |\n"
                        .formatted(
                            spec.name(), spec.description(english), spec.description(chinese)))
            .collect(Collectors.joining());
    return "\n## In a chat\n\n| command | what it does | 用途 |\n| --- | --- | --- |\n" + rows;
  }

  /** A command that only leads to others has nothing to say itself. */
  private static Stream<CommandLine> leaves(CommandLine command) {
    return command.getSubcommands().isEmpty()
        ? Stream.of(command)
        : command.getSubcommands().values().stream();
  }

  private String section(CommandLine command) {
    CommandLine.Model.CommandSpec spec = command.getCommandSpec();
    Stream<String> parameters =
        spec.positionalParameters().stream().map(CommandsDocument::parameter);
    Stream<String> options =
        spec.options().stream()
            .filter(option -> !option.usageHelp() && !option.versionHelp())
            .map(CommandsDocument::option);
    String rows = Stream.concat(parameters, options).collect(Collectors.joining());
    return "\n## `%s`\n\n%s\n%s"
        .formatted(
            spec.qualifiedName(),
            text(spec.usageMessage().description()),
            rows.isEmpty() ? "" : "\n| argument | what it is |\n| --- | --- |\n" + rows);
  }

  private static String parameter(PositionalParamSpec parameter) {
    return row(parameter.paramLabel(), parameter.description());
  }

  private static String option(OptionSpec option) {
    String label = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
    return row(
        option.longestName() + label.replace("<", "").replace(">", ""), option.description());
  }

  private static String row(String name, String[] description) {
    return "| `%s` | %s |\n".formatted(name.replace("|", "\\|"), text(description));
  }

  private static String text(String[] description) {
    return Arrays.stream(description).collect(Collectors.joining(" ")).replace("|", "\\|");
  }

  private String exitStatuses() {
    String rows =
        line.getCommandSpec().usageMessage().exitCodeList().entrySet().stream()
            .map(status -> "| %s | %s |\n".formatted(status.getKey(), status.getValue()))
            .collect(Collectors.joining());
    return "\n## Exit statuses\n\n| status | means |\n| --- | --- |\n" + rows;
  }
}
