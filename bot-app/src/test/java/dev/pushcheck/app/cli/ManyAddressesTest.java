package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.SignedAddress;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a long list of addresses costs the network: one look-up and one knock a domain. */
@Timeout(120)
class ManyAddressesTest {
  private static final int DOMAINS = 10;
  private static final int ADDRESSES = 1000;
  private static final int A_AND_AAAA = 2;

  @Test
  void shareLookUpsAndProbes(@TempDir Path directory) throws Exception {
    try (World world = new World(directory)) {
      world.dns().ttl(Duration.ofMinutes(5));
      List<RtmpServer> ingests = new ArrayList<>();
      for (int number = 0; number < DOMAINS; number++) {
        ingests.add(world.ingest(domain(number)));
        world.knows("{ name: %s, key: \"%s\" }".formatted(domain(number), World.KEY));
      }
      // One without a CNAME costs the look-up of the name it should lead to, too.
      String flattened = domain(0);
      InetAddress address = ingests.get(0).address();
      world.dns().a(flattened, address.getHostAddress());

      Answer answer = world.check(new Program().reading(thousandAddresses()), "-");

      assertThat(answer.lines()).hasSize(ADDRESSES);
      assertThat(answer.lines())
          .filteredOn(line -> line.get("verdict").getAsString().equals("incomplete"))
          .as("all but those of the flattened domain")
          .hasSize(ADDRESSES - ADDRESSES / DOMAINS);
      for (int number = 0; number < DOMAINS; number++) {
        assertThat(world.dns().queries(domain(number))).isEqualTo(A_AND_AAAA);
      }
      assertThat(world.dns().queries(World.assigned(flattened))).isEqualTo(A_AND_AAAA);
      assertThat(world.dns().queries()).isEqualTo(A_AND_AAAA * (DOMAINS + 1));
      assertThat(ingests).extracting(RtmpServer::connections).containsOnly(1);
    }
  }

  @Test
  void shareTheWaitForOneThatDoesNotAnswer(@TempDir Path directory) throws Exception {
    try (World world = new World(directory)) {
      InetAddress nobody = Loopback.next();
      world.leads(World.DOMAIN, nobody);
      String addresses =
          IntStream.range(0, 50)
              .mapToObj(number -> World.address("room" + number).rtmp())
              .collect(Collectors.joining("\n"));

      Answer answer = world.check(new Program().reading(addresses), "-");

      assertThat(answer.status()).isEqualTo(3);
      assertThat(answer.lines())
          .hasSize(50)
          .allMatch(line -> line.get("cause").getAsString().equals("ingest-refused"));
      assertThat(world.dns().queries()).isEqualTo(A_AND_AAAA);
    }
  }

  private static String thousandAddresses() {
    return IntStream.range(0, ADDRESSES)
        .mapToObj(
            number ->
                new SignedAddress(
                        domain(number % DOMAINS),
                        "live",
                        "room" + number,
                        World.KEY,
                        Program.NOW.plus(Duration.ofHours(12)))
                    .rtmp())
        .collect(Collectors.joining("\n"));
  }

  private static String domain(int number) {
    return "push" + number + ".example.com";
  }
}
