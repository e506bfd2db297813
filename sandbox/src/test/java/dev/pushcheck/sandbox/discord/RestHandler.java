package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes requests from the web server to the API: who asks, how often, and what goes wrong. */
final class RestHandler extends Handler.Abstract {
  static final String BASE = "/api/v10";
  private static final Pattern SENDING = Pattern.compile("POST /channels/(\\d+)/messages");
  private static final Pattern PART =
      Pattern.compile("name=\"(?<name>[^\"]*)\"(; filename=\"(?<file>[^\"]*)\")?");

  private final Api api;
  private final Channels channels;
  private final String token;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Troubles troubles = new Troubles();
  private volatile boolean tokenRevoked;
  private volatile Duration distance = Duration.ZERO;

  RestHandler(Api api, Channels channels, String token) {
    this.api = api;
    this.channels = channels;
    this.token = token;
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  Troubles troubles() {
    return troubles;
  }

  void revokeToken() {
    tokenRevoked = true;
  }

  void distance(Duration distance) {
    this.distance = distance;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Call call = read(request);
    calls.add(call);
    Trouble trouble = troubles.next(call.line());
    if (trouble != null) {
      suffer(trouble, request, response, callback);
      return true;
    }
    response.getHeaders().put("Via", "1.1 google");
    try {
      admit(call);
      if (spent(call, response)) {
        String body =
            Json.of("message", "rate limited", "retry_after", 1, "global", false).toString();
        write(response, 429, body, callback);
        return true;
      }
      JsonElement body = api.answer(call);
      int status = body.isJsonNull() ? 204 : 200;
      String text = body.isJsonNull() ? "" : body.toString();
      travel(request, () -> write(response, status, text, callback));
    } catch (Refusal refusal) {
      travel(request, () -> write(response, refusal.status(), refusal.body(), callback));
    }
    return true;
  }

  private void travel(Request request, Runnable arrival) {
    if (distance.isZero()) {
      arrival.run();
    } else {
      request
          .getComponents()
          .getScheduler()
          .schedule(arrival, distance.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Answers to interactions need no token of the bot's. */
  private void admit(Call call) {
    boolean open = call.path().startsWith("/interactions/") || call.path().startsWith("/webhooks/");
    String given = call.headers().getOrDefault("authorization", "");
    if (!open && (tokenRevoked || !given.equals("Bot " + token))) {
      throw new Refusal(401, 0, "401: Unauthorized");
    }
  }

  private boolean spent(Call call, Response response) {
    Matcher sending = SENDING.matcher(call.line());
    if (!sending.matches()) {
      return false;
    }
    Channels.Window window = channels.spend(sending.group(1));
    double seconds = window.resetAfter().toMillis() / 1000.0;
    response.getHeaders().put("X-RateLimit-Limit", Integer.toString(window.limit()));
    response.getHeaders().put("X-RateLimit-Remaining", Integer.toString(window.remaining()));
    response.getHeaders().put("X-RateLimit-Reset-After", Double.toString(seconds));
    response.getHeaders().put("X-RateLimit-Bucket", "messages");
    if (window.spent()) {
      response.getHeaders().put("Retry-After", Integer.toString((int) Math.ceil(seconds)));
      response.getHeaders().put("X-RateLimit-Scope", "user");
    }
    return window.spent();
  }

  private static void suffer(
      Trouble trouble, Request request, Response response, Callback callback) {
    if (trouble.status() == Trouble.SILENCE) {
      return;
    }
    if (trouble.status() == 0) {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
      callback.failed(new IOException("cut on request"));
      return;
    }
    trouble.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    write(response, trouble.status(), trouble.body(), callback);
  }

  private static void write(Response response, int status, String body, Callback callback) {
    response.setStatus(status);
    if (!body.isEmpty()) {
      response.getHeaders().put("Content-Type", "application/json");
    }
    Content.Sink.write(response, true, body, callback);
  }

  private static Call read(Request request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), field.getValue());
    }
    String path = request.getHttpURI().getDecodedPath();
    String query = request.getHttpURI().getQuery();
    List<String> files = new ArrayList<>();
    JsonObject body;
    try (InputStream in = Content.Source.asInputStream(request)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String type = headers.getOrDefault("content-type", "");
      body = type.startsWith("multipart/") ? parts(text, type, files) : json(text);
    }
    return new Call(
        request.getMethod(),
        path.startsWith(BASE) ? path.substring(BASE.length()) : path,
        query == null ? "" : query,
        headers,
        body,
        files);
  }

  private static JsonObject json(String text) {
    JsonElement element = text.isBlank() ? new JsonObject() : JsonParser.parseString(text);
    return element instanceof JsonArray ? Json.of("", element) : element.getAsJsonObject();
  }

  private static JsonObject parts(String text, String type, List<String> files) {
    String boundary = type.replaceFirst(".*boundary=\"?([^\";]+)\"?.*", "$1");
    JsonObject body = new JsonObject();
    for (String part : text.split(Pattern.quote("--" + boundary), -1)) {
      Matcher head = PART.matcher(part);
      int content = part.indexOf("\r\n\r\n");
      if (content < 0 || !head.find()) {
        continue;
      }
      if ("payload_json".equals(head.group("name"))) {
        body = json(part.substring(content).strip());
      } else if (head.group("file") != null) {
        files.add(head.group("file"));
      }
    }
    return body;
  }
}
