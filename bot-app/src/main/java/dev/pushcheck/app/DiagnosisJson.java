package dev.pushcheck.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Code;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.FindingWords;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.push.Protocol;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.PushTopic;
import dev.pushcheck.push.PushUrl;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A diagnosis as one line of JSON, for programs; public interface. */
public final class DiagnosisJson {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private final Texts texts;
  private final Diagnosis<?> diagnosis;

  private DiagnosisJson(Texts texts, Diagnosis<?> diagnosis) {
    this.texts = texts;
    this.diagnosis = diagnosis;
  }

  /**
   * One line without its end; its {@code subject} is null unless it is about an address or a
   * stream.
   *
   * @param line the number of the address in the input, from 1
   */
  public static String of(int line, Diagnosis<?> diagnosis, Texts texts) {
    return GSON.toJson(new DiagnosisJson(texts, diagnosis).object(line));
  }

  private JsonObject object(int line) {
    JsonObject object = new JsonObject();
    object.addProperty("line", line);
    object.addProperty("verdict", diagnosis.verdict().id());
    object.addProperty(
        "cause", diagnosis.cause().flatMap(CheckResult::code).map(Code::id).orElse(null));
    object.add("subject", subject());
    JsonArray checks = new JsonArray();
    diagnosis.results().forEach(result -> checks.add(check(result)));
    object.add("checks", checks);
    object.addProperty(
        "checkedAt", diagnosis.checkedAt().truncatedTo(ChronoUnit.MILLIS).toString());
    object.addProperty("tookMs", diagnosis.took().toMillis());
    return object;
  }

  private JsonElement subject() {
    if (diagnosis.subject() instanceof PushReading.Address address) {
      PushUrl url = address.url();
      Integer port = url.effectivePort().isPresent() ? url.effectivePort().getAsInt() : null;
      return subject(url.protocol(), port, url.domain(), url.shownApp(), url.shownStream());
    } else if (diagnosis.subject() instanceof PushReading.Stream stream) {
      StreamId id = stream.id();
      return subject(null, null, id.domain().orElse(null), id.app().orElse(null), id.stream());
    }
    return JsonNull.INSTANCE;
  }

  private JsonObject subject(
      @Nullable Protocol protocol,
      @Nullable Integer port,
      @Nullable String domain,
      @Nullable String app,
      String stream) {
    JsonObject subject = new JsonObject();
    subject.addProperty("account", account());
    subject.addProperty("protocol", protocol == null ? null : protocol.id());
    subject.addProperty("domain", domain);
    subject.addProperty("port", port);
    subject.addProperty("app", app);
    subject.addProperty("stream", stream);
    return subject;
  }

  /** Whose the domain is, not who was merely asked about it. */
  private @Nullable String account() {
    return diagnosis.results().stream()
        .filter(result -> result.topic() == PushTopic.ACCOUNT)
        .filter(result -> result.outcome() != Outcome.INCONCLUSIVE)
        .map(result -> result.facts().asMap().get("account"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }

  private JsonObject check(CheckResult result) {
    FindingWords words = FindingWords.of(result, diagnosis, texts);
    JsonObject check = new JsonObject();
    check.addProperty("check", result.topic().id());
    check.addProperty("outcome", result.outcome().toString().toLowerCase(Locale.ROOT));
    check.addProperty("code", result.code().map(Code::id).orElse(null));
    check.addProperty("explanation", explanation(words));
    check.add("advice", array(words.advice().stream().map(this::plain).toList()));
    JsonArray links = new JsonArray();
    words.links().forEach(link -> links.add(link(link)));
    check.add("links", links);
    check.add("remarks", array(words.remarks().stream().map(this::plain).toList()));
    JsonObject facts = new JsonObject();
    result.facts().asMap().forEach((name, fact) -> facts.add(name, fact(fact)));
    check.add("facts", facts);
    check.addProperty("tookMs", result.took().toMillis());
    return check;
  }

  private String explanation(FindingWords words) {
    String brief = plain(texts.sentence(words.brief()));
    String why = plain(words.explanation());
    return why.isEmpty() ? brief : brief + texts.label("sentence.end") + why;
  }

  private String plain(List<Inline> line) {
    return texts.plain(line, diagnosis.checkedAt());
  }

  private static JsonObject link(Inline.Link link) {
    JsonObject object = new JsonObject();
    object.addProperty("label", link.label());
    object.addProperty("url", link.url());
    return object;
  }

  /** Instants as ISO 8601 in UTC, spans of time in seconds; the rest as it is. */
  private static JsonElement fact(Object fact) {
    if (fact instanceof Number number) {
      return new JsonPrimitive(number);
    } else if (fact instanceof Duration duration) {
      return new JsonPrimitive(duration.toMillis() / 1000.0);
    } else if (fact instanceof List<?> list) {
      return array(list.stream().map(String::valueOf).toList());
    } else if (fact instanceof Instant instant) {
      return new JsonPrimitive(instant.toString());
    }
    return new JsonPrimitive(String.valueOf(fact));
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
