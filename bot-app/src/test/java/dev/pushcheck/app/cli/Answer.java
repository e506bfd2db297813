package dev.pushcheck.app.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a run of the program has left behind.
 *
 * @param status what it exited with
 * @param out standard output
 * @param err standard error
 */
record Answer(int status, String out, String err) {
  /** Standard output, read as a line of JSON for each address. */
  List<JsonObject> lines() {
    return out.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  /** The only line of JSON. */
  JsonObject line() {
    List<JsonObject> lines = lines();
    if (lines.size() != 1) {
      throw new AssertionError("one line expected: " + out + err);
    }
    return lines.get(0);
  }

  String verdict() {
    return line().get("verdict").getAsString();
  }

  /** The code to fix first, or "null". */
  String cause() {
    JsonElement cause = line().get("cause");
    return cause.isJsonNull() ? "null" : cause.getAsString();
  }

  /** The findings of one check. */
  List<JsonObject> findings(String check) {
    return StreamSupport.stream(line().getAsJsonArray("checks").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(finding -> finding.get("check").getAsString().equals(check))
        .toList();
  }

  /** The first finding of one check, as its code or, without one, its outcome. */
  String finding(String check) {
    JsonObject finding = findings(check).get(0);
    JsonElement code = finding.get("code");
    return (code.isJsonNull() ? finding.get("outcome") : code).getAsString();
  }
}
