package dev.pushcheck.app.scenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.doctor.Patient;
import dev.pushcheck.reply.PlainReply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What those who run the bot can see of it: health, metrics, {@code doctor} and {@code status}. */
final class Dashboard {
  private static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);

  private final Pushcheck bot;
  private final URI admin;
  private final InstantSource clock;
  private final HttpClient client = HttpClient.newHttpClient();

  Dashboard(Pushcheck bot, URI admin, InstantSource clock) {
    this.bot = bot;
    this.admin = admin;
    this.clock = clock;
  }

  /** The status of the answer to whether it is ready. */
  int ready() {
    return get("/health/ready").statusCode();
  }

  /** The parts, each with its state and the reason, such as {@code down: cut}. */
  Map<String, String> parts() {
    JsonObject told = JsonParser.parseString(get("/health/ready").body()).getAsJsonObject();
    Map<String, String> parts = new TreeMap<>();
    for (Map.Entry<String, JsonElement> part : told.entrySet()) {
      JsonObject condition = part.getValue().getAsJsonObject();
      String reason = condition.get("reason").getAsString();
      String state = condition.get("state").getAsString();
      parts.put(part.getKey(), reason.isEmpty() ? state : state + ": " + reason);
    }
    return parts;
  }

  /** The sum of the samples of this name that have all these labels, each {@code name="value"}. */
  double metric(String name, String... labels) {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** What the doctor is not content with, as outcome and code. */
  List<String> complaints() throws InterruptedException {
    return bot.doctor().examine(new Patient("pushcheck.yaml")).results().stream()
        .flatMap(
            result ->
                result.code().stream()
                    .map(
                        code -> result.outcome().name().toLowerCase(Locale.ROOT) + " " + code.id()))
        .toList();
  }

  /** What {@code status} says. */
  String status() {
    return said("status", Map.of());
  }

  /** What the bot says to a command. */
  String said(String command, Map<String, String> arguments) {
    return PlainReply.of(
        bot.router().handle(new CommandRequest(command, arguments, Caller.TERMINAL, READER)),
        Texts.of(READER),
        clock.instant());
  }

  private HttpResponse<String> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(admin.resolve(path)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
