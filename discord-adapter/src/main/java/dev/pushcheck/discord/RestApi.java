package dev.pushcheck.discord;

import dev.pushcheck.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Discord's REST API for what the bot does unasked. The library repeats and delays requests by
 * itself, and so could not tell what became of one; here each is sent once.
 */
final class RestApi {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  /** As many as there are threads that speak with Discord: a handshake costs an answer's time. */
  private static final int IDLE_CONNECTIONS = 64;

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final MediaType PNG = MediaType.get("image/png");

  /** Form: https://docs.discord.com/developers/reference#user-agent (read 2026-11-22). */
  private static final String USER_AGENT = "DiscordBot (https://pushcheck.dev, 0.1)";

  private final HttpUrl base;
  private final Secret token;
  private final OkHttpClient client;

  RestApi(URI base, Secret token, OkHttpClient client) {
    this.base = HttpUrl.get(base.toString());
    this.token = token;
    this.client = client;
  }

  /** A client that all requests to Discord go through, the library's too. */
  static OkHttpClient client(LongSupplier nanoTime) {
    return new OkHttpClient.Builder()
        .connectTimeout(CONNECT)
        .readTimeout(ANSWER)
        .writeTimeout(ANSWER)
        .retryOnConnectionFailure(false)
        .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
        .addInterceptor(new InvalidRequests(nanoTime))
        .build();
  }

  Answer get(String path) throws IOException {
    return send("GET", path, null);
  }

  /** Sends JSON, with files beside it if there are any. */
  Answer send(String method, String path, DataObject body, List<FileUpload> files)
      throws IOException {
    RequestBody json = RequestBody.create(body.toString(), JSON);
    if (files.isEmpty()) {
      return send(method, path, json);
    }
    MultipartBody.Builder parts =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("payload_json", null, json);
    for (int i = 0; i < files.size(); i++) {
      byte[] bytes = files.get(i).getData().readAllBytes();
      parts.addFormDataPart(
          "files[" + i + "]", files.get(i).getName(), RequestBody.create(bytes, PNG));
    }
    return send(method, path, parts.build());
  }

  private Answer send(String method, String path, @Nullable RequestBody body) throws IOException {
    HttpUrl url = base.resolve(path);
    if (url == null) {
      throw new IllegalArgumentException("no path below the API");
    }
    Request request =
        new Request.Builder()
            .url(url)
            .method(method, body)
            .header("Authorization", "Bot " + token.reveal())
            .header("User-Agent", USER_AGENT)
            .build();
    try (Response response = client.newCall(request).execute()) {
      return new Answer(response.code(), response.headers()::get, response.body().string());
    }
  }

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param headers gives a header's value, or null
   * @param text the body
   */
  record Answer(int status, Headers headers, String text) {
    boolean ok() {
      return status >= 200 && status < 300;
    }

    /** The body, empty if it is no JSON object. */
    DataObject json() {
      try {
        return text.startsWith("{") ? DataObject.fromJson(text) : DataObject.empty();
      } catch (ParsingException e) {
        return DataObject.empty();
      }
    }

    DataArray list() {
      try {
        return text.startsWith("[") ? DataArray.fromJson(text) : DataArray.empty();
      } catch (ParsingException e) {
        return DataArray.empty();
      }
    }

    /** A header that is a number of seconds. */
    Optional<Duration> seconds(String header) {
      String value = headers.get(header);
      try {
        return Optional.ofNullable(value)
            .map(text -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }

  /** Gives a header's value. */
  @FunctionalInterface
  interface Headers {
    /** The value, or null. */
    @Nullable String get(String name);
  }
}
