package dev.pushcheck.store;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a row holds that nobody searches by: values by name, as a line of JSON. What is empty is
 * left out, and what another version of the program has put there is ignored.
 */
final class Body {
  private static final Gson GSON = new Gson();

  private final JsonObject json;

  /** An empty one. */
  Body() {
    this(new JsonObject());
  }

  private Body(JsonObject json) {
    this.json = json;
  }

  static Body read(String line) {
    return new Body(JsonParser.parseString(line).getAsJsonObject());
  }

  Body with(String name, String value) {
    if (!value.isEmpty()) {
      json.addProperty(name, value);
    }
    return this;
  }

  Body with(String name, long value) {
    if (value != 0) {
      json.addProperty(name, value);
    }
    return this;
  }

  Body with(String name, Instant value) {
    return with(name, value.toString());
  }

  Body with(String name, Duration value) {
    return value.isZero() ? this : with(name, value.toString());
  }

  Body with(String name, Enum<?> value) {
    return with(name, value.name());
  }

  Body with(String name, Body value) {
    json.add(name, value.json);
    return this;
  }

  /** A text or an instant, if there is one. */
  Body with(String name, Optional<?> value) {
    value.ifPresent(one -> json.addProperty(name, one.toString()));
    return this;
  }

  Body withTexts(String name, Collection<String> values) {
    return withAll(name, values.stream().map(GSON::toJsonTree));
  }

  Body withBodies(String name, List<Body> values) {
    return withAll(name, values.stream().map(body -> body.json));
  }

  private Body withAll(String name, Stream<? extends JsonElement> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    if (!array.isEmpty()) {
      json.add(name, array);
    }
    return this;
  }

  /** A text; empty if there is none. */
  String text(String name) {
    return maybe(name).orElse("");
  }

  Optional<String> maybe(String name) {
    return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
  }

  int number(String name) {
    return maybe(name).map(Integer::parseInt).orElse(0);
  }

  Instant instant(String name) {
    return Instant.parse(text(name));
  }

  Optional<Instant> maybeInstant(String name) {
    return maybe(name).map(Instant::parse);
  }

  Duration duration(String name) {
    return maybe(name).map(Duration::parse).orElse(Duration.ZERO);
  }

  /** One of several words; the usual one if there is none, or one that only others know. */
  <E extends Enum<E>> E one(String name, E usual) {
    return word(text(name), usual);
  }

  /** One of several words. */
  static <E extends Enum<E>> E word(String word, E usual) {
    return Stream.of(usual.getDeclaringClass().getEnumConstants())
        .filter(known -> known.name().equals(word))
        .findFirst()
        .orElse(usual);
  }

  Body body(String name) {
    return maybeBody(name).orElseGet(Body::new);
  }

  Optional<Body> maybeBody(String name) {
    return Optional.ofNullable(json.getAsJsonObject(name)).map(Body::new);
  }

  List<Body> bodies(String name) {
    return all(name).stream().map(JsonElement::getAsJsonObject).map(Body::new).toList();
  }

  List<String> texts(String name) {
    return all(name).stream().map(JsonElement::getAsString).toList();
  }

  private List<JsonElement> all(String name) {
    List<JsonElement> all = new ArrayList<>();
    Optional.ofNullable(json.getAsJsonArray(name)).ifPresent(array -> array.forEach(all::add));
    return all;
  }

  /** As it is kept. */
  @Override
  public String toString() {
    return GSON.toJson(json);
  }
}
