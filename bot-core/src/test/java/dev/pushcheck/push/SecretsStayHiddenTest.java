package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a secret comes in, it does not come out. */
class SecretsStayHiddenTest {
  /** As long as a signature, but easy to find. */
  private static final String CANARY = "0badcafe5ec0ded0c0ffee00deadbeef";

  static Stream<Arguments> leaks() {
    return Stream.of(
        arguments("rtmp://h.example.com/live/x?txSecret=CANARY&txTime=5C271099", ""),
        arguments(
            "rtmp://h.example.com/live/x?txTime=5C271099&TXSECRET=CANARY",
            "address-parameter-case"),
        arguments(
            "rtmp://h.example.com/live/x?txSercet=CANARY&txTime=1", "address-parameter-misspelt"),
        arguments("rtmp://h.example.com/live/x?txSecret%3DCANARY", "address-percent-encoded"),
        arguments("rtmp://h.example.com/live/x?%2574xSecret=CANARY", "address-percent-encoded"),
        arguments("rtmp://h.example.com/live/x%3FtxSecret%3DCANARY", "address-percent-encoded"),
        arguments("rtmp://h.example.com/live/x?a=1&amp;txSecret=CANARY", "address-html-escaped"),
        arguments("rtmp://h.example.com/live/x&txSecret=CANARY", "address-parameter-misspelt"),
        arguments("rtmp://h.example.com/live/x#txSecret=CANARY", "address-parameter-misspelt"),
        arguments("rtmp://h.example.com/live/x,txSecret=CANARY", "address-parameter-misspelt"),
        arguments(
            "rtmp://h.example.com/live/x?txTime=5C271099,txSecret=CANARY",
            "address-parameter-misspelt"),
        arguments("rtmp://h.example.com/live/txSecret=CANARY", "address-missing-stream"),
        arguments("rtmp://h.example.com/txSecret=CANARY", "address-missing-app"),
        arguments("rtmp://h.example.com/live/x?CANARY", ""),
        arguments("rtmp://h.example.com/live/x?CANARY=", ""),
        arguments("rtmp://h.example.com/live/x?txSecretCANARY", ""),
        arguments("rtmp://h.example.com/live/x?txSecret:CANARY", ""),
        arguments("rtmp://h.example.com/live/x?token=CANARY", ""),
        arguments("rtmp://h.example.com/live/x&token=CANARY", "address-unusual-characters"),
        arguments("rtmp://h.example.com/live/token=CANARY", "address-unusual-characters"),
        arguments("rtmp://h.example.com/live/y/token=CANARY", "address-extra-slash"),
        arguments("rtmp://h.example.com/live//x&token=CANARY", "address-extra-slash"),
        arguments("rtmp://h.example.com/token=CANARY/x?a=1", "address-unusual-characters"),
        arguments("rtmp://h.example.com/live/x?txTime=CANARY", ""),
        arguments(
            "rtmp://h.example.com/live/x?txSecret=a/x?txSecret=CANARY", "address-key-doubled"),
        arguments("rtmp://user:hunter2@h.example.com/live/x?txSecret=CANARY", "address-unreadable"),
        arguments("rtmp://txSecret=CANARY/live/x", "address-unreadable"),
        arguments("rtmp://CANARY@h.example.com/live/x", "address-unreadable"),
        arguments("rtmp://h.example.com:CANARY/live/x", "address-unreadable"),
        arguments("rtmp://h.example.com;txSecret=CANARY/live/x", "address-unreadable"),
        arguments("rtmp:\\\\h.example.com\\x?txSecret=CANARY", "address-unreadable"),
        arguments("x?txSecret=CANARY&txTime=5C271099", "address-unreadable"),
        arguments("{\"stream_param\":\"txSecret=CANARY\"}", "address-unreadable"),
        arguments("{\"txSecret\": \"CANARY\"}", "address-unreadable"),
        arguments("the key is CANARY", "address-unreadable"),
        arguments("https://h.example.com/live/x?txSecret=CANARY", "address-scheme-unsupported"),
        arguments("https://h.example.com/live/x.flv?txSecret=CANARY", "address-is-playback"),
        arguments("`rtmp://h.example.com/live/x?txSecret=CANARY`", ""),
        arguments("<rtmp://h.example.com/live/x?txSecret=CANARY|see CANARY>", ""),
        arguments("[see CANARY](rtmp://h.example.com/live/x?txSecret=CANARY)", ""),
        arguments("||rtmp://h.example.com/live/x?txSecret=CANARY||", ""),
        arguments("rtmp://h.example.com/live/\nx?txSecret=CANARY", ""),
        arguments("rtmp://h.example.com/live/x？txSecret＝CANARY", "address-hidden-characters"),
        arguments("srt://h.example.com:9000?streamid=#!::r=live/x,txSecret=CANARY", ""),
        arguments(
            "srt://h.example.com:9000?streamid=#!::r=live/x&txSecret=CANARY",
            "address-srt-separator"),
        arguments("srt://h.example.com:9000?streamid=#!::r=live/x&passphrase=CANARY", ""),
        arguments("srt://h.example.com:9000?passphrase=CANARY", "address-missing-app"),
        arguments(
            "srt://h.example.com:9000?streamid=#!::r=live/x?txSecret=CANARY",
            "address-srt-separator"),
        arguments(
            "srt://h.example.com:9000?streamid=#!::h=txSecret=CANARY,r=live/x",
            "address-unreadable"),
        arguments("srt://h.example.com:9000?CANARY", "address-srt-separator"),
        arguments("srt://h.example.com:9000!CANARY", "address-unreadable"));
  }

  @ParameterizedTest
  @MethodSource("leaks")
  void whateverIsPasted(String text, String code) {
    PushReading reading = PushReading.of(text.replace("CANARY", CANARY));

    assertThat(Readings.codes(reading))
        .contains(code.isEmpty() ? new String[0] : new String[] {code});
    assertHidden(reading);
  }

  @ParameterizedTest
  @CsvSource({
    "rtmp://h.example.com/live/, x?txSecret=CANARY",
    "rtmp://h.example.com/live/, txSecret=CANARY",
    "rtmp://h.example.com/live/x?txSecret=CANARY, ''",
    "'', x?txSecret=CANARY",
    "'', rtmp://h.example.com/live/x?txSecret=CANARY",
    "x?txSecret=CANARY, rtmp://h.example.com/live/",
    "srt://h.example.com:9000, 'r=live/x,txSecret=CANARY'",
    "srt://h.example.com:9000, 'txSecret=CANARY'"
  })
  void whateverStandsInTheFieldsOfObs(String server, String key) {
    assertHidden(
        PushReading.ofObs(server.replace("CANARY", CANARY), key.replace("CANARY", CANARY)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"f85a2ab363fe4dea\nffef9754d79da6fe", "f85a2ab363fe4dea ffef9754d79da6fe"})
  void alsoInTwoPieces(String torn) {
    for (String text : new String[] {torn, "rtmp://h.example.com/live/x?txSecret=" + torn}) {
      assertThat(Readings.shown(PushReading.of(text)))
          .doesNotContain("f85a2ab363fe4dea", "ffef9754d79da6fe");
    }
  }

  private static void assertHidden(PushReading reading) {
    assertThat(Readings.shown(reading))
        .doesNotContainIgnoringCase(CANARY)
        .doesNotContain("hunter2");
  }
}
