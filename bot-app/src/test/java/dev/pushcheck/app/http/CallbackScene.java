package dev.pushcheck.app.http;

import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CallbackSettings.Unsigned;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.sandbox.account.CallbackBody;
import dev.pushcheck.sandbox.account.CallbackSender;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import dev.pushcheck.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A listener for callbacks, with a fake intake behind it and Tencent in front of it. */
final class CallbackScene implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final String PATH = "/callbacks/9f3c1d7a5be0426c8812";
  static final String KEY = "k3y-0f-the-c4llback-template";
  static final StreamPath ROOM42 = new StreamPath("push.example.com", "live", "room42");
  static final Push PUSH =
      Push.of(ROOM42, "198.51.100.7", NOW.minusSeconds(7200))
          .sequence("2210464508206750001")
          .parameters("txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=6B0C3A10");

  final FakeIntake intake = new FakeIntake();
  final CallbackHealth health;
  final CallbackSender sender;
  private final HttpListener listener;

  private CallbackScene(CallbackSettings settings, CallbackRequests.Patience patience) {
    InstantSource clock = InstantSource.fixed(NOW);
    health = new CallbackHealth(clock);
    CallbackRequests requests = new CallbackRequests(settings, clock, intake, health, patience);
    try {
      listener = HttpListener.start(new HostAndPort("127.0.0.1", 0), requests);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    sender = CallbackSender.to(uri(PATH), KEY, clock);
  }

  static CallbackScene start() {
    return start(Unsigned.REFUSED, CallbackRequests.Patience.USUAL);
  }

  static CallbackScene start(Unsigned unsigned, CallbackRequests.Patience patience) {
    return new CallbackScene(
        new CallbackSettings(Secret.of(PATH), Optional.of(Secret.of(KEY)), unsigned), patience);
  }

  /** The account has no key for its callbacks, and the bot is told to put up with that. */
  static CallbackScene withoutKey() {
    return new CallbackScene(
        new CallbackSettings(Secret.of(PATH), Optional.empty(), Unsigned.ALLOWED),
        CallbackRequests.Patience.USUAL);
  }

  static CallbackBody ended() {
    return CallbackBody.ended(PUSH, NOW.minusSeconds(1), 12, "network");
  }

  /** The status of the answer to a body that is signed as it should be. */
  int send(CallbackBody body) {
    return post(sender.signed(body));
  }

  /** The status of the answer to a body as it is. */
  int post(CallbackBody body) {
    return post(body.json());
  }

  int post(String body) {
    return sender.sendRaw(body.getBytes(StandardCharsets.UTF_8)).join();
  }

  /** The whole answer. */
  HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient()
          .send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return listener.port();
  }

  @Override
  public void close() {
    listener.close();
  }
}
