package dev.pushcheck.sandbox.account;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends callbacks as the vendor does: signed for ten minutes, and again up to twelve times, a
 * minute apart, unless the answer is 200 within twenty seconds:
 * https://www.tencentcloud.com/document/product/267/38080 and .../267/38081 (both read 2026-11-22).
 * Whether a retry is signed anew is not documented; both can be had. What can go wrong on the way
 * can be asked for. Safe for use by several threads.
 */
public final class CallbackSender {
  /** How often a callback is sent again. */
  public static final int RETRIES = 12;

  /** How long after a failure it is sent again. */
  public static final Duration BETWEEN = Duration.ofMinutes(1);

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final InstantSource clock;
  private final CallbackTimer timer;
  private final Deque<Mishap> mishaps = new ArrayDeque<>();
  private final List<CallbackDelivery> held = new ArrayList<>();
  private final List<CallbackDelivery> all = new ArrayList<>();
  private volatile Optional<String> key;
  private volatile Duration valid = VALID;
  private volatile Retries retries = Retries.SIGNED_ANEW;

  private CallbackSender(
      URI address, Optional<String> key, InstantSource clock, CallbackTimer timer) {
    this.address = address;
    this.key = key;
    this.clock = clock;
    this.timer = timer;
  }

  /** A sender whose template has a key. */
  public static CallbackSender to(URI address, String key, InstantSource clock) {
    return new CallbackSender(address, Optional.of(key), clock, CallbackSender::afterReally);
  }

  /** The same, with somebody else's timer for retries and delays. */
  public CallbackSender timer(CallbackTimer other) {
    return new CallbackSender(address, key, clock, other);
  }

  /** Signs with another key from now on. */
  public CallbackSender key(String other) {
    key = Optional.of(other);
    return this;
  }

  /** Does not sign from now on. */
  public CallbackSender unsigned() {
    key = Optional.empty();
    return this;
  }

  /** Lets signatures hold for as long from now on; a negative time makes them old. */
  public CallbackSender valid(Duration other) {
    valid = other;
    return this;
  }

  /** How retries are signed from now on. */
  public CallbackSender retries(Retries other) {
    retries = other;
    return this;
  }

  /** Lets something go wrong with the next callback, after what was asked for before. */
  public synchronized CallbackSender mishap(Mishap mishap) {
    mishaps.add(mishap);
    return this;
  }

  /** Sends a callback; never waits. */
  public CallbackDelivery send(CallbackBody body) {
    CallbackDelivery delivery = new CallbackDelivery(body);
    Mishap mishap;
    List<CallbackDelivery> late;
    synchronized (this) {
      all.add(delivery);
      mishap = mishaps.isEmpty() ? Mishap.NONE : mishaps.remove();
      if (mishap == Mishap.OVERTAKEN) {
        held.add(delivery);
        return delivery;
      }
      late = List.copyOf(held);
      held.clear();
    }
    switch (mishap) {
      case LOST -> delivery.end(false);
      case DELAYED -> timer.after(BETWEEN, () -> attempt(delivery, signed(body)));
      case DUPLICATED -> {
        attempt(new CallbackDelivery(body), signed(body));
        attempt(delivery, signed(body));
      }
      case NONE, OVERTAKEN -> attempt(delivery, signed(body));
    }
    for (CallbackDelivery one : late) {
      CompletableFuture<?> unused = delivery.end().thenRun(() -> attempt(one, signed(one.body())));
    }
    return delivery;
  }

  /** Sends bytes that may be anything, once; gives the status of the answer. */
  public CompletableFuture<Integer> sendRaw(byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client
        .sendAsync(request, BodyHandlers.discarding())
        .handle(
            (answer, problem) ->
                problem == null ? answer.statusCode() : CallbackDelivery.NO_ANSWER);
  }

  /** Signs as this sender would now. */
  public CallbackBody signed(CallbackBody body) {
    return key.map(known -> body.signed(known, clock.instant().plus(valid))).orElse(body);
  }

  /** Everything that was to be sent, oldest first. */
  public synchronized List<CallbackDelivery> deliveries() {
    return List.copyOf(all);
  }

  private void attempt(CallbackDelivery delivery, CallbackBody signed) {
    CompletableFuture<?> unused =
        sendRaw(signed.json().getBytes(StandardCharsets.UTF_8))
            .thenAccept(status -> note(delivery, signed, status));
  }

  private void note(CallbackDelivery delivery, CallbackBody signed, int status) {
    int attempts = delivery.add(status);
    if (status == OK || attempts > RETRIES) {
      delivery.end(status == OK);
    } else {
      timer.after(
          BETWEEN,
          () ->
              attempt(delivery, retries == Retries.SIGNED_ANEW ? signed(delivery.body()) : signed));
    }
  }

  private static void afterReally(Duration delay, Runnable task) {
    CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(task);
  }

  /** What can happen to a callback on its way. */
  public enum Mishap {
    /** Nothing. */
    NONE,
    /** It never arrives. */
    LOST,
    /** It is sent twice. */
    DUPLICATED,
    /** It is sent a minute late. */
    DELAYED,
    /** It is sent after the next one has arrived. */
    OVERTAKEN
  }

  /** How retries are signed. */
  public enum Retries {
    /** Each for ten minutes. */
    SIGNED_ANEW,
    /** As the first attempt, so that the last two come too late. */
    AS_AT_FIRST
  }
}
