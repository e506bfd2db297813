package dev.pushcheck.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationTest {
  static Stream<Arguments> quotations() {
    return Stream.of(
        arguments("hello world", "hello world"),
        arguments("", ""),
        arguments("rtmp://h/live/x?txSecret=abc", "rtmp://h/live/x…"),
        arguments("rtmp://h/live/x&txSecret=abc", "rtmp://h/live/x…"),
        arguments("rtmp://h/live/x？txSecret＝abc", "rtmp://h/live/x…"),
        arguments("rtmp://h/live/x%3FtxSecret", "rtmp://h/live/x…"),
        arguments("rtmp://user:hunter2@h/live/x", "rtmp:…"),
        arguments("user:hunter2@h/live/x", "…"),
        arguments("rtmp://user@h/live/x", "rtmp://user@h/live/x"),
        arguments("rtmp://h:1935/live/a@b", "rtmp://h:1935/live/a@b"),
        arguments("my secret: abc", "my secret…"),
        arguments("{\"txSecret\":\"abc\"}", "{\"txSecret…"),
        arguments("secretary of state", "secretary of state"),
        arguments("key abcdefghijklmnopqrstuvwxyz", "key…"),
        arguments("key abcdefghijklmnopqrstuvwx", "key abcdefghijklmnopqrstuvwx"),
        arguments("half f85a2ab363fe4dea", "half…"),
        arguments("half f85a2ab363fe4de", "half f85a2ab363fe4de"),
        arguments("pieces f85a2ab363f e4deaffef9754d79", "pieces…"),
        arguments("pieces f85a2ab3\n63fe4dea\n979da6fe", "pieces…"),
        arguments("pieces f85a2ab363fe\u200B4deaffef97", "pieces…"),
        arguments("keyf85a2ab363fe4deaffef", "…"),
        arguments("dead beef made of decaf", "dead beef made of decaf"),
        arguments("at 2026 11 22 03 20 00 12345", "at 2026 11 22 03 20 00 12345"),
        arguments("txSercet abc", "txSercet…"),
        arguments("txSecert: abc", "txSecert…"),
        arguments("Secret\nabc", "Secret…"),
        arguments("secrets are kept", "secrets are kept"),
        arguments("key kk3PgYrNhKqNMbsdXXXX", "key…"),
        arguments("key kk3PgYrNhKqNMbs", "key kk3PgYrNhKqNMbs"),
        arguments("use xoxb-17-19-pdFZKVeTuEsk", "use…"),
        arguments("look at wikidata and kidikids", "look at wikidata and kidikids"),
        arguments("use XAPP-1-A0-4567", "use…"),
        arguments("id AKIDz8krbsJ5yK", "id…"),
        arguments("bot MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefgh-ijk_lmn", "bot…"),
        arguments("a\nb\tc\u0000d", "a b c d"),
        arguments("a\u202Eb\u200Bc", "a\uFFFDb\uFFFDc"),
        arguments("a\uD800b", "a\uFFFDb"),
        arguments("word ".repeat(20), "word ".repeat(12).strip() + "…"));
  }

  @ParameterizedTest
  @MethodSource("quotations")
  void showsTheBeginningWithoutSecrets(String text, String quotation) {
    assertThat(Quotation.of(text)).isEqualTo(quotation);
  }

  @Test
  void doesNotCutACharacterInTwo() {
    assertThat(Quotation.of("x".repeat(3) + " 😀".repeat(40)))
        .doesNotContain("\uFFFD")
        .endsWith("…");
  }
}
