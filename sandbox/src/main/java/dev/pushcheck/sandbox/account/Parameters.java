package dev.pushcheck.sandbox.account;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The parameters of one call; null counts as not given. */
final class Parameters {
  private final JsonObject given;

  private Parameters(JsonObject given) {
    this.given = given;
  }

  static Parameters parse(String body) {
    try {
      JsonElement json = JsonParser.parseString(body);
      if (json.isJsonObject()) {
        return new Parameters(json.getAsJsonObject());
      }
    } catch (JsonParseException e) {
      // Told below, like every other text that is no object.
    }
    throw new ApiError("InvalidParameter", "the body is not a JSON object");
  }

  /** As they were given, in one line. */
  String json() {
    return given.toString();
  }

  /** Refuses names that the action does not have. */
  void requireOnly(Set<String> known) {
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new ApiError("UnknownParameter", "there is no parameter " + name);
      }
    }
  }

  /** A text that has to be there. */
  String text(String name) {
    return optionalText(name)
        .orElseThrow(() -> new ApiError("MissingParameter", name + " is missing"));
  }

  /** A text; one of no letters counts as not given. */
  Optional<String> optionalText(String name) {
    Optional<JsonPrimitive> value = primitive(name);
    if (value.isPresent() && !value.get().isString()) {
      throw wrongType(name);
    }
    return value.map(JsonPrimitive::getAsString).filter(text -> !text.isEmpty());
  }

  /** A whole number, with both ends of its range allowed. */
  int number(String name, int otherwise, int least, int most) {
    int number = integer(name).orElse(otherwise);
    if (number < least || number > most) {
      throw invalid(name, "must be from " + least + " to " + most);
    }
    return number;
  }

  /** A 0 or 1, if given. */
  Optional<Integer> flag(String name) {
    return integer(name).map(given -> number(name, given, 0, 1));
  }

  /** A time that has to be there. */
  Instant time(String name) {
    return readTime(name, text(name));
  }

  Optional<Instant> optionalTime(String name) {
    return optionalText(name).map(text -> readTime(name, text));
  }

  static ApiError invalid(String name, String why) {
    return new ApiError("InvalidParameterValue", name + " " + why);
  }

  private static Instant readTime(String name, String text) {
    return RequestTime.parse(text).orElseThrow(() -> invalid(name, "is not a time"));
  }

  private Optional<Integer> integer(String name) {
    Optional<JsonPrimitive> value = primitive(name);
    if (value.isPresent() && !isInteger(value.get())) {
      throw wrongType(name);
    }
    return value.map(JsonPrimitive::getAsInt);
  }

  private static boolean isInteger(JsonPrimitive value) {
    return value.isNumber() && value.getAsString().matches("-?\\d{1,9}");
  }

  private Optional<JsonPrimitive> primitive(String name) {
    JsonElement value = given.get(name);
    if (value == null || value.isJsonNull()) {
      return Optional.empty();
    }
    if (!value.isJsonPrimitive()) {
      throw wrongType(name);
    }
    return Optional.of(value.getAsJsonPrimitive());
  }

  private static ApiError wrongType(String name) {
    return new ApiError("InvalidParameter", name + " is of another type");
  }
}
