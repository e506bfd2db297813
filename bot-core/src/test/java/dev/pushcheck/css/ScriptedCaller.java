package dev.pushcheck.css;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** Answers calls from a script and remembers them. */
final class ScriptedCaller implements ActionCaller {
  private final Script script;
  private final List<JsonObject> calls = new ArrayList<>();

  ScriptedCaller(Script script) {
    this.script = script;
  }

  /** What is answered. */
  interface Script {
    /** The answer's fields as JSON, for the call of this number, from one. */
    String answer(int number, JsonObject parameters) throws CssApiException;
  }

  /** The same answer to all calls; double quotes may be written as single ones. */
  static ScriptedCaller always(String json) {
    return new ScriptedCaller((number, parameters) -> json);
  }

  static Fields fields(String json) {
    return new Fields(JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject());
  }

  @Override
  public synchronized Fields call(ApiAction action, JsonObject parameters) throws CssApiException {
    calls.add(parameters);
    return fields(script.answer(calls.size(), parameters));
  }

  synchronized List<JsonObject> calls() {
    return List.copyOf(calls);
  }
}
