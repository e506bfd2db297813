package dev.pushcheck.discord;

import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/** Forms for commands that are sent without anything said. */
final class Forms {
  private static final String PREFIX = "form:";

  private Forms() {}

  /** The form of a command; empty if it has none. */
  static Optional<Modal> of(CommandSpec spec, Texts texts) {
    if (spec.form().isEmpty()) {
      return Optional.empty();
    }
    List<Label> fields = new ArrayList<>();
    for (Option option : spec.options()) {
      if (spec.form().contains(option.name()) && fields.size() < Modal.MAX_COMPONENTS) {
        fields.add(field(spec, option, texts));
      }
    }
    String titleKey = spec.key() + ".form";
    String title = texts.has(titleKey) ? texts.label(titleKey) : spec.name(texts);
    return Optional.of(
        Modal.create(PREFIX + spec.name(), Markdown.plain(title, Modal.MAX_TITLE_LENGTH))
            .addComponents(fields)
            .build());
  }

  /** The command whose form this is. */
  static String command(String formId) {
    return formId.substring(Math.min(PREFIX.length(), formId.length()));
  }

  /** What was filled in. */
  static Map<String, String> arguments(List<ModalMapping> values) {
    Map<String, String> arguments = new HashMap<>();
    for (ModalMapping value : values) {
      if (!value.getAsString().isBlank()) {
        arguments.put(value.getCustomId(), value.getAsString());
      }
    }
    return arguments;
  }

  private static Label field(CommandSpec spec, Option option, Texts texts) {
    String description = spec.description(option, texts);
    String shortKey = spec.key() + ".option." + option.name() + ".short";
    String label = texts.has(shortKey) ? texts.label(shortKey) : description;
    boolean only = spec.form().size() == 1;
    TextInput input =
        TextInput.create(
                option.name(),
                option.kind() == Kind.ADDRESS ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
            .setRequired(only)
            .build();
    String shown = Markdown.plain(label, Label.LABEL_MAX_LENGTH);
    return shown.equals(description)
        ? Label.of(shown, input)
        : Label.of(shown, Markdown.plain(description, Label.DESCRIPTION_MAX_LENGTH), input);
  }
}
