package dev.pushcheck.push;

import static dev.pushcheck.push.Readings.codes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses by which somebody may want to make the bot call where it should not. */
class HostileAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://169.254.169.254/live/x",
        "rtmp://169.254.0.23/",
        "rtmp://100.100.100.200/",
        "rtmp://127.0.0.1:6379/",
        "rtmp://127.1/",
        "rtmp://0/",
        "rtmp://2852039166/",
        "rtmp://0xa9fea9fe/",
        "rtmp://0251.0376.0251.0376/",
        "rtmp://[::1]/",
        "rtmp://[::]/",
        "rtmp://[::ffff:169.254.169.254]/",
        "rtmp://[64:ff9b::a9fe:a9fe]/",
        "rtmp://[2002:a9fe:a9fe::]/",
        "rtmp://[fe80::1%25eth0]/",
        "rtmp://[fd7a:115c:a1e0::1]/",
        "rtmp://10.254.0.0/",
        "rtmp://198.18.0.1/",
        "rtmp://224.1.2.3/",
        "rtmp://255.255.255.255/",
        "rtmp://127。0。0。1/",
        "rtmp://１２７.0.0.1/",
        "rtmp://127.0.0.1./",
        "srt://ok.example.com:9000?streamid=#!::h=[::1],r=live/x",
      })
  void seesAnIpAddressInEveryNotation(String text) {
    PushReading reading = PushReading.of(text);

    assertThat(codes(reading)).contains("address-bare-ip");
    assertThat(reading.pointless(PushTopic.INGEST)).contains("address-bare-ip");
    assertThat(reading.pointless(PushTopic.CNAME)).contains("address-bare-ip");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://push.ok.com@127.0.0.1/",
        "rtmp://push.ok.com#@127.0.0.1/",
        "rtmp://push.ok.com\\@127.0.0.1/",
        "rtmp://push.ok.com%00.evil/",
        "rtmp://push.ok.com%2f@127.0.0.1/live/x",
        "rtmp://ⓛocalhost/",
        "rtmp://push.ok.com:0/live/x",
        "rtmp://push.ok.com:65536/live/x",
        "rtmp://push.ok.com:-1/live/x",
        "rtmp://push.ok.com:1935:22/live/x",
        "rtmp://[::1/live/x",
        "rtmp://-ok.com/live/x",
        "rtmp://ok.com-/live/x"
      })
  void readsNothingThatTwoReadersMayReadDifferently(String text) {
    PushReading reading = PushReading.of(text);

    assertThat(reading).isInstanceOf(PushReading.Nothing.class);
    assertThat(codes(reading)).containsExactly("address-unreadable");
    for (PushTopic topic : PushTopic.values()) {
      assertThat(reading.pointless(topic)).contains("address-unreadable");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://metadata.tencentyun.com/live/x",
        "rtmp://localhost./live/x",
        "rtmp://127.0.0.1.nip.io/live/x",
        "rtmp://push.ok.com.evil.test/live/x"
      })
  void leavesNamesToTheGuard(String text) {
    assertThat(codes(PushReading.of(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 25, 6379})
  void warnsOfPortsThatAreNoIngests(int port) {
    assertThat(codes(PushReading.of("rtmp://push.ok.com:" + port + "/live/x")))
        .containsExactly("address-unusual-port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "gopher://x", "jar:file:/x!/y", "ldap://x", "data:x"})
  void knowsOtherSchemesForWhatTheyAre(String text) {
    assertThat(codes(PushReading.of(text))).containsExactly("address-scheme-unsupported");
  }

  @Test
  void readsNoBooks() {
    assertThat(codes(PushReading.of("rtmp://" + "a".repeat(300) + ".com/live/x")))
        .containsExactly("address-unreadable");
    String book = "rtmp://push.ok.com/live/" + "x".repeat(128 * 1024);
    assertThat(codes(PushReading.of(book))).containsExactly("address-unreadable");
    assertThat(PushReading.of(book).label()).hasSizeLessThan(100);
  }
}
