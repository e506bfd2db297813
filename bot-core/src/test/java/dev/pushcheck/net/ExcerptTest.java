package dev.pushcheck.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
  @Test
  void keepsTheFirstLineOfAText() {
    assertThat(Excerpt.of("HTTP/1.1 400 Bad Request\r\nServer: x\r\n".getBytes(US_ASCII)))
        .isEqualTo("HTTP/1.1 400 Bad Request");
    assertThat(Excerpt.of("app not found\nsecond")).isEqualTo("app not found");
  }

  @Test
  void cutsBetweenCodePoints() {
    assertThat(Excerpt.of("😀".repeat(200))).isEqualTo("😀".repeat(80));
  }

  @Test
  void hidesWhatDoesNotPrint() {
    assertThat(Excerpt.of("a\u001B[31mb\u202Ec\u200Bd\u0000e\uD800f\u2028g"))
        .isEqualTo("a [31mb c d e f g");
  }

  @ParameterizedTest
  @CsvSource({
    "15030100020228, TLS alert",
    "1603010200, TLS handshake",
    "00ff, bytes 00 ff",
    "0001020304050607080910, bytes 00 01 02 03 04 05 06 07",
  })
  void namesBytes(String hex, String excerpt) {
    assertThat(Excerpt.of(HexFormat.of().parseHex(hex))).isEqualTo(excerpt);
  }
}
