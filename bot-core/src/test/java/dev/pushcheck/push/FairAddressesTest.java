package dev.pushcheck.push;

import static dev.pushcheck.push.Readings.codes;
import static dev.pushcheck.push.Readings.meant;
import static dev.pushcheck.push.Readings.signed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a slip and is none. */
class FairAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://push.example.com/live/room42?SIG",
        "rtmp://push.example.com/live/room42",
        "rtmp://push.example.com:1935/live/room42?SIG",
        "rtmp://push.example.com:3570/live/room42?SIG",
        "rtmps://push.example.com:443/live/room42?SIG",
        "rtmps://push.example.com:8443/live/room42?SIG",
        "webrtc://push.example.com/live/room42?SIG",
        "webrtc://push.example.com/live/room42?SIG&stopstream_api=https://webrtcpush.myqcloud.com/webrtc/v1/stopstream",
        "rtmp://1234.livepush.myqcloud.com/live/1234_room.a-b?bizid=1234&SIG",
        "rtmp://push.example.com/live/room.flv?SIG",
        "rtmp://push.example.com/live/live?SIG",
        "rtmp://push.example.com/live/room..42?SIG",
        "rtmp://push.example.com/live/yourself?SIG",
        "rtmp://push.example.com/live/your-morning-show?SIG",
        "rtmp://push.example.com/live/YOURS?SIG",
        "rtmp://push.example.com/live/xxx?SIG",
        "rtmp://push.example.com/live/txTime?SIG",
        "rtmp://push_1.example.com/live/room42?SIG",
        "rtmp://push.example.com/live/room42?SIG&back=https%3A%2F%2Fx.example%2F%3Fa%3D1%26b%3D2",
        "rtmp://push.example.com/live/room42?back=https%3A%2F%2Fx.example%2F%3FtxTime%3D1&SIG",
        "rtmp://push.example.com/live/room42?back=https://x.example/?a=1&SIG",
        "rtmp://push.example.com/live/room42?back=https://x.example/room42?a=1&SIG",
        "rtmp://push.example.com/live/room42?back=https://x.example/y.m3u8&SIG",
        "rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&back=https://x.example/y?z=1&txTime=5C271099",
        "rtmp://push.example.com/live/room42?old_txTime=5&SIG",
        "rtmp://push.example.com/live/room42?note=a.b,c;d:e&SIG",
        "rtmp://push.example.com/live/room42?time=1&secret=2&token=3&SIG",
        "rtmp://push.example.com/live/room42?time=1&secret=2&token=3&text=4&title=5&timeout=6&txid=7",
        "rtmp://push.example.com/live/room42?topsecret=yes&taxtime=5",
        "rtmp://push.example.com/live/room42?record=a%26b&name=%E6%88%BF&SIG",
        "rtmp://push.example.com/live/room42?SIG&txsecret=mine",
        "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,SRTSIG",
        "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42",
        "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,m=publish,SRTSIG",
        "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,SRTSIG&latency=200&mode=caller&passphrase=abcdefghij&pbkeylen=16",
        "srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,SRTSIG&some_option=1",
      })
  void hasNothingWrongAndIsPrintedAsItStands(String text) {
    PushReading reading = PushReading.of(signed(text));

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading)).isEqualTo(signed(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RTMP://Push.Example.COM/live/Room42?SIG | rtmp://push.example.com/live/Room42?SIG
          rtmp://push.example.com./live/room42    | rtmp://push.example.com/live/room42
          rtmp://push.example.com/live/room42?    | rtmp://push.example.com/live/room42
          rtmp://push.example.com/live/room42?&SIG& | rtmp://push.example.com/live/room42?SIG
          SRT://push.example.com:9000?streamid=#!::r=live/room42,SRTSIG | srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,SRTSIG
          srt://push.example.com:9000?streamid=#!::R=live/room42,H=Push.Example.com,SRTSIG | srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,SRTSIG
          srt://push.example.com:9000?mode=caller&streamid=#!::r=/live/room42 | srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42&mode=caller
          srt://push.example.com:9000/?streamid=#!::r=live/room42 | srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42
          srt://push.example.com:9000?streamid=%23!::r=live/room42,SRTSIG | srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,SRTSIG
          srt://push.example.com:9000?streamid=%23%21%3A%3Ar%3Dlive%2Froom42%2CtxTime%3D5C271099&latency=9 | srt://push.example.com:9000?streamid=#!::h=push.example.com,r=live/room42,txTime=5C271099&latency=9
          """)
  void mayBeWrittenOtherwise(String text, String printed) {
    PushReading reading = PushReading.of(signed(text));

    assertThat(codes(reading)).isEmpty();
    assertThat(meant(reading)).isEqualTo(signed(printed));
  }

  @ParameterizedTest
  @CsvSource({
    "room42, room42",
    "live/room42, live/room42",
    "Push.Example.com/live/Room42, push.example.com/live/Room42",
    "`live/room42`, live/room42",
    "' room42 ', room42"
  })
  void isAStreamWithoutAnAddress(String text, String stream) {
    PushReading reading = PushReading.of(text);

    assertThat(reading).isInstanceOf(PushReading.Stream.class);
    assertThat(reading.label()).isEqualTo(stream);
    assertThat(reading.pointless(PushTopic.SECRET)).contains("no-address");
    assertThat(reading.pointless(PushTopic.CNAME)).isEmpty();
  }
}
