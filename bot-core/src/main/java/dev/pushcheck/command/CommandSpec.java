package dev.pushcheck.command;

import dev.pushcheck.settings.Quotation;
import dev.pushcheck.settings.Spelling;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a command is called: enough for an adapter to register it, to read its options, and to offer
 * a form. Names and descriptions in a reader's language stand in the texts.
 *
 * @param name the name on every platform, lower case; a subcommand's name has that of its command
 *     before it, such as {@code alerts mute}
 * @param options in the order in which they are offered; none if there are subcommands
 * @param form the options a form asks for, in order; empty if there is none
 * @param subcommands of which one has to be named; empty for most commands
 */
public record CommandSpec(
    String name, List<Option> options, List<String> form, List<CommandSpec> subcommands) {
  /** Copies the lists. */
  public CommandSpec {
    options = List.copyOf(options);
    form = List.copyOf(form);
    subcommands = List.copyOf(subcommands);
  }

  /** A command without subcommands. */
  public CommandSpec(String name, List<Option> options, List<String> form) {
    this(name, options, form, List.of());
  }

  /**
   * A command that always needs a subcommand. What was asked then stands in {@link
   * CommandRequest#subcommand()}, and is never anything else than one of these.
   *
   * @param subcommands each with its own word for a name, such as {@code mute}
   */
  public static CommandSpec group(String name, CommandSpec... subcommands) {
    List<CommandSpec> named =
        Stream.of(subcommands)
            .map(each -> new CommandSpec(name + " " + each.name, each.options, each.form))
            .toList();
    return new CommandSpec(name, List.of(), List.of(), named);
  }

  /** The last word of the name. */
  public String word() {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Where its texts stand, such as {@code command.alerts.mute}. */
  public String key() {
    return "command." + name.replace(' ', '.');
  }

  /** The last word of the name in the reader's language. */
  public String name(Texts texts) {
    return texts.label(key());
  }

  /** What it does, in a few words. */
  public String description(Texts texts) {
    return texts.label(key() + ".description");
  }

  /** What an option is for, in a few words. */
  public String description(Option option, Texts texts) {
    return texts.label(optionKey(option));
  }

  /** A choice in the reader's language; the choice itself where it needs no translation. */
  public String label(Option option, String choice, Texts texts) {
    String labelled = optionKey(option) + "." + choice;
    return texts.has(labelled) ? texts.label(labelled) : choice;
  }

  /** This command or the subcommand of it with a name, such as {@code alerts mute}. */
  public Optional<CommandSpec> find(String wanted) {
    return Stream.concat(Stream.of(this), subcommands.stream())
        .filter(spec -> spec.name.equals(wanted))
        .findFirst();
  }

  /**
   * What can be done under a name: this command if it has no subcommands, else one of those.
   *
   * @throws UsageException if no subcommand is named, or none that there is
   */
  CommandSpec part(String wanted) throws UsageException {
    if (subcommands.isEmpty()) {
      return this;
    }
    List<String> words = subcommands.stream().map(CommandSpec::word).toList();
    String word = wanted.substring(Math.min(wanted.length(), name.length())).strip();
    if (word.isEmpty()) {
      throw new UsageException(
          "usage.no-subcommand",
          Map.of("command", name, "words", words, "example", subcommands.get(0).name));
    }
    Optional<CommandSpec> named = find(name + " " + word);
    if (named.isPresent()) {
      return named.get();
    }
    Optional<String> meant = Spelling.nearest(word, words);
    Map<String, ?> facts =
        Map.of(
            "command",
            name,
            "word",
            Quotation.of(word),
            "words",
            words,
            "nearest",
            name + " " + meant.orElse(""));
    throw new UsageException(
        meant.isPresent() ? "usage.misspelt-subcommand" : "usage.unknown-subcommand", facts);
  }

  private String optionKey(Option option) {
    return key() + ".option." + option.name();
  }

  /**
   * Something that can be said along with a command.
   *
   * @param name lower case
   * @param kind what may be said
   * @param choices all that may be said, lower case; anything if empty
   */
  public record Option(String name, Kind kind, List<String> choices) {
    /** Copies the choices. */
    public Option {
      choices = List.copyOf(choices);
    }

    /** An option that may be anything of its kind. */
    public Option(String name, Kind kind) {
      this(name, kind, List.of());
    }

    /** An option that is one of a few words. */
    public static Option oneOf(String name, String... choices) {
      return new Option(name, Kind.TEXT, List.of(choices));
    }
  }

  /** What an option's value is. */
  public enum Kind {
    /** A push address or a stream; the rest of the line where a platform has no named options. */
    ADDRESS,
    /** One word or line. */
    TEXT,
    /** A span of time, such as {@code 4h}. */
    DURATION
  }
}
