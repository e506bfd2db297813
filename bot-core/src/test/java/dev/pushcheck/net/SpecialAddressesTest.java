package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, unspecified",
    "0.255.255.255, unspecified",
    "10.254.0.0, private",
    "100.64.0.1, shared",
    "100.100.100.200, shared",
    "127.0.0.1, loopback",
    "127.255.255.255, loopback",
    "169.254.0.23, link-local",
    "169.254.169.254, link-local",
    "172.16.10.65, private",
    "172.31.255.255, private",
    "192.0.0.1, reserved",
    "192.0.2.1, documentation",
    "192.88.99.3, reserved",
    "192.168.10.65, private",
    "198.18.0.1, fake",
    "198.19.255.255, fake",
    "198.51.100.1, documentation",
    "203.0.113.1, documentation",
    "224.1.2.3, multicast",
    "239.255.255.255, multicast",
    "240.0.0.1, reserved",
    "255.255.255.255, broadcast",
  })
  void knowsSpecialIpv4(String address, String kind) {
    assertThat(SpecialAddresses.kind(ip(address))).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "::, unspecified",
    "::1, loopback",
    "::2, reserved",
    "::127.0.0.1, reserved",
    "::ffff:127.0.0.1, loopback",
    "64:ff9b::a9fe:a9fe, link-local",
    "64:ff9b::c612:1, fake",
    "64:ff9b:1::1, private",
    "100::1, reserved",
    "2001::1, reserved",
    "2001:1ff::1, reserved",
    "2001:db8::1, documentation",
    "2002:a9fe:a9fe::, link-local",
    "2002:808:808::, reserved",
    "3fff::1, documentation",
    "4000::1, reserved",
    "5f00::1, reserved",
    "fc00::1, private",
    "fd7a:115c:a1e0::1, private",
    "fe80::1, link-local",
    "fec0::1, private",
    "ff02::1, multicast",
  })
  void knowsSpecialIpv6(String address, String kind) {
    assertThat(SpecialAddresses.kind(ip(address))).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "64:ff9b::808:808",
        "2001:200::1",
        "2001:db7::1",
        "2402:4e00::1",
        "2606:4700::1111",
      })
  void letsPublicAddressesPass(String address) {
    assertThat(SpecialAddresses.kind(ip(address))).isEmpty();
  }

  private static InetAddress ip(String literal) {
    return IpLiteral.parse(literal).orElseThrow();
  }
}
