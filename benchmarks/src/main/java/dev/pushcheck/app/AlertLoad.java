package dev.pushcheck.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.settings.SettingsFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How alerts behave under load, each promise with a line: from callback to message beside
 * Alertmanager's in the same run (R3), the durable endpoint with the chat dead and as fast as it
 * can (R2), and a storm in one channel (R8). The one argument is Alertmanager's program; without it
 * there is no comparison.
 */
public final class AlertLoad {
  private static final int PAIRS = 100;
  private static final int WARM_UP = 20;
  private static final String KEY = "key-of-the-benchmark";
  private static final String PATH = "/callbacks/benchmark0123456789abcdef";
  private static final Pattern EVENT = Pattern.compile("ev(\\d+)x");

  private AlertLoad() {}

  /** Prints a line for each measurement. */
  public static void main(String[] args) throws Exception {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try (Sink sink = new Sink()) {
      compare(args, sink, "cold");
      try (Bot bot = new Bot(sink, Routes.NONE)) {
        throughput(bot);
      }
      sink.die();
      try (Bot bot = new Bot(sink, Routes.ONE_CHANNEL)) {
        steady(bot);
      }
      sink.live();
      try (Bot bot = new Bot(sink, Routes.ONE_CHANNEL)) {
        storm(sink, bot);
      }
      compare(args, sink, "warm");
    }
    System.exit(0);
  }

  /** A Java program is several times slower before its code is compiled, so this is done twice. */
  private static void compare(String[] args, Sink sink, String state) throws Exception {
    sink.forget();
    try (Bot bot = new Bot(sink, Routes.ONE_CHANNEL_EACH)) {
      report("event to post, Pushcheck, durable, " + state, latencies(sink, bot::drop));
    }
    if (args.length > 0) {
      try (Alertmanager peer = new Alertmanager(args[0], sink)) {
        report("event to post, Alertmanager", latencies(sink, peer::alert));
      }
    }
  }

