package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedSignatureTest {
  private static final String DIGEST = "f85a2ab363fe4deaffef9754d79da6fe";
  private static final String SIGNED = "txSecret=" + DIGEST + "&txTime=7FFFFFFF";
  private static final String ADDRESS = "rtmp://push.example.com/live/room42?" + SIGNED;
  private static final Instant END = Instant.ofEpochSecond(0x7FFF_FFFFL);

  static Stream<String> pasted() {
    return Stream.of(
        ADDRESS,
        "can you have a look? " + ADDRESS + " thanks",
        "`" + ADDRESS + "`",
        "<" + ADDRESS + ">",
        "Server: rtmp://push.example.com/live\nStream Key: room42?" + SIGNED,
        SIGNED,
        "?" + SIGNED,
        ADDRESS.replace("&", "&amp;"),
        ADDRESS.replace("=", "&#61;"),
        ADDRESS.replace("txSecret", "txSercet"),
        ADDRESS.replace("txSecret", "TXSECRET").replace("txTime", "TXTIME"),
        ADDRESS.replace("room42", "r\u200Boom42").replace("f85a", "f8\u200B5a"),
        ADDRESS.replace("=", "＝").replace("?", "？"),
        "{\"url\":\"" + ADDRESS.replace("/", "\\/") + "\"}",
        URLEncoder.encode(ADDRESS, StandardCharsets.UTF_8),
        URLEncoder.encode(
            URLEncoder.encode(ADDRESS, StandardCharsets.UTF_8), StandardCharsets.UTF_8),
        ADDRESS.replace(DIGEST, DIGEST + DIGEST),
        "webrtc" + ADDRESS.substring(4),
        "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,"
            + SIGNED.replace('&', ','));
  }

  @ParameterizedTest
  @MethodSource("pasted")
  void areSeenHoweverTheyWerePasted(String text) {
    List<PastedSignature> found = PastedSignature.in(text);

    assertThat(found)
        .singleElement()
        .satisfies(
            pasted -> {
              assertThat(pasted.expires()).contains(END);
              assertThat(pasted.shown())
                  .doesNotContainIgnoringCase(DIGEST.substring(0, 8))
                  .isNotBlank();
              assertThat(pasted.toString()).doesNotContainIgnoringCase(DIGEST.substring(0, 8));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "how do I make a txSecret?",
        "rtmp://push.example.com/live/room42",
        "rtmp://push.example.com/live/room42?txSecret=•••&txTime=7FFFFFFF",
        "rtmp://push.example.com/live/room42?txSecret=…&txTime=…",
        "rtmp://push.example.com/live/room42?txSecret=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx&txTime=1",
        "txSecret=00000000000000000000000000000000",
        "txSecret=MD5(key+stream+txTime)",
        "commit f85a2ab363fe4deaffef9754d79da6fe",
        "https://play.example.com/live/room42.flv",
        "txSecret=f85a2ab363fe4deaffef9754d79da6fe0"
      })
  void areNotSeenWhereThereAreNone(String text) {
    assertThat(PastedSignature.in(text)).isEmpty();
  }

  @Test
  void tellWhatCanBeShown() {
    PastedSignature pasted = PastedSignature.in(ADDRESS + "&token=hush").get(0);

    assertThat(pasted.shown())
        .isEqualTo("rtmp://push.example.com/live/room42?txSecret=•••&txTime=7FFFFFFF&token=•••");
    assertThat(pasted.stream()).isEqualTo("push.example.com/live/room42");
  }

  @Test
  void areOneEachTheLongestLivedFirst() {
    String other = ADDRESS.replace("f85a", "aaaa").replace("7FFFFFFF", "5C271099");
    List<PastedSignature> found = PastedSignature.in(other + " " + ADDRESS + " " + ADDRESS);

    assertThat(found).hasSize(2);
    assertThat(found.get(0).hasExpired(END.minusSeconds(1))).isFalse();
    assertThat(found.get(0).hasExpired(END)).isTrue();
    assertThat(found.get(1).hasExpired(Instant.parse("2026-11-22T00:00:00Z"))).isTrue();
  }

  @Test
  void withoutAnExpiryCountAsValid() {
    assertThat(PastedSignature.in("txSecret=" + DIGEST).get(0).hasExpired(Instant.MAX)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"txSecret=", "txSecret=f", "tx_secret%25", "f", "&#", "\u200B", "txtxtx"})
  void areLookedForInTimeThatGrowsWithTheText(String piece) {
    String text = piece.repeat(200_000 / piece.length()) + SIGNED;
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PastedSignature.in(text));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> PastedSignature.in((SIGNED + "&").repeat(3_000)));
  }
}
