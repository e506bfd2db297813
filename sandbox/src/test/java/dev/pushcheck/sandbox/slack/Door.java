package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes HTTP requests to the web API, to response URLs and to uploads. */
final class Door {
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Trouble trouble;
  private final Interactions interactions;
  private final WebApi api;

  Door(Trouble trouble, Interactions interactions, WebApi api) {
    this.trouble = trouble;
    this.interactions = interactions;
    this.api = api;
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      Answer answer =
          switch (path[1]) {
            case "api" -> api(exchange, path[2], text(body));
            case "response" -> response(path[2], text(body));
            case "upload" -> upload(path[3], fileBytes(exchange, body));
            default -> new Answer(404, Map.of(), "");
          };
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer api(HttpExchange exchange, String method, String body)
      throws InterruptedException {
    String bearer =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    Map<String, String> form = arguments(exchange, body);
    String token = bearer.replaceFirst("^Bearer ?", "");
    Call call =
        new Call(
            method, token.isEmpty() ? form.getOrDefault("token", "") : token, form, Instant.now());
    calls.add(call);
    Optional<Answer> wrong = trouble.with(method);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Answer answer = api.answer(call);
    trouble.afterwards(method);
    return answer;
  }

  private Answer response(String id, String body) throws InterruptedException {
    calls.add(new Call("response_url", "", Map.of("body", body), Instant.now()));
    Optional<Answer> wrong = trouble.with("response_url");
    return wrong.isPresent()
        ? wrong.get()
        : interactions.answer(id, JsonParser.parseString(body).getAsJsonObject());
  }

  /** The file's bytes, as they are or as the one part of a form; Slack takes both. */
  private static int fileBytes(HttpExchange exchange, byte[] body) {
    String type = contentType(exchange);
    if (!type.startsWith("multipart/form-data")) {
      return body.length;
    }
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int from = text.indexOf("\r\n\r\n") + 4;
    int to = text.indexOf("\r\n--" + type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1"), from);
    return to - from;
  }

  private static String contentType(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
  }

  private static Answer upload(String announced, int length) {
    return announced.equals(Integer.toString(length))
        ? new Answer(200, Map.of(), "OK - " + length)
        : new Answer(400, Map.of(), "other length than announced");
  }

  private static Map<String, String> arguments(HttpExchange exchange, String body) {
    Map<String, String> arguments = new HashMap<>();
    if (contentType(exchange).toLowerCase(Locale.ROOT).startsWith("application/json")) {
      JsonObject json = JsonParser.parseString(body).getAsJsonObject();
      json.entrySet().forEach(entry -> arguments.put(entry.getKey(), plain(entry.getValue())));
      return arguments;
    }
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : (body + "&" + (query == null ? "" : query)).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        arguments.putIfAbsent(
            decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return arguments;
  }

  private static String plain(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