  private static long[] latencies(Sink sink, Sender sender) throws Exception {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < WARM_UP + PAIRS; i++) {
      TimeUnit.MILLISECONDS.sleep(30); // until what follows the post before is done
      CountDownLatch seen = sink.expect(i);
      long began = System.nanoTime();
      sender.send(i);
      if (!seen.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no message for event " + i);
      }
      if (i >= WARM_UP) {
        all.add(sink.seenAt(i) - began);
      }
    }
    sink.forget();
    return all.stream().mapToLong(Long::longValue).toArray();
  }

  /** Two hundred a second for ten seconds. */
  private static void steady(Bot bot) throws Exception {
    List<Long> all = new ArrayList<>();
    ExecutorService senders = Executors.newFixedThreadPool(32);
    long began = System.nanoTime();
    for (int i = 0; i < 2_000; i++) {
      int event = i;
      long due = began + TimeUnit.MILLISECONDS.toNanos(5L * i);
      waitUntil(due);
      senders.execute(
          () -> {
            long sent = System.nanoTime();
            sendOrFail(bot, event);
            synchronized (all) {
              all.add(System.nanoTime() - sent);
            }
          });
    }
    senders.shutdown();
    senders.awaitTermination(1, TimeUnit.MINUTES);
    report("callback answered, 200 a second, chat dead", array(all));
  }

  private static void throughput(Bot bot) throws Exception {
    AtomicInteger next = new AtomicInteger();
    AtomicLong until = new AtomicLong();
    ExecutorService senders = Executors.newFixedThreadPool(64);
    for (Duration span : List.of(Duration.ofSeconds(5), Duration.ofSeconds(8))) {
      int before = next.get();
      ProcessorTime spent = ProcessorTime.now();
      until.set(System.nanoTime() + span.toNanos());
      CountDownLatch ended = new CountDownLatch(64);
      for (int i = 0; i < 64; i++) {
        senders.execute(
            () -> {
              while (System.nanoTime() < until.get()) {
                sendOrFail(bot, next.getAndIncrement());
              }
              ended.countDown();
            });
      }
      ended.await();
      System.out.printf(
          Locale.ROOT,
          "durable callbacks, 64 connections, %d s: %,d a second%n",
          span.toSeconds(),
          (next.get() - before) / span.toSeconds());
      System.out.println(
          "  processor time a callback: " + ProcessorTime.now().since(spent, next.get() - before));
    }
    senders.shutdown();
  }

  /** A thousand interruptions in ten seconds, all to one channel. */
  private static void storm(Sink sink, Bot bot) throws Exception {
    sink.forget();
    long began = System.nanoTime();
    ExecutorService senders = Executors.newFixedThreadPool(16);
    for (int i = 0; i < 1_000; i++) {
      int event = i;
      long due = began + TimeUnit.MILLISECONDS.toNanos(10L * i);
      waitUntil(due);
      senders.execute(() -> sendOrFail(bot, event));
    }
    senders.shutdown();
    senders.awaitTermination(1, TimeUnit.MINUTES);
    TimeUnit.SECONDS.sleep(10);
    System.out.printf(
        Locale.ROOT,
        "storm of 1,000 in 10 s: first message after %,d ms, %d messages, %d replies, %d edits,"
            + " last says: %s%n",
        TimeUnit.NANOSECONDS.toMillis(sink.firstPost() - began),
        sink.posts(),
        sink.replies(),
        sink.edits(),
        sink.lastText());
  }

  /** Without taking the processor from those who are measured. */
  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void sendOrFail(Bot bot, int event) {
    try {
      bot.drop(event);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What threads have used so far, in nanoseconds, by the first words of their names. */
  private record ProcessorTime(Map<String, Long> byName) {
    static ProcessorTime now() {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      Map<String, Long> used = new TreeMap<>();
      for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
        if (thread != null) {
          String name = thread.getThreadName().replaceAll("-?[0-9].*", "");
          used.merge(name, threads.getThreadCpuTime(thread.getThreadId()), Long::sum);
        }
      }
      return new ProcessorTime(used);
    }

    String since(ProcessorTime before, int times) {
      return byName.entrySet().stream()
          .map(
              entry ->
                  Map.entry(
                      entry.getKey(),
                      (entry.getValue() - before.byName.getOrDefault(entry.getKey(), 0L))
                          / times
                          / 1_000))
          .filter(entry -> entry.getValue() > 5)
          .map(entry -> entry.getKey() + " " + entry.getValue() + " µs")
          .collect(Collectors.joining(", "));
    }
  }

  private static void report(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f ms, p95 %.2f ms, p99 %.2f ms, most %.2f ms (%d)%n",
        what,
        at(nanos, 0.5),
        at(nanos, 0.95),
        at(nanos, 0.99),
        at(nanos, 1),
        nanos.length);
  }

  private static double at(long[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, place)] / 1e6;
  }

  private static long[] array(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }

  /** Tells of one thing that happened. */
  private interface Sender {
    void send(int event) throws IOException, InterruptedException;
  }

  /** Where messages go. */
  private enum Routes {
    NONE,
    ONE_CHANNEL,
    ONE_CHANNEL_EACH
  }

  /** The bot as {@code run} has it, with a store in a file of its own. */
  private static final class Bot implements AutoCloseable {
    private final Path directory = Files.createTempDirectory("pushcheck-benchmark");
    private final Pushcheck pushcheck;
    private final Bots bots;
    private final URI callbacks;
    private final ThreadLocal<Connection> connection;

    Bot(Sink sink, Routes routes) throws Exception {
      Path file = directory.resolve("pushcheck.yaml");
      Files.writeString(file, yaml(sink, routes));
      Settings settings = SettingsFile.read(file, name -> null);
      pushcheck = new Pushcheck(settings, InstantSource.system());
      bots = new Bots(settings, pushcheck, InstantSource.system());
      bots.start();
      callbacks = URI.create("http://127.0.0.1:" + bots.listening().get(0).address().port() + PATH);
      connection = ThreadLocal.withInitial(() -> Connection.to(callbacks));
    }

    private String yaml(Sink sink, Routes routes) {
      StringBuilder list = new StringBuilder();
      int count = routes == Routes.NONE ? 0 : routes == Routes.ONE_CHANNEL ? 1 : WARM_UP + PAIRS;
      for (int i = 0; i < count; i++) {
        String match = routes == Routes.ONE_CHANNEL ? "*" : "ev" + i + "x";
        list.append(
            "    - { match: { stream: \"%s\" }, to: [\"slack:C%d\"] }%n".formatted(match, i));
      }
      return """
          slack: { mode: http, botToken: xoxb-benchmark, signingSecret: none, apiUrl: "%s/api/" }
          http: { listen: "127.0.0.1:0", admin: "127.0.0.1:0" }
          callbacks: { path: "%s", key: %s }
          domains: [ { name: push.example.com, key: key-of-the-domain } ]
          store: { url: "jdbc:sqlite:%s" }
          alerts:
            hold: 0s
            routes:%s
          """
          .formatted(
              sink.address(),
              PATH,
              KEY,
              directory.resolve("store.db"),
              count == 0 ? " []" : "\n" + list);
    }

    void drop(int event) throws IOException, InterruptedException {
      long t = System.currentTimeMillis() / 1000 + 600;
      String body =
          """
          {"app":"push.example.com","appname":"live","stream_id":"ev%dx","event_type":0,\
          "event_time":%d,"sequence":"seq%d","errcode":12,"errmsg":"network","push_duration":"60000",\
          "stream_param":"txTime=7FFFFFFF","user_ip":"198.51.100.7","t":%d,"sign":"%s"}"""
              .formatted(event, t - 600, event, t, md5(KEY + t));
      connection.get().post(body);
    }

    @Override
    public void close() {
      bots.close();
      pushcheck.close();
    }
  }

  /** A connection that is kept, with next to nothing between the test and the socket. */
  private record Connection(Socket socket, DataInputStream answers, URI target) {
    static Connection to(URI target) {
      try {
        Socket socket = new Socket(target.getHost(), target.getPort());
        socket.setTcpNoDelay(true);
        return new Connection(
            socket, new DataInputStream(new BufferedInputStream(socket.getInputStream())), target);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Posts JSON and waits for the answer. */
    void post(String body) throws IOException {
      String request =
          "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(target.getPath(), target.getAuthority(), body.length(), body);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String status = line();
      int length = 0;
      for (String header = line(); !header.isEmpty(); header = line()) {
        if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
        }
      }
      answers.skipNBytes(length);
      if (!status.contains(" 200 ")) {
        throw new IOException("answered with " + status);
      }
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = answers.read(); next != '\n'; next = answers.read()) {
        if (next < 0) {
          throw new EOFException("no answer");
        }
        line.append((char) next);
      }
      return line.toString().strip();
    }
  }

  /** Alertmanager as its package has it, posting at once. */
  private static final class Alertmanager implements AutoCloseable {
    private static final int PORT = 19_093;
    private static final URI ALERTS = URI.create("http://127.0.0.1:" + PORT + "/api/v2/alerts");
    private final ThreadLocal<Connection> connection =
        ThreadLocal.withInitial(() -> Connection.to(ALERTS));
    private final Process process;

    Alertmanager(String program, Sink sink) throws Exception {
      Path directory = Files.createTempDirectory("alertmanager");
      Path settings = directory.resolve("alertmanager.yml");
      Files.writeString(
          settings,
          """
          route: { receiver: hook, group_by: [alertname], group_wait: 0s, group_interval: 5m }
          receivers: [ { name: hook, webhook_configs: [ { url: "%s/am", send_resolved: false } ] } ]
          """
              .formatted(sink.address()));
      process =
          new ProcessBuilder(
                  program,
                  "--config.file=" + settings,
                  "--storage.path=" + directory,
                  "--cluster.listen-address=",
                  "--web.listen-address=127.0.0.1:" + PORT)
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("log").toFile())
              .start();
      TimeUnit.SECONDS.sleep(3);
    }

    void alert(int event) throws IOException, InterruptedException {
      String body = "[{\"labels\":{\"alertname\":\"ev%dx\"}}]".formatted(event);
      connection.get().post(body);
    }

    @Override
    public void close() {
      process.destroy();
    }
  }

  /** Takes what both post: Slack's web API as far as alerts need it, and a webhook. */
  private static final class Sink implements AutoCloseable {
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

    Sink() throws IOException {
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

  private static String md5(String text) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }
}
