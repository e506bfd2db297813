package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.health.Condition.State;
import dev.pushcheck.net.Dns;
import dev.pushcheck.net.Resolution;
import dev.pushcheck.net.Resolution.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameServersTest {
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

  /** By name, why nothing can be told of it. */
  private final Map<String, String> silent = new HashMap<>();

  private final Dns dns =
      name -> {
        String detail = silent.getOrDefault(name, "");
        Ending ending = detail.isEmpty() ? Ending.NO_SUCH_NAME : Ending.FAILED;
        return new Resolution(name, List.of(), List.of(), ending, detail, Duration.ZERO);
      };

  private Instant now = NOON;
  private final NameServers servers = new NameServers(dns, () -> now);

  @Test
  void areNotBlamedForASingleName() throws Exception {
    silent.put("a.example.com", "timed out");

    servers.resolve("a.example.com");
    servers.resolve("a.example.com");
    assertThat(servers.condition().state()).isEqualTo(State.UP);
    servers.resolve("b.example.com");
    servers.resolve("a.example.com");
    assertThat(servers.condition().state()).isEqualTo(State.UP);
  }

  @Test
  void areNotWellWhileTheyTellNothing() throws Exception {
    silent.put("a.example.com", "timed out");
    silent.put("b.example.com", "REFUSED, unreachable");

    servers.resolve("a.example.com");
    servers.resolve("b.example.com");
    assertThat(servers.condition().state()).isEqualTo(State.DEGRADED);
    assertThat(servers.condition().reason())
        .isEqualTo("no answer, last to b.example.com: REFUSED, unreachable");
    assertThat(servers.condition().since()).isEqualTo(NOON);

    servers.resolve("c.example.com");
    assertThat(servers.condition().state()).isEqualTo(State.UP);
  }

  @Test
  void areAskedAgainUntilTheyAnswer() throws Exception {
    silent.put("a.example.com", "timed out");
    silent.put("b.example.com", "timed out");
    servers.resolve("a.example.com");
    servers.resolve("b.example.com");
    silent.clear();
    silent.put("c.example.com", "SERVFAIL");
    servers.resolve("c.example.com"); // asked again, it would say the same for ever

    now = NOON.plusSeconds(29);
    servers.askAgain();
    assertThat(servers.condition().state()).isEqualTo(State.DEGRADED);
    now = NOON.plusSeconds(30);
    servers.askAgain();
    assertThat(servers.condition().state()).isEqualTo(State.UP);
    assertThat(servers.condition().since()).isEqualTo(now);
  }

  @Test
  void areNotBlamedForNamesThatAreBroken() throws Exception {
    silent.put("a.example.com", "SERVFAIL");
    silent.put("b.example.com", "SERVFAIL");
    silent.put("a..b", "bad name");

    for (String name : silent.keySet()) {
      servers.resolve(name);
    }

    assertThat(servers.condition().state()).isEqualTo(State.UP);
  }
}
