package dev.pushcheck.css;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Fields of an answer. The vendor's documents let nearly every field be null, and it has written
 * numbers as text, so what is not there or of another type is just not told.
 *
 * @param json as it came
 */
record Fields(JsonObject json) {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");

  /** No fields at all. */
  static final Fields NONE = new Fields(new JsonObject());

  /** A text that is not blank. */
  Optional<String> text(String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonPrimitive()
        ? Optional.of(value.getAsString().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** A number without its fraction. */
  Optional<Long> number(String name) {
    return text(name)
        .filter(NUMBER.asMatchPredicate())
        .map(text -> (long) Double.parseDouble(text));
  }

  Optional<Instant> time(String name) {
    return text(name).flatMap(VendorTime::read);
  }

  Fields inner(String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonObject() ? new Fields(value.getAsJsonObject()) : NONE;
  }

  /** Whether there is a list, were it empty. */
  boolean hasRows(String name) {
    JsonElement value = json.get(name);
    return value != null && value.isJsonArray();
  }

  /** The members of a list; one that has no fields counts, too. */
  List<Fields> rows(String name) {
    List<Fields> rows = new ArrayList<>();
    if (hasRows(name)) {
      for (JsonElement member : json.getAsJsonArray(name)) {
        rows.add(member.isJsonObject() ? new Fields(member.getAsJsonObject()) : NONE);
      }
    }
    return rows;
  }

  /** Names only, since values may be keys. */
  @Override
  public String toString() {
    return "Fields" + json.keySet();
  }
}
