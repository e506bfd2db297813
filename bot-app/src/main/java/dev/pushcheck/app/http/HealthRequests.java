package dev.pushcheck.app.http;

import com.google.gson.JsonObject;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells those who run the bot how it is: {@code /health/live} as long as it answers at all, {@code
 * /health/ready} while all its parts work, well or not so well.
 */
public final class HealthRequests extends Handler.Abstract {
  private static final Set<State> WELL_ENOUGH = EnumSet.of(State.UP, State.DEGRADED);

  private final List<? extends Part> parts;

  /** About these parts. */
  public HealthRequests(List<? extends Part> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    switch (Request.getPathInContext(request)) {
      case "/health/live" -> write(response, callback, HttpStatus.OK_200, new JsonObject());
      case "/health/ready" -> ready(response, callback);
      default -> {
        response.setStatus(HttpStatus.NOT_FOUND_404);
        callback.succeeded();
      }
    }
    return true;
  }

  private void ready(Response response, Callback callback) {
    JsonObject json = new JsonObject();
    boolean ready = true;
    for (Part part : parts) {
      Condition condition = part.condition();
      ready = ready && WELL_ENOUGH.contains(condition.state());
      JsonObject told = new JsonObject();
      told.addProperty("state", condition.state().name().toLowerCase(Locale.ROOT));
      told.addProperty("reason", condition.reason());
      told.addProperty("since", condition.since().toString());
      json.add(part.name(), told);
    }
    write(response, callback, ready ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503, json);
  }

  private static void write(Response response, Callback callback, int status, JsonObject json) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(
        true, ByteBuffer.wrap(json.toString().getBytes(StandardCharsets.UTF_8)), callback);
  }
}
