package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.Loopback;
import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real servers of SRT and TLS in Tencent's place. */
@Timeout(60)
class OtherIngestsPeerTest {
  private static final int SRT_PORT = 9000;
  private static final int TLS_PORT = 443;

  private final InetAddress address = Loopback.next();
  @TempDir private Path directory;
  private World world;

  @BeforeEach
  void start() {
    world = new World(directory);
    world.leads(World.DOMAIN, address);
    world.knows("{ name: " + World.DOMAIN + ", key: \"" + World.KEY + "\" }");
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @Test
  void isGreetedByAnSrtListener() {
    try (Peer listener =
        Peer.start("srt-live-transmit", "srt://" + at(SRT_PORT) + "?mode=listener", "file://con")) {
      listener.untilListeningOverUdp(address, SRT_PORT);

      for (int check = 0; check < 3; check++) {
        Answer answer = world.check("--json", World.address("room42").srt());
        assertThat(answer.finding("ingest")).as(listener.said()).isEqualTo("passed");
      }
      assertThat(listener.said()).as("nobody took a place").doesNotContain("Accepted SRT");
    }
  }

  @Test
  void isNotTakenForAnEncoderByFfmpeg() {
    try (Peer ffmpeg =
        Peer.start(
            "ffmpeg",
            "-hide_banner",
            "-i",
            "srt://" + at(SRT_PORT) + "?mode=listener",
            "-f",
            "null",
            "-")) {
      ffmpeg.untilListeningOverUdp(address, SRT_PORT);

      Answer answer = world.check("--json", World.address("room42").srt());

      assertThat(answer.finding("ingest")).as(ffmpeg.said()).isEqualTo("passed");
    }
  }

  @Test
  void tellsATlsServerThatSpeaksNoRtmp() throws Exception {
    Path key = directory.resolve("key.pem");
    Path certificate = directory.resolve("certificate.pem");
    try (Peer maker =
        Peer.start(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-subj",
            "/CN=" + World.DOMAIN,
            "-keyout",
            key.toString(),
            "-out",
            certificate.toString())) {
      assertThat(maker.awaitEnd()).as(maker.said()).isZero();
    }
    try (Peer server =
        Peer.start(
            "openssl",
            "s_server",
            "-accept",
            at(TLS_PORT),
            "-key",
            key.toString(),
            "-cert",
            certificate.toString())) {
      server.untilSaying("ACCEPT");
      server.tell("220 mail.example.com ready\n");

      Answer answer = world.check("--json", World.address("room42").rtmps(TLS_PORT));

      JsonObject ingest = answer.findings("ingest").get(0);
      assertThat(ingest.get("code").getAsString()).as(server.said()).isEqualTo("ingest-not-rtmp");
      assertThat(ingest.get("explanation").getAsString()).contains("220 mail.example.com ready");
    }
  }

  private String at(int port) {
    return address.getHostAddress() + ":" + port;
  }
}
