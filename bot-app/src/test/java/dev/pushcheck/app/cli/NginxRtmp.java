package dev.pushcheck.app.cli;

import dev.pushcheck.sandbox.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** An nginx with its RTMP module, which takes pushes for the app {@code live} and no other. */
final class NginxRtmp implements AutoCloseable {
  private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_rtmp_module.so");
  private static final int STATISTICS_PORT = 8935;

  private final InetAddress address;
  private final Peer nginx;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * Starts it at an address of its own, on the usual port.
   *
   * @param directory for its files
   */
  NginxRtmp(Path directory) throws IOException {
    address = Loopback.next();
    if (!Files.exists(MODULE)) {
      Peer.missing("nginx's RTMP module is not installed");
    }
    Path configuration = Files.writeString(directory.resolve("nginx.conf"), configuration());
    nginx =
        Peer.start(
            "nginx", "-p", directory.toString(), "-c", configuration.toString(), "-e", "stderr");
    try {
      nginx.untilListening(address, World.RTMP_PORT).untilListening(address, STATISTICS_PORT);
    } catch (RuntimeException | Error e) {
      nginx.close();
      throw e;
    }
  }

  private String configuration() {
    return """
        load_module %s;
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log stderr info;
        events {}
        rtmp {
          server {
            listen %s:%d;
            application live { live on; }
          }
        }
        http {
          access_log off;
          client_body_temp_path .;
          proxy_temp_path .;
          fastcgi_temp_path .;
          uwsgi_temp_path .;
          scgi_temp_path .;
          server {
            listen %s:%d;
            location / { rtmp_stat all; }
          }
        }
        """
        .formatted(
            MODULE,
            address.getHostAddress(),
            World.RTMP_PORT,
            address.getHostAddress(),
            STATISTICS_PORT);
  }

  InetAddress address() {
    return address;
  }

  /** What it says of its streams and clients, as XML. */
  String statistics() throws IOException, InterruptedException {
    URI uri = URI.create("http://" + address.getHostAddress() + ":" + STATISTICS_PORT + "/");
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  /** The lines of its log that hold a word. */
  long logged(String word) {
    return Arrays.stream(nginx.said().split("\n", -1)).filter(line -> line.contains(word)).count();
  }

  @Override
  public void close() {
    nginx.close();
  }
}
