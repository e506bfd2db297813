package dev.pushcheck.app;

import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.settings.SettingsFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;

/** The bot as {@code run} has it, with a store in a file of its own. */
final class LoadedBot implements AutoCloseable {
  private static final String KEY = "key-of-the-benchmark";
  private static final String PATH = "/callbacks/benchmark0123456789abcdef";

  private final Path directory = Files.createTempDirectory("pushcheck-benchmark");
  private final Pushcheck pushcheck;
  private final Bots bots;
  private final URI callbacks;
  private final ThreadLocal<KeptConnection> connection;

  /** Where messages go. */
  enum Routes {
    NONE,
    ONE_CHANNEL,
    ONE_CHANNEL_EACH
  }

  LoadedBot(PostSink sink, Routes routes) throws Exception {
    Path file = directory.resolve("pushcheck.yaml");
    Files.writeString(file, yaml(sink, routes));
    Settings settings = SettingsFile.read(file, name -> null);
    pushcheck = new Pushcheck(settings, InstantSource.system());
    bots = new Bots(settings, pushcheck, InstantSource.system());
    bots.start();
    callbacks = URI.create("http://127.0.0.1:" + bots.listening().get(0).address().port() + PATH);
    connection = ThreadLocal.withInitial(() -> KeptConnection.to(callbacks));
  }

  private String yaml(PostSink sink, Routes routes) {
    StringBuilder list = new StringBuilder();
    int count = routes == Routes.NONE ? 0 : routes == Routes.ONE_CHANNEL ? 1 : AlertLoad.EVENTS;
    for (int i = 0; i < count; i++) {
      String match = routes == Routes.ONE_CHANNEL ? "*" : "ev" + i + "x";
      list.append("    - { match: { stream: \"%s\" }, to: [\"slack:C%d\"] }%n".formatted(match, i));
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
