package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real RTMP server in Tencent's place, and a real encoder beside us. */
@Timeout(120)
class NginxPeerTest {
  private static final int CHECKS = 5;
  private static final Pattern BYTES_IN = Pattern.compile("<bytes_in>(\\d+)</bytes_in>");
  private static final Pattern FRAMES = Pattern.compile("frame= *(\\d+)");

  @TempDir private Path directory;
  private World world;
  private NginxRtmp nginx;

  @BeforeEach
  void start() throws Exception {
    world = new World(directory);
    world.knows("{ name: " + World.DOMAIN + ", key: \"" + World.KEY + "\" }");
    nginx = new NginxRtmp(directory);
    world.leads(World.DOMAIN, nginx.address());
  }

  @AfterEach
  void end() throws Exception {
    if (nginx != null) {
      nginx.close();
    }
    world.close();
  }

  @Test
  void passesTheHandshakeAndConnect() {
    Answer answer = world.check("--json", World.address("room42").rtmp());

    assertThat(answer.finding("ingest")).isEqualTo("passed");
    assertThat(answer.verdict()).isEqualTo("incomplete");
  }

  @Test
  void isToldThatAnAppIsRefused() {
    String address = World.address("room42").rtmp().replace("/live/", "/nosuch/");

    Answer answer = world.check("--json", address);

    assertThat(answer.finding("ingest")).isEqualTo("ingest-connect-rejected");
    assertThat(answer.status()).isEqualTo(3);
    assertThat(answer.findings("ingest").get(0).get("explanation").getAsString())
        .doesNotContain("  ");
  }

  @Test
  void disturbsNobodyWhoPushes() throws Exception {
    try (Peer ffmpeg = push("room42")) {
      await().until(() -> nginx.statistics().contains("<publishing/>"));
      String before = publisher();
      long bytesBefore = bytesIn();

      for (int check = 0; check < CHECKS; check++) {
        Answer answer = world.check("--json", World.address("room42").rtmp());
        assertThat(answer.finding("ingest")).isEqualTo("passed");
      }

      await().until(() -> bytesIn() > bytesBefore);
      assertThat(publisher()).as("the same connection").isEqualTo(before);
      assertThat(nginx.logged("publish: name='room42'")).as("nobody else published").isOne();
      ffmpeg.tell("q");
      assertThat(ffmpeg.awaitEnd()).as(ffmpeg.said()).isZero();
      assertThat(ffmpeg.said()).doesNotContainIgnoringCase("error", "broken pipe");
      assertThat(lastFrame(ffmpeg)).isPositive();
    }
  }

  /** Pushes a picture until told to quit. */
  private Peer push(String stream) {
    return Peer.start(
        "ffmpeg",
        "-hide_banner",
        "-re",
        "-f",
        "lavfi",
        "-i",
        "testsrc=size=160x120:rate=10",
        "-c:v",
        "flv",
        "-f",
        "flv",
        "rtmp://" + nginx.address().getHostAddress() + "/live/" + stream);
  }

  /** The number that the server gave to the connection of the one who publishes. */
  private String publisher() throws Exception {
    Matcher client =
        Pattern.compile("<client><id>(\\d+)</id>(?:(?!</client>).)*<publishing/>", Pattern.DOTALL)
            .matcher(nginx.statistics().replaceAll(">\\s+<", "><"));
    assertThat(client.find()).isTrue();
    return client.group(1);
  }

  private long bytesIn() throws Exception {
    Matcher bytes = BYTES_IN.matcher(nginx.statistics());
    assertThat(bytes.find()).isTrue();
    return Long.parseLong(bytes.group(1));
  }

  private static int lastFrame(Peer ffmpeg) {
    Matcher frames = FRAMES.matcher(ffmpeg.said());
    int last = 0;
    while (frames.find()) {
      last = Integer.parseInt(frames.group(1));
    }
    return last;
  }
}
