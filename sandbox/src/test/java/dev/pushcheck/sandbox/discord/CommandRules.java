package dev.pushcheck.sandbox.discord;

import static dev.pushcheck.sandbox.discord.MessageRules.require;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Discord takes as commands, forms and suggestions:
 * https://docs.discord.com/developers/interactions/application-commands (read 2026-11-22).
 */
final class CommandRules {
  private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");
  private static final int MOST_COMMANDS = 100;
  private static final int MOST_OPTIONS = 25;
  private static final int MOST_CHARS = 100;
  private static final int MOST_CHARS_IN_ALL = 8_000;
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final int STRING = 3;
  private static final int ATTACHMENT = 11;
  private static final int MOST_FIELDS = 5;
  private static final int MOST_TITLE = 45;

  private CommandRules() {}

  static void checkCommands(List<JsonObject> commands) {
    require(commands.size() <= MOST_COMMANDS, "more than 100 commands");
    Set<String> names = new HashSet<>();
    for (JsonObject command : commands) {
      require(names.add(Json.text(command, "name")), "name: twice");
      named(command);
      checkOptions(command, GROUP);
      require(allChars(command) <= MOST_CHARS_IN_ALL, "more than 8000 characters");
    }
  }

  /**
   * Checks what stands below a command, a group of subcommands or a subcommand.
   *
   * @param deepest the type of the deepest nesting that is allowed there
   */
  private static void checkOptions(JsonObject parent, int deepest) {
    List<JsonObject> options = Json.objects(parent, "options");
    require(options.size() <= MOST_OPTIONS, "options: more than 25");
    Set<String> names = new HashSet<>();
    boolean nested = options.stream().anyMatch(CommandRules::isNested);
    boolean optional = false;
    for (JsonObject option : options) {
      named(option);
      String name = Json.text(option, "name");
      require(names.add(name), "options: " + name + " twice");
      require(isNested(option) == nested, "options: subcommands and others are mixed");
      int type = Json.number(option, "type");
      if (nested) {
        require(type <= deepest, "options: too deep");
        require(type == SUBCOMMAND || !Json.objects(option, "options").isEmpty(), "empty group");
        checkOptions(option, type - 1);
      } else {
        require(type >= STRING && type <= ATTACHMENT, "options: type " + type);
        boolean required = Json.flag(option, "required");
        require(!required || !optional, "options: required ones come first");
        optional = optional || !required;
        checkFixedChoices(option);
      }
    }
  }

  private static void checkFixedChoices(JsonObject option) {
    checkChoices(option);
    Set<String> names = new HashSet<>();
    for (JsonObject choice : Json.objects(option, "choices")) {
      require(!Json.flag(option, "autocomplete"), "choices: not beside autocomplete");
      require(names.add(Json.text(choice, "name")), "choices: twice");
      if (choice.get("name_localizations") instanceof JsonObject localized) {
        localized.keySet().forEach(k -> between(1, MOST_CHARS, Json.text(localized, k), "choice"));
      }
    }
  }

  private static boolean isNested(JsonObject option) {
    return Json.number(option, "type") == SUBCOMMAND || Json.number(option, "type") == GROUP;
  }

  /** Names, descriptions and values of a command and all below it, each in its longest language. */
  private static int allChars(JsonObject thing) {
    int chars =
        longest(thing, "name") + longest(thing, "description") + Json.text(thing, "value").length();
    for (String below : List.of("options", "choices")) {
      chars += Json.objects(thing, below).stream().mapToInt(CommandRules::allChars).sum();
    }
    return chars;
  }

  private static int longest(JsonObject thing, String field) {
    int longest = Json.text(thing, field).length();
    if (thing.get(field + "_localizations") instanceof JsonObject localized) {
      for (String language : localized.keySet()) {
        longest = Math.max(longest, Json.text(localized, language).length());
      }
    }
    return longest;
  }

  static void checkChoices(JsonObject data) {
    List<JsonObject> choices = Json.objects(data, "choices");
    require(choices.size() <= MOST_OPTIONS, "choices: more than 25");
    for (JsonObject choice : choices) {
      between(1, MOST_CHARS, Json.text(choice, "name"), "choice name");
      between(1, MOST_CHARS, Json.text(choice, "value"), "choice value");
    }
  }

  static void checkForm(JsonObject form) {
    between(1, MOST_TITLE, Json.text(form, "title"), "title");
    between(1, MOST_CHARS, Json.text(form, "custom_id"), "custom_id");
    List<JsonObject> fields = Json.objects(form, "components");
    require(!fields.isEmpty() && fields.size() <= MOST_FIELDS, "components: 1 to 5");
    for (JsonObject field : fields) {
      between(1, MOST_TITLE, Json.text(field, "label"), "label");
      require(Json.text(field, "description").length() <= MOST_CHARS, "description: too long");
    }
  }

  private static void named(JsonObject thing) {
    String name = Json.text(thing, "name");
    require(
        NAME.matcher(name).matches() && name.toLowerCase(Locale.ROOT).equals(name),
        "name: " + name);
    between(1, MOST_CHARS, Json.text(thing, "description"), "description of " + name);
    if (thing.get("description_localizations") instanceof JsonObject localized) {
      localized.keySet().forEach(k -> between(1, MOST_CHARS, Json.text(localized, k), "localized"));
    }
    if (thing.get("name_localizations") instanceof JsonObject localized) {
      localized
          .keySet()
          .forEach(k -> require(NAME.matcher(Json.text(localized, k)).matches(), "name: " + k));
    }
  }

  private static void between(int least, int most, String text, String what) {
    int length = text.codePointCount(0, text.length());
    require(length >= least && length <= most, what + ": " + length + " characters");
  }
}
