package dev.pushcheck.app.http;

import dev.pushcheck.slack.SlackResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes Slack's requests to the bot, byte for byte, and knows nothing else. */
public final class SlackRequests extends Handler.Abstract {
  private static final String PATH = "/slack/events";
  private static final int MOST_BYTES = 1 << 20;
  private static final int PART_BYTES = 8 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BiFunction<Map<String, List<String>>, byte[], SlackResponse> bot;

  /** A way to whoever answers headers and a body. */
  public SlackRequests(BiFunction<Map<String, List<String>>, byte[], SlackResponse> bot) {
    this.bot = bot;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    if (!PATH.equals(Request.getPathInContext(request))) {
      return false;
    }
    if (!HttpMethod.POST.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.POST.asString());
      return end(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    }
    Optional<byte[]> body = body(request);
    if (body.isEmpty()) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      return end(response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
    }
    SlackResponse answer = bot.apply(headers(request), body.get());
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  private static boolean end(Response response, Callback callback, int status) {
    response.setStatus(status);
    callback.succeeded();
    return true;
  }

  /** The body; empty if it is too large, or drips in more slowly than Slack's would. */
  private static Optional<byte[]> body(Request request) throws IOException {
    if (request.getLength() > MOST_BYTES) {
      return Optional.empty();
    }
    long began = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[PART_BYTES];
    try (InputStream in = Content.Source.asInputStream(request)) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        body.write(part, 0, read);
        if (body.size() > MOST_BYTES || System.nanoTime() - began > PATIENCE.toNanos()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(body.toByteArray());
  }

  private static Map<String, List<String>> headers(Request request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(field.getValue());
    }
    return headers;
  }
}
