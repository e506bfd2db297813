package dev.pushcheck.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.net.HostAndPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostFormsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a.example", "1.livepush.myqcloud.com", "a-b.c_d.example", "xn--fiq228c.com"})
  void acceptsDomains(String text) {
    assertThat(HostForms.DOMAIN.read(text)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "push",
        "a..b",
        ".a.b",
        "a.b.",
        "-a.b",
        "a-.b",
        "a b.c",
        "a.b/c",
        "a.b:1935",
        "*.b.c",
        "192.0.2.1",
        "1.2.3",
        "中文.com",
        "[::1]"
      })
  void refusesWhatIsNoDomain(String text) {
    assertThat(HostForms.DOMAIN.read(text)).isEmpty();
  }

  @Test
  void refusesLabelsAndNamesTooLongForDns() {
    assertThat(HostForms.DOMAIN.read("a".repeat(63) + ".com")).isPresent();
    assertThat(HostForms.DOMAIN.read("a".repeat(64) + ".com")).isEmpty();
    assertThat(HostForms.DOMAIN.read("a.".repeat(126) + "com")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:1935, localhost, 1935",
    "Push.example.com:1, push.example.com, 1",
    "192.0.2.1:65535, 192.0.2.1, 65535",
    "[2001:db8::1]:443, 2001:db8:0:0:0:0:0:1, 443"
  })
  void readsHostAndPort(String text, String host, int port) {
    assertThat(HostForms.HOST_AND_PORT.read(text)).contains(new HostAndPort(host, port));
  }

  @Test
  void leavesAPortToTheSystemOnlyWhereTheBotListens() {
    assertThat(HostForms.LISTEN.read("127.0.0.1:0")).contains(new HostAndPort("127.0.0.1", 0));
    assertThat(HostForms.LISTEN.read("127.0.0.1:65536")).isEmpty();
    assertThat(HostForms.HOST_AND_PORT.read("127.0.0.1:0")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host",
        "host:",
        ":1935",
        "host:0",
        "host:65536",
        "host:999999",
        "host:-1",
        "host:http",
        "::1:53",
        "[::1]",
        "[::1]53",
        "[host]:53",
        "[192.0.2.1]:53",
        "256.0.0.1:53",
        "1.2.3:53",
        "[:]:53",
        "[1::2::3]:53",
        "a b:53",
        "host:１"
      })
  void refusesWhatIsNoHostAndPort(String text) {
    assertThat(HostForms.HOST_AND_PORT.read(text)).isEmpty();
  }

  @Test
  void takesResolversByAddressOnly() {
    assertThat(HostForms.ADDRESS_AND_PORT.read("127.0.0.1:53")).isPresent();
    assertThat(HostForms.ADDRESS_AND_PORT.read("localhost:53")).isEmpty();
  }
}
