package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The reference implementation of SRT as caller. */
@Timeout(60)
class SrtServerPeerTest {
  @Test
  void letsTheReferenceCallerPassTheInduction() throws IOException, InterruptedException {
    try (SrtServer server = SrtServer.listen(Loopback.next(), 0);
        Program caller =
            Program.start(
                "srt-live-transmit",
                "-a:no",
                "srt://" + server.address().getHostAddress() + ":" + server.port(),
                "file://con")) {
      assertThat(caller.awaitEnd()).contains("Resource allocation failure");
      assertThat(server.inductions()).isEqualTo(1);
      assertThat(server.conclusions()).hasSize(1);
    }
  }
}
