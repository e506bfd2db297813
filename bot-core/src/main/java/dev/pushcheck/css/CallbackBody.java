package dev.pushcheck.css;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.pushcheck.css.CallbackReading.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes the JSON of a stranger's request apart, in bounded time, memory and stack. Numbers stay as
 * they were written.
 */
final class CallbackBody {
  /** A callback has about 1 KB, a long list of push errors some more; the limit is ours. */
  static final int MOST_BYTES = 64 * 1024;

  /** Push errors have three levels: a callback, its errors, their details. */
  private static final int MOST_LEVELS = 8;

  private static final Set<String> ONCE_ONLY = Set.of("t", "sign");

  private final JsonReader reader;

  private CallbackBody(JsonReader reader) {
    this.reader = reader;
  }

  /** The fields of a body. */
  static Fields read(byte[] body) throws UnreadableBodyException {
    if (body.length > MOST_BYTES) {
      throw new UnreadableBodyException(Problem.TOO_LARGE);
    }
    JsonReader reader = new JsonReader(new StringReader(new String(body, StandardCharsets.UTF_8)));
    reader.setStrictness(Strictness.LEGACY_STRICT);
    try {
      return new CallbackBody(reader).fields();
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw new UnreadableBodyException(Problem.NOT_JSON);
    }
  }

  private Fields fields() throws IOException, UnreadableBodyException {
    boolean object = reader.peek() == JsonToken.BEGIN_OBJECT;
    JsonElement whole = value(1);
    if (reader.peek() != JsonToken.END_DOCUMENT) {
      throw new UnreadableBodyException(Problem.NOT_JSON);
    }
    if (!object) {
      throw new UnreadableBodyException(Problem.NOT_AN_OBJECT);
    }
    return new Fields(whole.getAsJsonObject());
  }

  private JsonElement value(int level) throws IOException, UnreadableBodyException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> object(level);
      case BEGIN_ARRAY -> array(level);
      case STRING, NUMBER -> new JsonPrimitive(reader.nextString());
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      default -> {
        reader.nextNull();
        yield JsonNull.INSTANCE;
      }
    };
  }

  private JsonObject object(int level) throws IOException, UnreadableBodyException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (level == 1 && ONCE_ONLY.contains(name) && object.has(name)) {
        throw new UnreadableBodyException(Problem.TWO_SEALS);
      }
      object.add(name, value(next(level)));
    }
    reader.endObject();
    return object;
  }

  private JsonArray array(int level) throws IOException, UnreadableBodyException {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(value(next(level)));
    }
    reader.endArray();
    return array;
  }

  private static int next(int level) throws UnreadableBodyException {
    if (level > MOST_LEVELS) {
      throw new UnreadableBodyException(Problem.TOO_DEEP);
    }
    return level + 1;
  }

  /** A body that cannot be taken apart. */
  static final class UnreadableBodyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    UnreadableBodyException(Problem problem) {
      super(problem.name(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
