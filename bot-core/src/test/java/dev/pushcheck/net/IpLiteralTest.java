package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "192.0.2.7., 192.0.2.7",
    "' 192.0.2.7', 192.0.2.7",
    "127.1, 127.0.0.1",
    "10.258, 10.0.1.2",
    "172.16.65535, 172.16.255.255",
    "0, 0.0.0.0",
    "2852039166, 169.254.169.254",
    "0xa9fea9fe, 169.254.169.254",
    "0XA9FEA9FE, 169.254.169.254",
    "0xA9.0xFE.0xA9.0xFE, 169.254.169.254",
    "0251.0376.0251.0376, 169.254.169.254",
    "00000000251.0376.0xa9.254, 169.254.169.254",
    "0x7f.1, 127.0.0.1",
    "0x, 0.0.0.0",
    "010.0.0.1, 8.0.0.1",
    "08.0.0.1, 8.0.0.1",
    "１２７.０.０.１, 127.0.0.1",
    "127。0。0。1, 127.0.0.1",
    "127．0．0．1, 127.0.0.1",
    "127｡0｡0｡1, 127.0.0.1",
    "①②⑦.⓪.⓪.①, 127.0.0.1",
    "127.0.0.\u00AD1, 127.0.0.1",
    "0ｘ7f.1, 127.0.0.1",
  })
  void readsIpv4InAnyNotation(String host, String address) throws UnknownHostException {
    assertThat(IpLiteral.parse(host)).contains(InetAddress.getByName(address));
  }

  @ParameterizedTest
  @CsvSource({
    "::1, ::1",
    "[::1], ::1",
    "[::], ::",
    "[2001:DB8::7], 2001:db8::7",
    "[2001:db8:0:0:0:0:0:7], 2001:db8::7",
    "[fe80::1%25eth0], fe80::1",
    "fe80::1%eth0, fe80::1",
    "[fe80::1%], fe80::1",
    "[::ffff:169.254.169.254], 169.254.169.254",
    "::ffff:a9fe:a9fe, 169.254.169.254",
    "[64:ff9b::169.254.169.254], 64:ff9b::a9fe:a9fe",
    "[：：１], ::1",
  })
  void readsIpv6WithAndWithoutBrackets(String host, String address) throws UnknownHostException {
    assertThat(IpLiteral.parse(host)).contains(InetAddress.getByName(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "push.example.com",
        "localhost",
        "ⓛocalhost",
        "127.0.0.1.nip.io",
        "256.0.0.1",
        "1.2.3.256",
        "1.2.65536",
        "1.2.3.4.5",
        "1..2",
        ".1.2",
        "4294967296",
        "99999999999999999999999999",
        "0x100000000",
        "-1",
        "+1",
        "1e3",
        "0xg",
        "1 2",
        "[::1",
        "[]",
        "[127.0.0.1]",
        ":",
        ":::",
        "1:2:3",
        "1::2::3",
        "12345::",
        "::g",
        "1:2:3:4:5:6:7:8:9",
        "::ffff:256.0.0.1",
        "push.example.com:1935",
      })
  void takesNothingElseForAnAddress(String host) {
    assertThat(IpLiteral.parse(host)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "127.1, 127.0.0.1",
    "0, 0.0.0.0",
    "2852039166, 169.254.169.254",
    "1.65536, 1.1.0.0",
    "::ffff:127.0.0.1, 127.0.0.1",
    "::2.0001.0.2, 0:0:0:0:0:0:201:2",
  })
  void agreesWithJavaOnShortForms(String host, String address) throws UnknownHostException {
    assertThat(InetAddress.getByName(host).getHostAddress()).isEqualTo(address);
    assertThat(IpLiteral.parse(host)).contains(InetAddress.getByName(address));
  }

  @Test
  void readsOctalAsCDoesWhereJavaReadsDecimal() throws UnknownHostException {
    assertThat(InetAddress.getByName("010.0.0.1").getHostAddress()).isEqualTo("10.0.0.1");
    assertThat(IpLiteral.parse("010.0.0.1")).contains(InetAddress.getByName("8.0.0.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0xa9fea9fe", "0251.0376.0251.0376", "[fe80::1%25eth0]"})
  void seesAnAddressWhereJavaSeesNone(String host) {
    assertThatThrownBy(() -> InetAddress.getByName(host)).isInstanceOf(UnknownHostException.class);
    assertThat(IpLiteral.parse(host)).isPresent();
  }

  @Test
  void agreesWithJavaOnRandomIpv6() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = "[" + text(random, "0123:af.") + "]";
      assertThat(IpLiteral.parse(text).isPresent())
          .as("%s of seed %d", text, seed)
          .isEqualTo(javaReads(text));
    }
  }

  @Test
  void endsSoonWhateverIsThrownAtIt() {
    String accents = "a" + "\u0327\u0301".repeat(32_000);
    String[] texts = {
      "0".repeat(64_000),
      "1.".repeat(32_000),
      ":".repeat(64_000),
      "[".repeat(64_000),
      "fe80::1%" + "%".repeat(64_000),
      "\uFDFA".repeat(64_000),
      "\uD800".repeat(64_000),
      accents,
    };
    for (String text : texts) {
      Assertions.assertTimeout(Duration.ofSeconds(1), () -> IpLiteral.parse(text));
    }
  }

  private static String text(Random random, String letters) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(14); length >= 0; length--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  /** In brackets, Java never asks a name server. */
  private static boolean javaReads(String bracketed) {
    try {
      return InetAddress.getByName(bracketed) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
