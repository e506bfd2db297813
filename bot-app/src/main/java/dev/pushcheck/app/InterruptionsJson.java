package dev.pushcheck.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.interruption.InterruptionHistory;
import dev.pushcheck.interruption.InterruptionSummary;
import dev.pushcheck.interruption.InterruptionSummary.Count;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A history of interruptions as one line of JSON, for programs; public interface. */
public final class InterruptionsJson {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private InterruptionsJson() {}

  /** One line without its end. */
  public static String of(InterruptionHistory history) {
    InterruptionSummary summary = InterruptionSummary.of(history);
    JsonObject object = new JsonObject();
    object.addProperty("from", time(history.query().range().from()));
    object.addProperty("to", time(history.query().range().until()));
    object.addProperty("total", summary.total());
    object.addProperty("streams", summary.streams());
    object.addProperty("partial", history.isPartial());
    JsonArray byCause = new JsonArray();
    summary.byCause().forEach(count -> byCause.add(object(count)));
    object.add("byCause", byCause);
    JsonArray interruptions = new JsonArray();
    history.interruptions().forEach(interruption -> interruptions.add(object(interruption)));
    object.add("interruptions", interruptions);
    return GSON.toJson(object);
  }

  private static JsonObject object(Count<InterruptionCause> count) {
    JsonObject object = new JsonObject();
    object.addProperty("cause", count.of().id());
    object.addProperty("class", count.of().causeClass().id());
    object.addProperty("count", count.count());
    return object;
  }

  private static JsonObject object(Interruption interruption) {
    JsonObject object = new JsonObject();
    StreamName stream = interruption.event().stream();
    object.addProperty("domain", stream.domain());
    object.addProperty("app", stream.app());
    object.addProperty("stream", stream.stream());
    object.addProperty(
        "startedAt", interruption.event().startedAt().map(InterruptionsJson::time).orElse(null));
    object.addProperty("endedAt", time(interruption.event().endedAt()));
    object.addProperty("durationSeconds", interruption.event().duration().toSeconds());
    object.addProperty("cause", interruption.cause().id());
    object.addProperty("class", interruption.cause().causeClass().id());
    object.addProperty("code", interruption.code().map(InterruptionCode::toString).orElse(null));
    object.addProperty("raw", interruption.event().reason());
    object.addProperty("clientIp", interruption.event().clientAddress().orElse(null));
    return object;
  }

  /** In UTC, as ISO 8601 has it. */
  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
