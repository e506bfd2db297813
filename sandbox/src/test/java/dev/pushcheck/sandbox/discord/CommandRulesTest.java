package dev.pushcheck.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Discord says of commands, tried on commands that keep to it and on some that do not. */
class CommandRulesTest {
  private static final int TEXT = 3;
  private static final JsonObject CHOICE = Json.of("name", "a", "value", "a");

  static Stream<List<JsonObject>> right() {
    JsonObject chosen = text("text", "choices", List.of(CHOICE));
    return Stream.of(
        List.of(),
        List.of(text("required", "required", true), text("optional")),
        List.of(chosen, text("typed", "autocomplete", true)),
        List.of(sub(), group(sub(chosen, text("other")))),
        many(25));
  }

  @ParameterizedTest
  @MethodSource("right")
  void takesWhatDiscordTakes(List<JsonObject> options) {
    assertThatCode(() -> check(options)).doesNotThrowAnyException();
  }

  static Stream<Arguments> wrong() {
    JsonObject both = text("text", "autocomplete", true, "choices", List.of(CHOICE));
    return Stream.of(
        arguments(List.of(sub(), text("text")), "mixed"),
        arguments(List.of(group(sub()), text("text")), "mixed"),
        arguments(List.of(text("text"), text("text")), "text twice"),
        arguments(List.of(sub(text("text"), text("text"))), "text twice"),
        arguments(List.of(sub(), sub()), "sub twice"),
        arguments(List.of(sub(sub())), "too deep"),
        arguments(List.of(sub(group(sub()))), "too deep"),
        arguments(List.of(group(group(sub()))), "too deep"),
        arguments(List.of(group()), "empty group"),
        arguments(List.of(text("a"), text("b", "required", true)), "required ones come first"),
        arguments(List.of(sub(text("a"), text("b", "required", true))), "required ones"),
        arguments(List.of(both), "not beside autocomplete"),
        arguments(List.of(group(sub(both))), "not beside autocomplete"),
        arguments(List.of(text("text", "choices", List.of(CHOICE, CHOICE))), "choices: twice"),
        arguments(List.of(text("text", "choices", Collections.nCopies(26, CHOICE))), "than 25"),
        arguments(List.of(option("text", 12)), "type 12"),
        arguments(List.of(text("Text")), "name: Text"),
        arguments(List.of(sub(text("text", "description", ""))), "description of text"),
        arguments(many(26), "more than 25"),
        arguments(List.of(sub(many(26).toArray(JsonObject[]::new))), "more than 25"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesWhatDiscordRefuses(List<JsonObject> options, String why) {
    assertThatThrownBy(() -> check(options)).isInstanceOf(Refusal.class).hasMessageContaining(why);
  }

  @Test
  void countsTheCharactersOfTheLongestLanguage() {
    JsonObject[] wordy =
        IntStream.range(0, 25)
            .mapToObj(
                i ->
                    text(
                        "option" + i, "description_localizations", Map.of("zh-CN", "x".repeat(90))))
            .toArray(JsonObject[]::new);
    List<JsonObject> three =
        IntStream.range(0, 3).mapToObj(i -> nested("sub" + i, 1, wordy)).toList();
    List<JsonObject> four =
        IntStream.range(0, 4).mapToObj(i -> nested("sub" + i, 1, wordy)).toList();

    assertThatCode(() -> check(three)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(four)).hasMessageContaining("8000 characters");
  }

  private static List<JsonObject> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> text("option" + i)).toList();
  }

  private static JsonObject sub(JsonObject... options) {
    return nested("sub", 1, options);
  }

  private static JsonObject group(JsonObject... options) {
    return nested("group", 2, options);
  }

  private static JsonObject nested(String name, int type, JsonObject... options) {
    JsonObject nested = option(name, type);
    nested.add("options", Json.array((Object[]) options));
    return nested;
  }

  private static JsonObject text(String name, Object... more) {
    return option(name, TEXT, more);
  }

  private static JsonObject option(String name, int type, Object... more) {
    JsonObject option = Json.of("name", name, "description", "x", "type", type);
    Json.of(more).asMap().forEach(option::add);
    return option;
  }

  private static void check(List<JsonObject> options) {
    CommandRules.checkCommands(
        List.of(Json.of("name", "command", "description", "x", "options", options)));
  }
}
