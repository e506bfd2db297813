package dev.pushcheck.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form for a command: a field for each option that the command asks for, and the language of the
 * answer. What is filled in is taken as it is; Slack escapes nothing there.
 */
final class CheckForm {
  /** The id by which the form is known when it comes back; the command's name follows. */
  static final String CALLBACK = "form:";

  static final String LANGUAGE = "language";
  private static final int ADDRESS_CHARS = 3_000;

  private final CommandSpec spec;

  CheckForm(CommandSpec spec) {
    this.spec = spec;
  }

  /** The form in the reader's language, which remembers where the answer is to go. */
  JsonObject view(Texts texts, Origin origin) {
    List<JsonObject> blocks = new ArrayList<>();
    for (CommandSpec.Option option : spec.options()) {
      if (spec.form().contains(option.name())) {
        blocks.add(field(option, texts));
      }
    }
    blocks.add(language(texts));
    JsonObject view = Json.typed("modal", "blocks", blocks);
    view.addProperty("callback_id", CALLBACK + spec.name());
    view.addProperty("private_metadata", origin.text());
    view.add("title", Json.plainText(texts.label("form.title")));
    view.add("submit", Json.plainText(texts.label("form.submit")));
    view.add("close", Json.plainText(texts.label("form.cancel")));
    return view;
  }

  /** What was filled in, by option name. */
  Map<String, String> arguments(View view) {
    Map<String, String> arguments = new HashMap<>();
    for (String option : spec.form()) {
      value(view, option)
          .map(ViewState.Value::getValue)
          .filter(text -> !text.isBlank())
          .ifPresent(text -> arguments.put(option, text));
    }
    return arguments;
  }

  /** The language that was chosen. */
  static Optional<Language> language(View view) {
    return value(view, LANGUAGE)
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue)
        .flatMap(Language::ofTag);
  }

  private static Optional<ViewState.Value> value(View view, String field) {
    return Optional.ofNullable(view.getState())
        .map(ViewState::getValues)
        .map(values -> values.get(field))
        .map(block -> block.get(field));
  }

  private JsonObject field(CommandSpec.Option option, Texts texts) {
    JsonObject input = Json.typed("plain_text_input");
    input.addProperty("action_id", option.name());
    if (option.kind() == Kind.ADDRESS) {
      input.addProperty("multiline", true);
      input.addProperty("max_length", ADDRESS_CHARS);
    }
    return input(option.name(), spec.description(option, texts), input);
  }

  private static JsonObject language(Texts texts) {
    List<JsonObject> options = new ArrayList<>();
    JsonObject select = Json.typed("static_select");
    select.addProperty("action_id", LANGUAGE);
    for (Language language : Language.values()) {
      JsonObject option = new JsonObject();
      option.add("text", Json.plainText(texts.label("language." + language.tag())));
      option.addProperty("value", language.tag());
      options.add(option);
      if (language == texts.reader().language()) {
        select.add("initial_option", option);
      }
    }
    select.add("options", Json.array(options));
    return input(LANGUAGE, texts.label("form.language"), select);
  }

  private static JsonObject input(String id, String label, JsonObject element) {
    JsonObject block = Json.typed("input");
    block.addProperty("block_id", id);
    block.addProperty("optional", true);
    block.add("label", Json.plainText(label));
    block.add("element", element);
    return block;
  }

  /**
   * Where a form was asked for.
   *
   * @param channel the channel
   * @param responseUrl of the command that opened it
   */
  record Origin(String channel, String responseUrl) {
    String text() {
      JsonObject json = new JsonObject();
      json.addProperty("channel", channel);
      json.addProperty("responseUrl", responseUrl);
      return json.toString();
    }

    /** What Slack has kept; empty if it is none of ours. */
    static Optional<Origin> of(String text) {
      try {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        return Optional.of(
            new Origin(json.get("channel").getAsString(), json.get("responseUrl").getAsString()));
      } catch (JsonSyntaxException
          | IllegalStateException
          | NullPointerException
          | UnsupportedOperationException e) {
        return Optional.empty();
      }
    }
  }
}
