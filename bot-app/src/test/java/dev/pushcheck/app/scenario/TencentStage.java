package dev.pushcheck.app.scenario;

import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.CallbackSender;
import dev.pushcheck.sandbox.account.CallbackTemplate;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * An account of Tencent's with one domain, whose streams are pushed with signed addresses, and
 * whose callbacks go to the bot. What was not taken is sent again when a test says so.
 */
final class TencentStage implements AutoCloseable {
  static final String DOMAIN = "push.example.com";
  static final String CALLBACK_KEY = "callback-key-of-the-scenarios";

  /** The last part of the callback path, which nobody may learn. */
  static final String PATH = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

  private static final long TEMPLATE = 1000;
  private static final String KEY = "f00dKeyOfTheScenarios42";
  private static final String SECRET_ID = "AKIDofTheScenarios";
  private static final String SECRET_KEY = "s3cretKeyOfTheScenariosAccount";
  private static final Duration LIVE_BEFORE = Duration.ofHours(1);
  private static final String CLIENT = "198.51.100.7";

  final CssAccountServer account;
  final CallbackSender sender;
  private final InstantSource clock;
  private final Set<String> signatures = ConcurrentHashMap.newKeySet();
  private final Map<String, Push> live = new ConcurrentHashMap<>();
  private final List<Runnable> retries = new ArrayList<>();
  private final AtomicLong pushes = new AtomicLong();
  private volatile Duration valid = Duration.ofHours(12);

  TencentStage(URI callbacks, InstantSource clock) {
    this.clock = clock;
    account =
        CssAccountServer.start(SECRET_ID, SECRET_KEY)
            .clock(clock)
            .signaturesBy(InstantSource.system()) // as the SDK does
            .datesBy(clock)
            .domain(Domain.push(DOMAIN).keys(AuthKeys.of(KEY)))
            .callbackTemplate(CallbackTemplate.to(TEMPLATE, callbacks.toString(), CALLBACK_KEY))
            .callbackRule(DOMAIN, TEMPLATE);
    sender = CallbackSender.to(callbacks, CALLBACK_KEY, clock).timer(this::later);
    account.callbacks(sender);
  }

  String settings() {
    return "[{ name: main, site: international, secretId: %s, secretKey: %s, endpoint: \"http://%s\" }]"
        .formatted(SECRET_ID, SECRET_KEY, account.endpoint());
  }

  static String callbackSettings() {
    return "{ path: /callbacks/" + PATH + ", key: " + CALLBACK_KEY + " }";
  }

  /** What must be found nowhere. */
  Stream<String> secrets() {
    return Stream.concat(
        Stream.of(KEY, SECRET_ID, SECRET_KEY, CALLBACK_KEY, PATH), signatures.stream());
  }

  static StreamPath path(String stream) {
    return new StreamPath(DOMAIN, "live", stream);
  }

  /** Addresses that are made from now on can be used for so long. */
  void addressesLast(Duration time) {
    valid = time;
  }

  /** Somebody pushes from now on. */
  void begins(String stream) {
    beginsAt(stream, clock.instant());
  }

  /** Somebody has been pushing for an hour, and the bot was told of it. */
  void isLive(String stream) {
    beginsAt(stream, clock.instant().minus(LIVE_BEFORE));
  }

  private void beginsAt(String stream, Instant since) {
    Push push = push(stream, since);
    live.put(stream, push);
    account.push(push);
  }

  private Push push(String stream, Instant at) {
    SignedAddress address =
        new SignedAddress(DOMAIN, "live", stream, KEY, clock.instant().plus(valid));
    signatures.add(address.txSecret());
    return Push.of(path(stream), CLIENT, at)
        .sequence("7" + pushes.incrementAndGet())
        .parameters("txSecret=" + address.txSecret() + "&txTime=" + address.txTime());
  }

  /** The push breaks off; if there was none until now, the bot has not heard of it before. */
  void breaksOff(String stream, int errcode, String errmsg) {
    Push push = live.remove(stream);
    if (push == null) {
      sender.mishap(CallbackSender.Mishap.LOST);
      isLive(stream);
      push = live.remove(stream);
    }
    account.interrupt(Objects.requireNonNull(push), errcode, errmsg);
  }

  /** Somebody tries to push and is refused. */
  void isRefused(String stream, int errcode, String errmsg) {
    account.refuse(push(stream, clock.instant()), errcode, errmsg);
  }

  /** Sends again whatever was not taken. */
  void sendAgain() {
    List<Runnable> now;
    synchronized (retries) {
      now = List.copyOf(retries);
      retries.clear();
    }
    now.forEach(Runnable::run);
  }

  private void later(Duration delay, Runnable task) {
    synchronized (retries) {
      retries.add(task);
    }
  }

  /** How many callbacks the bot has taken. */
  long taken() {
    return sender.deliveries().stream()
        .filter(delivery -> delivery.statuses().contains(200))
        .count();
  }

  /** Whether every callback had an answer. */
  boolean isAnswered() {
    return sender.deliveries().stream()
        .allMatch(delivery -> !delivery.statuses().isEmpty() || delivery.end().isDone());
  }

  @Override
  public void close() {
    account.close();
  }
}
