package dev.pushcheck.command;

import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.settings.Spelling;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a line such as {@code explain 18/503} or {@code live/room42 --session 6h}. The first word
 * names the command, in any language; where it names none, all is meant for {@code check}. Options
 * are written {@code --name value} or {@code --name=value}; whatever else there is belongs to the
 * command's first option, blanks and all. A command with subcommands is followed by one of them:
 * {@code alerts mute live/room42 --for 2h}. Immutable.
 */
final class CommandText {
  private static final String USUAL = "check";
  private static final Pattern FIRST_WORD = Pattern.compile("(\\S++)\\s*+(.*)", Pattern.DOTALL);

  /** With the dashes that phones make of two hyphens. */
  private static final Pattern OPTION =
      Pattern.compile("(?<!\\S)(?:--|[\\u2013\\u2014])(\\p{Alpha}[\\w-]*+)(=\\S*+|)(?!\\S)");

  private static final Pattern VALUE = Pattern.compile("\\s*+(\\S++)");

  private final Map<String, CommandSpec> commands = new HashMap<>();

  CommandText(List<CommandSpec> specs) {
    for (CommandSpec spec : specs) {
      words(spec).forEach(word -> commands.put(word, spec));
      spec.subcommands()
          .forEach(
              part -> words(part).forEach(word -> commands.put(spec.name() + " " + word, part)));
    }
  }

  /** The last word of a command's name in every language. */
  private static Set<String> words(CommandSpec spec) {
    Set<String> words = new HashSet<>(Set.of(spec.word()));
    for (Language language : Language.values()) {
      Texts texts = Texts.of(new Reader(language, ZoneOffset.UTC, Audience.OPERATOR));
      if (texts.has(spec.key())) {
        words.add(spec.name(texts).toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /**
   * Reads a line.
   *
   * @throws UsageException if it has an option that the command does not know, or without a value
   */
  CommandRequest read(String line, Caller caller, Reader reader) throws UsageException {
    String text = line.strip();
    Matcher words = FIRST_WORD.matcher(text);
    CommandSpec named =
        words.matches() ? commands.get(words.group(1).toLowerCase(Locale.ROOT)) : null;
    if (named == null) {
      CommandSpec usual = commands.get(USUAL);
      Map<String, String> arguments = usual == null ? Map.of() : new Arguments(usual).read(text);
      return new CommandRequest(USUAL, arguments, caller, reader);
    }
    Called called = called(named, words.group(2));
    Map<String, String> arguments = new Arguments(called.spec()).read(called.rest());
    return new CommandRequest(called.spec().name(), arguments, caller, reader);
  }

  /** What is called by a line behind a command's name. */
  private Called called(CommandSpec command, String rest) throws UsageException {
    Matcher words = FIRST_WORD.matcher(rest);
    if (command.subcommands().isEmpty() || !words.matches()) {
      return new Called(command.part(command.name()), rest);
    }
    String path = command.name() + " " + words.group(1).toLowerCase(Locale.ROOT);
    CommandSpec known = commands.get(path);
    return new Called(known == null ? command.part(path) : known, words.group(2));
  }

  /** A command or subcommand, and what follows its name. */
  private record Called(CommandSpec spec, String rest) {}

  /** What follows a command's name. */
  private record Arguments(CommandSpec spec) {
    Map<String, String> read(String text) throws UsageException {
      Map<String, String> arguments = new HashMap<>();
      StringBuilder rest = new StringBuilder();
      Matcher option = OPTION.matcher(text);
      int end = 0;
      while (option.find(end)) {
        rest.append(text, end, option.start());
        end = take(option.toMatchResult(), text, arguments);
      }
      rest.append(text.substring(end));
      String positional = rest.toString().strip();
      if (!positional.isEmpty()) {
        arguments.putIfAbsent(first(positional), positional);
      }
      return arguments;
    }

    /** Puts one option among the arguments; gives where the text goes on. */
    private int take(MatchResult option, String text, Map<String, String> arguments)
        throws UsageException {
      String name = known(option.group(1));
      if (!option.group(2).isEmpty()) {
        arguments.put(name, option.group(2).substring(1));
        return option.end();
      }
      Matcher value = VALUE.matcher(text).region(option.end(), text.length());
      if (!value.lookingAt() || OPTION.matcher(value.group(1)).matches()) {
        throw new UsageException(
            "usage.option-without-value", Map.of("option", name, "example", example(name)));
      }
      arguments.put(name, value.group(1));
      return value.end();
    }

    private String known(String written) throws UsageException {
      List<String> names = spec.options().stream().map(Option::name).toList();
      String name = written.toLowerCase(Locale.ROOT);
      if (names.contains(name)) {
        return name;
      }
      Map<String, ?> facts =
          Map.of("option", Quotation.of(written), "command", spec.name(), "options", dashed(names));
      Optional<String> meant = Spelling.nearest(name, names);
      if (meant.isPresent()) {
        throw new UsageException(
            "usage.misspelt-option",
            Map.of("option", Quotation.of(written), "example", example(meant.get())));
      }
      throw new UsageException(
          names.isEmpty() ? "usage.no-options" : "usage.unknown-option", facts);
    }

    private String first(String positional) throws UsageException {
      if (spec.options().isEmpty()) {
        throw new UsageException(
            "usage.no-arguments", Map.of("command", spec.name(), "text", Quotation.of(positional)));
      }
      return spec.options().get(0).name();
    }

    private String example(String name) {
      String value =
          spec.options().stream()
              .filter(option -> option.name().equals(name))
              .findFirst()
              .map(option -> option.kind())
              .filter(kind -> kind == CommandSpec.Kind.DURATION)
              .map(kind -> "4h")
              .orElse("…");
      return "--" + name + " " + value;
    }

    private static List<String> dashed(List<String> names) {
      return names.stream().map(name -> "--" + name).toList();
    }
  }
}
