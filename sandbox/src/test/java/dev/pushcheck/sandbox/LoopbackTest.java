package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTest {
  @Test
  void givesEveryCallerAnAddressOfItsOwn() {
    Set<InetAddress> addresses =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> Loopback.next())
            .collect(Collectors.toSet());

    assertThat(addresses).hasSize(2000).allMatch(InetAddress::isLoopbackAddress);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 127.1.0.1",
    "253, 127.1.0.254",
    "254, 127.1.1.1",
    "65023, 127.1.255.254",
    "65024, 127.2.0.1",
    "16516095, 127.254.255.254"
  })
  void countsWithoutEndingInZeroOr255(int index, String address) {
    assertThat(Loopback.address(index).getHostAddress()).isEqualTo(address);
  }

  @Test
  void letsServersShareAPort() {
    try (RtmpServer one = RtmpServer.listen(Loopback.next(), 0);
        RtmpServer other = RtmpServer.listen(Loopback.next(), one.port())) {
      assertThat(other.port()).isEqualTo(one.port());
      assertThat(other.address()).isNotEqualTo(one.address());
    }
  }
}
