package dev.pushcheck.app.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.RollCall;
import dev.pushcheck.net.HostAndPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks the bot that runs on this machine how its parts are, as {@link HealthRequests} tells. */
public final class AdminPort {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "0:0:0:0:0:0:0:0");

  private final HostAndPort address;

  /**
   * At an address.
   *
   * @param address where the settings have the bot listen
   */
  public AdminPort(HostAndPort address) {
    this.address =
        EVERY_ADDRESS.contains(address.host())
            ? new HostAndPort("127.0.0.1", address.port())
            : address;
  }

  /** Asks; waits for two seconds at the most. Whatever else listens there is no bot. */
  public RollCall ask() throws InterruptedException {
    String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
    String shown = host + ":" + address.port();
    try {
      HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://" + shown + "/health/ready"))
              .timeout(PATIENCE)
              .build();
      return new RollCall.Told(entries(client.send(request, BodyHandlers.ofString()).body()));
    } catch (IOException | IllegalArgumentException e) {
      return new RollCall.NoAnswer(shown);
    }
  }

  private static List<RollCall.Entry> entries(String body) {
    try {
      JsonObject parts = JsonParser.parseString(body).getAsJsonObject();
      List<RollCall.Entry> entries = new ArrayList<>();
      for (String name : parts.keySet()) {
        entries.add(new RollCall.Entry(name, Optional.of(condition(parts.getAsJsonObject(name)))));
      }
      return entries;
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | NullPointerException
        | UnsupportedOperationException
        | DateTimeParseException e) {
      throw new IllegalArgumentException("not a bot's answer", e);
    }
  }

  private static Condition condition(JsonObject told) {
    return new Condition(
        State.valueOf(told.get("state").getAsString().toUpperCase(Locale.ROOT)),
        told.get("reason").getAsString(),
        Instant.parse(told.get("since").getAsString()));
  }
}
