package dev.pushcheck.push;

import static dev.pushcheck.push.Readings.codes;
import static dev.pushcheck.push.Readings.meant;
import static dev.pushcheck.push.Readings.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressSlipsTest {
  /** SIG stands for a signature; where the last column is empty, the usual address is meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          push.example.com/live/room42?SIG                | address-scheme-missing |
          //push.example.com/live/room42?SIG              | address-scheme-missing |
          ://push.example.com/live/room42?SIG             | address-scheme-missing |
          rtmp:push.example.com/live/room42?SIG           | address-scheme-missing |
          rtmp:/push.example.com/live/room42?SIG          | address-scheme-missing |
          rtmp//push.example.com/live/room42?SIG          | address-scheme-missing |
          push.example.com:1935/live/room42?SIG           | address-scheme-missing | rtmp://push.example.com:1935/live/room42?SIG
          push.example.com/live/room42?back=https://x.example/y&SIG | address-scheme-missing | rtmp://push.example.com/live/room42?back=https://x.example/y&SIG

          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&amp;txTime=5C271099     | address-html-escaped |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&#38;txTime=5C271099     | address-html-escaped |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&amp;amp;txTime=5C271099 | address-html-escaped |

          rtmp://push.example.com/live/room42%3FtxSecret%3Df85a2ab363fe4deaffef9754d79da6fe%26txTime%3D5C271099 | address-percent-encoded |
          rtmp://push.example.com/live/room42?txSecret%3Df85a2ab363fe4deaffef9754d79da6fe%26txTime%3D5C271099   | address-percent-encoded |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe%26txTime=5C271099       | address-percent-encoded |
          rtmp://push.example.com/live/room42?%74xSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099       | address-percent-encoded |
          rtmp://push.example.com/live%2Froom42?SIG                                                             | address-percent-encoded |
          rtmp%3A%2F%2Fpush.example.com%2Flive%2Froom42%3FtxSecret%3Df85a2ab363fe4deaffef9754d79da6fe%26txTime%3D5C271099 | address-percent-encoded |
          rtmp%253A%252F%252Fpush.example.com%252Flive%252Froom42%253FtxSecret%253Df85a2ab363fe4deaffef9754d79da6fe%2526txTime%253D5C271099 | address-percent-encoded |

          rtmp://push.example.com/live/room42?SIG/room42?SIG | address-key-doubled |
          rtmp://push.example.com/live/room42?SIGroom42?SIG  | address-key-doubled |
          rtmp://push.example.com/live/room42?SIG/room42     | address-key-doubled |
          rtmp://push.example.com/live/old7?SIG/room42?SIG   | address-key-doubled |
          rtmp://push.example.com/live/room42?back=https://x.example/y?a=1&SIG/room42?SIG | address-key-doubled |

          rtmp://push.example.com/live/{stream}?SIG    | address-placeholder | rtmp://push.example.com/live/{stream}?SIG
          rtmp://push.example.com/live/<stream>?SIG    | address-placeholder | rtmp://push.example.com/live/<stream>?SIG
          rtmp://push.example.com/live/YOUR_STREAM?SIG | address-placeholder | rtmp://push.example.com/live/YOUR_STREAM?SIG
          rtmp://push.example.com/live/your-stream-name?SIG | address-placeholder | rtmp://push.example.com/live/your-stream-name?SIG
          rtmp://push.example.com/live/StreamName?SIG  | address-placeholder | rtmp://push.example.com/live/StreamName?SIG
          rtmp://push.example.com/AppName/room42?SIG   | address-placeholder | rtmp://push.example.com/AppName/room42?SIG
          rtmp://push.example.com/live/$STREAM?SIG     | address-placeholder | rtmp://push.example.com/live/$STREAM?SIG
          rtmp://push.example.com/live/xxxx?SIG        | address-placeholder | rtmp://push.example.com/live/xxxx?SIG
          rtmp://{domain}/live/room42?SIG              | address-placeholder | rtmp://{domain}/live/room42?SIG
          rtmp://push.yourdomain.com/live/room42?SIG   | address-placeholder | rtmp://push.yourdomain.com/live/room42?SIG
          rtmp://push.example.com/live/room42?txSecret=<your key>&txTime=5C271099 | address-placeholder | rtmp://push.example.com/live/room42?txSecret=<your-key>&txTime=5C271099
          rtmp://push.example.com/live/room42?txSecret=•••&txTime=5C271099        | address-placeholder | rtmp://push.example.com/live/room42?txSecret=•••&txTime=5C271099
          rtmp://push.example.com/live/room42?txSecret=...&txTime=5C271099        | address-placeholder | rtmp://push.example.com/live/room42?txSecret=...&txTime=5C271099
          rtmp://push.example.com/live/room42?txSecret=xxxxxxxx&txTime=5C271099   | address-placeholder | rtmp://push.example.com/live/room42?txSecret=xxxxxxxx&txTime=5C271099
          rtmp://push.example.com/live/room42?txTime=5C271099&txSecret=***        | address-placeholder | rtmp://push.example.com/live/room42?txTime=5C271099&txSecret=***

          rtmp://push.example.com/live/room42?a=1?SIG | address-question-mark-repeated | rtmp://push.example.com/live/room42?a=1&SIG
          rtmp://push.example.com/live/room42??SIG    | address-question-mark-repeated |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe?txTime=5C271099 | address-question-mark-repeated |

          rtmp://push.example.com//live/room42?SIG     | address-extra-slash |
          rtmp://push.example.com/live//room42?SIG     | address-extra-slash |
          rtmp://push.example.com/live/room42/?SIG     | address-extra-slash |
          rtmp://push.example.com/live/show/room42?SIG | address-extra-slash |
          rtmp://push.example.com/live/room42/         | address-extra-slash | rtmp://push.example.com/live/room42

          rtmp://push.example.com/room42?SIG  | address-missing-app    | rtmp://push.example.com/room42?SIG
          rtmp://push.example.com/live        | address-missing-stream | rtmp://push.example.com/live/
          rtmp://push.example.com/live/       | address-missing-stream | rtmp://push.example.com/live/
          rtmp://push.example.com/live/?SIG   | address-missing-stream | rtmp://push.example.com/live/?SIG
          rtmp://push.example.com/live/SIG    | address-missing-stream | rtmp://push.example.com/live/?SIG

          rtmp://push.example.com/live/room42?txSercet=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099  | address-parameter-misspelt |
          rtmp://push.example.com/live/room42?tx_secret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099 | address-parameter-misspelt |
          rtmp://push.example.com/live/room42?txSecert=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099  | address-parameter-misspelt |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTimee=5C271099 | address-parameter-misspelt |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&tx-time=5C271099 | address-parameter-misspelt |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTmie=5C271099  | address-parameter-misspelt |
          rtmp://push.example.com/live/room42&SIG | address-parameter-misspelt |
          rtmp://push.example.com/live/room42#SIG | address-parameter-misspelt |
          rtmp://push.example.com/live/room42SIG  | address-parameter-misspelt |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe,txTime=5C271099 | address-parameter-misspelt |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe;txTime=5C271099 | address-parameter-misspelt |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fetxTime=5C271099  | address-parameter-misspelt |

          rtmp://push.example.com/live/room42?txsecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099 | address-parameter-case |
          rtmp://push.example.com/live/room42?TXSECRET=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099 | address-parameter-case |
          rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&TxTime=5C271099 | address-parameter-case |

          rtmp://push.example.com/live/room42?SIG&txTime=5C271099    | address-parameter-repeated | rtmp://push.example.com/live/room42?SIG&txTime=5C271099
          rtmp://push.example.com/live/room42?SIG&txSecret=0123      | address-parameter-repeated | rtmp://push.example.com/live/room42?SIG&txSecret=0123

          rtmp://203.0.113.9/live/room42?SIG   | address-bare-ip | rtmp://203.0.113.9/live/room42?SIG
          rtmp://[2001:db8::1]/live/room42?SIG | address-bare-ip | rtmp://[2001:db8::1]/live/room42?SIG
          rtmp://0x7f000001/live/room42?SIG    | address-bare-ip | rtmp://0x7f000001/live/room42?SIG

          rtmp://push.example.com/live/a:b?SIG      | address-unusual-characters | rtmp://push.example.com/live/a:b?SIG
          rtmp://push.example.com/live/房间?SIG      | address-unusual-characters | rtmp://push.example.com/live/房间?SIG
          rtmp://push.example.com/live/a%2Bb?SIG    | address-unusual-characters | rtmp://push.example.com/live/a%2Bb?SIG
          rtmp://push.example.com/an_app_name_of_thirty-three_bytes/room42?SIG | address-unusual-characters | rtmp://push.example.com/an_app_name_of_thirty-three_bytes/room42?SIG

          rtmp://push.example.com:8080/live/room42?SIG | address-unusual-port | rtmp://push.example.com:8080/live/room42?SIG
          rtmp://push.example.com:9000/live/room42?SIG | address-unusual-port | rtmp://push.example.com:9000/live/room42?SIG
          """)
  void namesTheSlipAndNothingElse(String text, String code, String meant) {
    PushReading reading = PushReading.of(signed(text));

    assertThat(codes(reading)).containsExactly(code);
    assertThat(meant(reading)).isEqualTo(meant == null ? Readings.ADDRESS : signed(meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello world                                  | address-unreadable
          room42?SIG                                   | address-unreadable
          SIG                                          | address-unreadable
          rtmp://                                      | address-unreadable
          rtmp:///live/room42?SIG                      | address-unreadable
          rtmp://rtmp://push.example.com/live/room42   | address-unreadable
          rtmp://push..example.com/live/room42         | address-unreadable
          rtmp://push.example.com:/live/room42         | address-unreadable
          rtmp://push.example.com:https/live/room42    | address-unreadable
          https://play.example.com/live/room42.flv?SIG | address-is-playback
          https://play.example.com/live/room42.m3u8    | address-is-playback
          http://play.example.com/live/room42.FLV#x    | address-is-playback
          https://example.com/a/b.mpd?x=y.html         | address-is-playback
          https://push.example.com/live/room42?SIG     | address-scheme-unsupported
          https://example.com/?file=a.mp4              | address-scheme-unsupported
          rtsp://push.example.com/live/room42          | address-scheme-unsupported
          rtmpt://push.example.com/live/room42         | address-scheme-unsupported
          udp://push.example.com:1234                  | address-scheme-unsupported
          JAR:file:/x!/y                               | address-scheme-unsupported
          """)
  void readsNothingButSaysWhy(String text, String code) {
    PushReading reading = PushReading.of(signed(text));

    assertThat(reading).isInstanceOf(PushReading.Nothing.class);
    assertThat(codes(reading)).containsExactly(code);
    assertThat(reading.slips().get(0).facts().asMap()).containsKey("text");
  }

  @Test
  void listsIndependentSlipsInTheOrderOfFixing() {
    PushReading reading =
        PushReading.of("rtmp://203.0.113.9:8080/live//a:b?txsecret=1&amp;txTime={time}");

    assertThat(codes(reading))
        .containsExactly(
            "address-html-escaped",
            "address-placeholder",
            "address-extra-slash",
            "address-parameter-case",
            "address-bare-ip",
            "address-unusual-characters",
            "address-unusual-port");
  }

  @Test
  void limitsNamesAsTheVendorDoes() {
    assertThat(slipsOf("a".repeat(32), "b".repeat(256))).isEmpty();
    assertThat(slipsOf("a".repeat(33), "b")).containsExactly("address-unusual-characters");
    assertThat(slipsOf("a", "b".repeat(257))).containsExactly("address-unusual-characters");
  }

  private static List<String> slipsOf(String app, String stream) {
    return codes(PushReading.of(signed("rtmp://push.example.com/" + app + "/" + stream + "?SIG")));
  }
}
