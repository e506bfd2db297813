package dev.pushcheck.app.http;

import dev.pushcheck.app.http.RequestBody.TooLargeException;
import dev.pushcheck.app.http.RequestBody.TooSlowException;
import dev.pushcheck.slack.SlackResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes Slack's requests to the bot, byte for byte, and knows nothing else. */
public final class SlackRequests extends Handler.Abstract {
  private static final String PATH = "/slack/events";
  private static final int MOST_BYTES = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BiFunction<Map<String, List<String>>, byte[], SlackResponse> bot;

  /** A way to whoever answers headers and a body. */
  public SlackRequests(BiFunction<Map<String, List<String>>, byte[], SlackResponse> bot) {
    this.bot = bot;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!PATH.equals(Request.getPathInContext(request))) {
      return false;
    }
    if (!HttpMethod.POST.is(request.getMethod())) {
      response.getHeaders().put(HttpHeader.ALLOW, HttpMethod.POST.asString());
      return end(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
    }
    CompletableFuture<?> unused =
        RequestBody.read(request, MOST_BYTES, PATIENCE)
            .thenAccept(body -> answer(request, body, response, callback))
            .whenComplete(
                (nothing, problem) -> {
                  if (problem != null) {
                    giveUp(RequestBody.cause(problem), request, response, callback);
                  }
                });
    return true;
  }

  private void answer(Request request, byte[] body, Response response, Callback callback) {
    SlackResponse answer = bot.apply(headers(request), body);
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
  }

  /** The rest of such a body is not waited for. */
  private static void giveUp(
      Throwable problem, Request request, Response response, Callback callback) {
    if (problem instanceof TooLargeException) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      end(response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
    } else if (problem instanceof TooSlowException slow) {
      RequestBody.cutOff(request, callback, slow);
    } else {
      callback.failed(problem);
    }
  }

  private static boolean end(Response response, Callback callback, int status) {
    response.setStatus(status);
    callback.succeeded();
    return true;
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
