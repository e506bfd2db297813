package dev.pushcheck.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what both post: Slack's web API as far as alerts need it, and a webhook. */
final class PostSink implements AutoCloseable {
  private static final Pattern EVENT = Pattern.compile("ev(\\d+)x");
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final Map<Integer, CountDownLatch> expected = new ConcurrentHashMap<>();
  private final Map<Integer, Long> seen = new ConcurrentHashMap<>();
  private final AtomicInteger posts = new AtomicInteger();
  private final AtomicInteger replies = new AtomicInteger();
  private final AtomicInteger edits = new AtomicInteger();
  private final AtomicLong first = new AtomicLong();
  private volatile String last = "";
  private volatile boolean dead;

  PostSink() throws IOException {
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void die() {
    dead = true;
  }

  void live() {
    dead = false;
  }

  CountDownLatch expect(int event) {
    return expected.computeIfAbsent(event, any -> new CountDownLatch(1));
  }

  long seenAt(int event) {
    return seen.getOrDefault(event, 0L);
  }

  void forget() {
    expected.clear();
    seen.clear();
    posts.set(0);
    replies.set(0);
    edits.set(0);
    first.set(0);
  }

  int posts() {
    return posts.get();
  }

  int replies() {
    return replies.get();
  }

  int edits() {
    return edits.get();
  }

  long firstPost() {
    return first.get();
  }

  String lastText() {
    return last;
  }

  private void take(HttpExchange exchange) throws IOException {
    long now = System.nanoTime();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    if (dead && path.startsWith("/api/chat")) {
      exchange.close();
      return;
    }
    if (path.endsWith("chat.postMessage")) {
      first.compareAndSet(0, now);
      (body.contains("thread_ts=") ? replies : posts).incrementAndGet();
      note(body, now, path);
    } else if (path.endsWith("chat.update")) {
      edits.incrementAndGet();
      note(body, now, path);
    } else if (path.equals("/am")) {
      note(body, now, path);
    }
    byte[] answer =
        "{\"ok\":true,\"team_id\":\"T1\",\"channel\":\"C1\",\"ts\":\"%d.1\"}"
            .formatted(now)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void note(String body, long now, String path) {
    LongConsumer saw =
        event -> {
          if (seen.putIfAbsent((int) event, now) == null) {
            expect((int) event).countDown();
          }
        };
    Matcher events = EVENT.matcher(body);
    while (events.find()) {
      saw.accept(Long.parseLong(events.group(1)));
    }
    if (path.startsWith("/api/") && !body.contains("thread_ts=")) {
      last = body.replaceAll("(?s).*?(?:^|&)text=([^&]{0,160}).*", "$1").replace('+', ' ');
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
