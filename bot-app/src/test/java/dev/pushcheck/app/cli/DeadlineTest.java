package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import dev.pushcheck.sandbox.RtmpServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check ends at its deadline, with all that is known by then. */
@Timeout(60)
class DeadlineTest {
  /** Far more than the second allowed, far less than the peers' own time-outs. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private World world;

  @BeforeEach
  void start(@TempDir Path directory) {
    world = new World(directory);
    world.knows("{ name: " + World.DOMAIN + ", key: \"" + World.KEY + "\" }");
    world.section("check", "{ deadline: 1s }");
    world.section("probe", "{ allowPrivateAddresses: true, timeout: 30s }");
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @Test
  void comesWhileTheIngestIsSilent() {
    world.ingest(World.DOMAIN).behave(RtmpServer.Behaviour.SILENT);

    Answer answer = checkInTime();

    assertThat(answer.finding("ingest")).isEqualTo("check-timed-out");
    assertThat(answer.finding("cname")).isEqualTo("passed");
    assertThat(answer.finding("secret")).isEqualTo("passed");
    assertThat(answer.status()).isEqualTo(4);
  }

  @Test
  void comesWhileTheIngestTalksWithoutEnd() {
    world.ingest(World.DOMAIN).behave(RtmpServer.Behaviour.SLOW);

    Answer answer = checkInTime();

    assertThat(answer.finding("ingest")).isEqualTo("check-timed-out");
    assertThat(answer.finding("address")).isEqualTo("passed");
  }

  @Test
  void comesWhileTheNameServerIsSilent() {
    world.ingest(World.DOMAIN);
    world.dns().misbehave(World.DOMAIN, Misbehaviour.SILENT);

    Answer answer = checkInTime();

    assertThat(answer.finding("cname")).isEqualTo("check-timed-out");
    assertThat(answer.finding("ingest")).isEqualTo("check-timed-out");
    assertThat(answer.finding("expiry")).isEqualTo("passed");
    assertThat(answer.finding("secret")).isEqualTo("passed");
  }

  private Answer checkInTime() {
    long start = System.nanoTime();
    Answer answer = world.check("--json", World.address("room42").rtmp());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    return answer;
  }
}
