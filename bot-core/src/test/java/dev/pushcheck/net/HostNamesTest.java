package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
  private static final String LABEL = "a".repeat(63);

  @ParameterizedTest
  @ValueSource(
      strings = {"push.example.com", "PUSH.example.com.", "localhost", "a_b.test", "r3---x.test"})
  void takesNames(String name) {
    assertThat(HostNames.parse(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a..b",
        ".a",
        "a..",
        "push ok.test",
        "push.ok.com%00.evil",
        "push.ok.com@127.0.0.1",
        "push.ok.com#@127.0.0.1",
        "push.ok.com\\@127.0.0.1",
        "ex\u0000ample.com",
        "exämple.com",
        "ⓛocalhost",
        "\u212Aelvin.test",
        "*.test",
        "a.test:1935",
        "[::1]",
        "127.0.0.1",
        "127.1",
        "0x7f000001",
        "1.2.3.256",
        "example.123",
      })
  void refusesWhatNoHostIsCalled(String name) {
    assertThat(HostNames.parse(name)).isEmpty();
  }

  @Test
  void keepsToTheLengthsOfDns() {
    String longest = LABEL + "." + LABEL + "." + LABEL + "." + "a".repeat(61);

    assertThat(HostNames.parse(longest)).isPresent();
    assertThat(HostNames.parse(longest + ".")).isPresent();
    assertThat(HostNames.parse(longest + "a")).isEmpty();
    assertThat(HostNames.parse(LABEL + "a.test")).isEmpty();
  }
}
