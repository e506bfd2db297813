package dev.pushcheck.app.http;

import com.google.gson.JsonObject;
import dev.pushcheck.alert.SyntheticCallback;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends a callback to the bot's own listener, signed as Tencent signs it: <a
 * href="https://www.tencentcloud.com/document/product/267/38081">signature</a>, read 2026-11-22.
 */
public final class OwnCallback implements SyntheticCallback {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int OK = 200;

  private final Supplier<Optional<CallbackSettings>> settings;
  private final Supplier<Optional<URI>> listener;

  /**
   * A sender.
   *
   * @param settings how callbacks reach the bot
   * @param listener where the bot listens, once it does
   */
  public OwnCallback(
      Supplier<Optional<CallbackSettings>> settings, Supplier<Optional<URI>> listener) {
    this.settings = settings;
    this.listener = listener;
  }

  @Override
  public void send(StreamName stream, String sequence, Instant at)
      throws IOException, InterruptedException {
    CallbackSettings told =
        settings.get().orElseThrow(() -> new IOException("there are no callbacks in the settings"));
    URI address =
        listener
            .get()
            .orElseThrow(() -> new IOException("nothing listens"))
            .resolve(told.path().reveal());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body(stream, sequence, at, told.key())))
            .build();
    HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    if (answer.statusCode() != OK) {
      throw new IOException("answered with " + answer.statusCode());
    }
  }

  private static String body(StreamName stream, String sequence, Instant at, Optional<Secret> key) {
    JsonObject body = new JsonObject();
    body.addProperty("event_type", 0);
    body.addProperty("app", stream.domain());
    body.addProperty("appname", stream.app());
    body.addProperty("stream_id", stream.stream());
    body.addProperty("event_time", at.getEpochSecond());
    body.addProperty("sequence", sequence);
    body.addProperty("errcode", 0);
    body.addProperty("errmsg", "a test of the alarm");
    body.addProperty("push_duration", "1000");
    if (key.isPresent()) {
      long expiry = at.plus(VALID).getEpochSecond();
      body.addProperty("t", expiry);
      body.addProperty("sign", md5(key.get().reveal() + expiry));
    }
    return body.toString();
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
