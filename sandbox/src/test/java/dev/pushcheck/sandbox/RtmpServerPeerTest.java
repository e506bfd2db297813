package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real encoder. */
@Timeout(60)
class RtmpServerPeerTest {
  private static final InetAddress ADDRESS = Loopback.next();

  @Test
  void letsFfmpegPush() throws IOException, InterruptedException {
    try (RtmpServer server = RtmpServer.listen(ADDRESS, 0);
        Program ffmpeg = ffmpeg("rtmp", server)) {
      assertPushed(ffmpeg, server);
    }
  }

  @Test
  void letsFfmpegPushInsideTls() throws IOException, InterruptedException {
    Certificates.Issued issued = Certificates.valid(ADDRESS.getHostAddress());
    try (RtmpServer server = RtmpServer.listenTls(ADDRESS, 0, issued.serverContext());
        Program ffmpeg = ffmpeg("rtmps", server)) {
      assertPushed(ffmpeg, server);
    }
  }

  @Test
  void rejectsFfmpegInWordsItUnderstands() throws IOException, InterruptedException {
    try (RtmpServer server = RtmpServer.listen(ADDRESS, 0).behave(Behaviour.REJECT_CONNECT);
        Program ffmpeg = ffmpeg("rtmp", server)) {
      assertThat(ffmpeg.awaitEnd()).contains("This push address is not accepted.");
      assertThat(ffmpeg.exitValue()).isNotZero();
      assertThat(server.publishes()).isEmpty();
    }
  }

  private static void assertPushed(Program ffmpeg, RtmpServer server)
      throws IOException, InterruptedException {
    String said = ffmpeg.awaitEnd();
    assertThat(ffmpeg.exitValue()).as(said).isZero();
    assertThat(server.connects()).extracting(RtmpServer.ConnectSeen::app).containsExactly("live");
    assertThat(server.publishes()).containsExactly("room42?txSecret=00&txTime=FF");
    await().until(() -> server.mediaMessages() >= 25);
  }

  /** One second of a test picture. */
  private static Program ffmpeg(String scheme, RtmpServer server) throws IOException {
    return Program.start(
        "ffmpeg",
        "-hide_banner",
        "-f",
        "lavfi",
        "-i",
        "testsrc=size=320x240:rate=25",
        "-t",
        "1",
        "-c:v",
        "flv",
        "-f",
        "flv",
        "%s://%s:%d/live/room42?txSecret=00&txTime=FF"
            .formatted(scheme, server.address().getHostAddress(), server.port()));
  }
}
