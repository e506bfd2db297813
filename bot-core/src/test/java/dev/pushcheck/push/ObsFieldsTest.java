package dev.pushcheck.push;

import static dev.pushcheck.push.Readings.codes;
import static dev.pushcheck.push.Readings.meant;
import static dev.pushcheck.push.Readings.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Remark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObsFieldsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rtmp://push.example.com/live/ | room42?SIG
          rtmp://push.example.com/live  | room42?SIG
          RTMP://push.example.com/live/ | ' room42?SIG '
          rtmp://push.example.com/      | live/room42?SIG
          """)
  void joinsServerAndKey(String server, String key) {
    PushReading reading = PushReading.ofObs(server, signed(key));

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading)).isEqualTo(Readings.ADDRESS);
    assertThat(((PushReading.Address) reading).remarks())
        .containsExactly(Remark.of("read-as-obs-fields"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          srt://push.example.com:9000                                           | r=live/room42,SRTSIG
          srt://push.example.com:9000                                           | #!::h=push.example.com,r=live/room42,SRTSIG
          srt://push.example.com:9000?streamid=                                 | #!::h=push.example.com,r=live/room42,SRTSIG
          srt://push.example.com:9000?streamid=#!::                             | r=live/room42,SRTSIG
          srt://push.example.com:9000?streamid=#!::h=push.example.com           | r=live/room42,SRTSIG
          srt://push.example.com:9000?streamid=#!::h=push.example.com,          | r=live/room42,SRTSIG
          srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,SRTSIG | ''
          """)
  void joinsTheFieldsOfSrt(String server, String key) {
    PushReading reading = PushReading.ofObs(signed(server), signed(key));

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading)).isEqualTo(Readings.SRT_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rtmp://push.example.com/live/room42?SIG | ''                                      | address-obs-fields
          rtmp://push.example.com/live/room42?SIG | room42?SIG                              | address-key-doubled
          rtmp://push.example.com/live/room42?SIG | room42                                  | address-key-doubled
          ''                                      | rtmp://push.example.com/live/room42?SIG | address-obs-fields
          rtmp://push.example.com/live/           | rtmp://push.example.com/live/room42?SIG | address-obs-fields
          rtmp://push.example.com/live/           | /room42?SIG                             | address-extra-slash
          push.example.com/live                   | room42?SIG                              | address-scheme-missing
          rtmp://push.example.com/live/           | room42&SIG                              | address-parameter-misspelt
          """)
  void namesFieldsFilledWrongly(String server, String key, String code) {
    PushReading reading = PushReading.ofObs(signed(server), signed(key));

    assertThat(codes(reading)).containsExactly(code);
    assertThat(meant(reading)).isEqualTo(Readings.ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "rtmp://push.example.com/live/, '', address-missing-stream",
    "'', '', address-unreadable",
    "'', room42?txTime=1, address-unreadable",
    "https://push.example.com/live/, room42, address-scheme-unsupported",
    "not a server, room42, address-unreadable",
    "srt://push.example.com:9000, live/room42?txTime=5C271099, address-srt-separator"
  })
  void saysWhatIsMissing(String server, String key, String code) {
    assertThat(codes(PushReading.ofObs(server, key))).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"back=https://x.example/y&", "stopstream_api=https://x.example/&"})
  void doesNotTakeARedirectAddressInTheKeyForTheWhole(String own) {
    PushReading reading =
        PushReading.ofObs("rtmp://push.example.com/live/", signed("room42?" + own + "SIG"));

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading))
        .isEqualTo(signed("rtmp://push.example.com/live/room42?" + own + "SIG"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://push.example.com/live/ room42?SIG",
        "rtmp://push.example.com/live/\nroom42?SIG",
        "rtmp://push.example.com/live\r\n\r\nroom42?SIG",
        "Server: rtmp://push.example.com/live/\nStream key: room42?SIG",
        "Server rtmp://push.example.com/live/\nKey room42?SIG",
        "服务器：rtmp://push.example.com/live/\n推流码：room42?SIG",
        "`rtmp://push.example.com/live/`\n`room42?SIG`",
        "Server: `rtmp://push.example.com/live/`\nStream Key: `room42?SIG`",
        "rtmp://push.example.com/live/ and key room42?SIG",
        "rtmp://push.example.com/live/ , room42?SIG"
      })
  void recognisesBothInOneText(String text) {
    PushReading reading = PushReading.of(signed(text));

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading)).isEqualTo(Readings.ADDRESS);
    assertThat(((PushReading.Address) reading).remarks())
        .containsExactly(Remark.of("read-as-obs-fields"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"keynote", "key", "stream-1", "streamkey7", "android"})
  void doesNotTakeTheBeginningOfAKeyForItsLabel(String stream) {
    PushReading reading =
        PushReading.of(signed("rtmp://push.example.com/live/\n" + stream + "?SIG"));

    assertThat(reading.label()).isEqualTo("live/" + stream);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "srt://push.example.com:9000 r=live/room42,SRTSIG",
        "Server: srt://push.example.com:9000\nStream key: #!::h=push.example.com,r=live/room42,SRTSIG"
      })
  void recognisesBothFieldsOfSrtInOneText(String text) {
    PushReading reading = PushReading.of(signed(text));

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading)).isEqualTo(Readings.SRT_ADDRESS);
  }
}
