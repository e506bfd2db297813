package dev.pushcheck.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pushcheck.interruption.Answer;
import dev.pushcheck.interruption.Explainable;
import dev.pushcheck.interruption.PlainWords;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** An answer of {@code explain} as one line of JSON, for programs; public interface. */
public final class ExplanationJson {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  /** What an address has, or a key: then the question is not repeated in full. */
  private static final Pattern MAY_BE_SECRET =
      Pattern.compile("://|=|%3[dD]|(?=(?:[A-Za-z]{0,24}[0-9]){3})[A-Za-z0-9]{25}");

  private final Texts texts;

  private ExplanationJson(Texts texts) {
    this.texts = texts;
  }

  /** One line without its end. */
  public static String of(String question, Answer answer, Texts texts) {
    ExplanationJson json = new ExplanationJson(texts);
    JsonObject object = new JsonObject();
    boolean secret = MAY_BE_SECRET.matcher(question).find();
    object.addProperty("question", secret ? Quotation.of(question) : question);
    JsonArray matches = new JsonArray();
    answer.things().forEach(thing -> matches.add(json.match(thing)));
    object.add("matches", matches);
    return GSON.toJson(object);
  }

  private JsonObject match(Explainable thing) {
    PlainWords words = thing.words(texts);
    JsonObject match = new JsonObject();
    match.addProperty("id", thing.id());
    match.addProperty("kind", thing.kind().id());
    match.addProperty("class", thing.group().orElse(null));
    match.addProperty("title", plain(words.title()));
    match.addProperty("meaning", plain(words.meaning()));
    match.add("advice", array(words.advice().stream().map(this::plain).toList()));
    match.add("codes", array(thing.codes()));
    return match;
  }

  /** Explanations have no points in time, so any "now" will do. */
  private String plain(List<Inline> line) {
    return texts.plain(line, Instant.EPOCH);
  }

  private static JsonArray array(List<String> items) {
    JsonArray array = new JsonArray();
    items.forEach(array::add);
    return array;
  }
}
