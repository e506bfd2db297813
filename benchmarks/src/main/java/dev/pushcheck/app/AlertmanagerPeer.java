package dev.pushcheck.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Alertmanager as its package has it, posting at once. */
final class AlertmanagerPeer implements AutoCloseable {
  private static final int PORT = 19_093;
  private static final URI ALERTS = URI.create("http://127.0.0.1:" + PORT + "/api/v2/alerts");
  private final ThreadLocal<KeptConnection> connection =
      ThreadLocal.withInitial(() -> KeptConnection.to(ALERTS));
  private final Process process;

  AlertmanagerPeer(String program, PostSink sink) throws Exception {
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
