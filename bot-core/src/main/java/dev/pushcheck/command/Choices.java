package dev.pushcheck.command;

import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what was said for options that offer choices against those choices. */
final class Choices {
  private Choices() {}

  /**
   * The request with every choice written as the command knows it, whether it was named in small
   * letters, in capitals or in the reader's language.
   *
   * @throws UsageException if something was said that is no choice
   */
  static CommandRequest settle(CommandRequest request, CommandSpec spec) throws UsageException {
    Map<String, String> settled = new HashMap<>(request.arguments());
    Texts texts = Texts.of(request.reader());
    for (Option option : spec.options()) {
      Optional<String> said = request.argument(option.name()).map(String::strip);
      if (said.isPresent() && !option.choices().isEmpty()) {
        settled.put(option.name(), choice(spec, option, said.get(), texts));
      }
    }
    return settled.equals(request.arguments())
        ? request
        : new CommandRequest(request.command(), settled, request.caller(), request.reader());
  }

  private static String choice(CommandSpec spec, Option option, String said, Texts texts)
      throws UsageException {
    for (String choice : option.choices()) {
      if (choice.equalsIgnoreCase(said)
          || spec.label(option, choice, texts).equalsIgnoreCase(said)) {
        return choice;
      }
    }
    List<String> choices = option.choices();
    throw new UsageException(
        "usage.bad-choice",
        Map.of("option", option.name(), "value", Quotation.of(said), "choices", choices));
  }
}
