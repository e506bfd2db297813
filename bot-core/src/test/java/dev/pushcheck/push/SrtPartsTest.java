package dev.pushcheck.push;

import static dev.pushcheck.push.Readings.codes;
import static dev.pushcheck.push.Readings.meant;
import static dev.pushcheck.push.Readings.signed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SrtPartsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099",
        "srt://push.example.com:9000?streamid=#!::h=push.example.com&r=live/room42&SIG",
        "srt://push.example.com:9000?streamid=h=push.example.com,r=live/room42,SRTSIG",
        "srt://push.example.com:9000?streamid=live/room42?SIG",
        "srt://push.example.com:9000?streamid=live/room42,SRTSIG",
        "srt://push.example.com:9000?streamid=#!::live/room42,SRTSIG",
        "srt://push.example.com:9000?streamid=#!::r=live/room42?SIG",
        "srt://push.example.com:9000/live/room42?SIG",
        "srt://push.example.com:9000/live/room42SIG",
        "srt://push.example.com:9000/live/room42&SIG",
        "srt://push.example.com:9000?streamid=#!::r=live/room42SIG",
        "srt://push.example.com:9000#!::h=push.example.com,r=live/room42,SRTSIG",
        "srt://push.example.com:9000?h=push.example.com,r=live/room42,SRTSIG",
        "srt://push.example.com:9000?streamid=\"#!::h=push.example.com,r=live/room42,SRTSIG\"",
      })
  void reportsAStreamIdThatIsNotWrittenAsTheVendorReadsIt(String text) {
    PushReading reading = PushReading.of(signed(text));

    assertThat(codes(reading)).containsExactly("address-srt-separator");
    assertThat(meant(reading)).isEqualTo(Readings.SRT_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          push.example.com:9000?streamid=#!::r=live/room42                                     | address-scheme-missing
          srt://push.example.com:9000?streamid=#!::h=push.example.com,r=room42                 | address-missing-app
          srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/                  | address-missing-stream
          srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/a/room42          | address-extra-slash
          srt://push.example.com:9000?streamid=#!::h=127.0.0.1,r=live/room42                   | address-bare-ip
          srt://203.0.113.9:9000?streamid=#!::h=push.example.com,r=live/room42                 | address-bare-ip
          srt://push.example.com:9000?streamid=#!::h={domain},r=live/room42                    | address-placeholder
          srt://push.example.com:9000?streamid=#!::h=a b,r=live/room42                         | address-hidden-characters
          srt://push.example.com:9000?streamid=#!::h=a@b,r=live/room42                         | address-unreadable
          srt://push.example.com:9000?streamid=#!::r=live/room42,txsecret=1                    | address-parameter-case
          srt://push.example.com:9000?streamid=#!::r=live/room42,txTime=1,txTime=2             | address-parameter-repeated
          srt://push.example.com:9000?streamid=%2523!::r%253Dlive/room42                       | address-percent-encoded
          srt://push.example.com:9000?streamid=#!::r=live/room42,txTime=1&amp;latency=20       | address-html-escaped
          """)
  void findsTheSlipsOfEveryAddressToo(String text, String code) {
    assertThat(codes(PushReading.of(text))).containsExactly(code);
  }

  @Test
  void keepsWhatBelongsToTheTransportApart() {
    PushReading reading =
        PushReading.of(
            "srt://push.example.com:9000?Latency=200&streamid=#!::r=live/room42,bizid=7&mode=caller");

    PushUrl url = ((PushReading.Address) reading).url();
    assertThat(url.options())
        .extracting(PushUrl.Parameter::name)
        .containsExactly("Latency", "mode");
    assertThat(url.parameters()).extracting(PushUrl.Parameter::name).containsExactly("bizid");
  }

  @Test
  void takesTheDomainFromTheStreamId() {
    PushReading reading =
        PushReading.of(
            "srt://ingest.example.net:9000?streamid=#!::h=Push.Example.com,r=live/room42");

    PushUrl url = ((PushReading.Address) reading).url();
    assertThat(url.host()).isEqualTo("ingest.example.net");
    assertThat(url.domain()).isEqualTo("push.example.com");
  }
}
