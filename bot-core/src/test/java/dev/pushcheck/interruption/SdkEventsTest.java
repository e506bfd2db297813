package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdkEventsTest {
  private final SdkEvents events = new SdkEvents();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          1001 : PUSH_EVT_CONNECT_SUCC
          1002 : PUSH_EVT_PUSH_BEGIN
          1003 : PUSH_EVT_OPEN_CAMERA_SUCC
          1004 : PUSH_EVT_SCREEN_CAPTURE_SUCC
          1005 : PUSH_EVT_CHANGE_RESOLUTION
          1006 : PUSH_EVT_CHANGE_BITRATE
          1007 : PUSH_EVT_FIRST_FRAME_AVAILABLE
          1008 : PUSH_EVT_START_VIDEO_ENCODER
          1018 : PUSH_EVT_ROOM_IN
          1019 : PUSH_EVT_ROOM_OUT
          1020 : PUSH_EVT_ROOM_USERLIST
          1021 : PUSH_EVT_ROOM_NEED_REENTER
          1022 : PUSH_EVT_ROOM_IN_FAILED
          1101 : PUSH_WARNING_NET_BUSY, V2TXLIVE_WARNING_NETWORK_BUSY
          1102 : PUSH_WARNING_RECONNECT
          1103 : PUSH_WARNING_HW_ACCELERATION_FAIL
          1104 : PUSH_WARNING_VIDEO_ENCODE_FAIL, V2TXLIVE_WARNING_CURRENT_ENCODE_TYPE_CHANGED
          2008 : V2TXLIVE_WARNING_CURRENT_DECODE_TYPE_CHANGED
          3001 : PUSH_WARNING_DNS_FAIL, PLAY_WARNING_DNS_FAIL
          3002 : PUSH_WARNING_SEVER_CONN_FAIL, PLAY_WARNING_SEVER_CONN_FAIL
          3003 : PUSH_WARNING_SHAKE_FAIL, PLAY_WARNING_SHAKE_FAIL
          3004 : PUSH_WARNING_SERVER_DISCONNECT, PLAY_WARNING_SERVER_DISCONNECT
          3005 : PUSH_WARNING_READ_WRITE_FAIL, PLAY_WARNING_READ_WRITE_FAIL
          5000 : live-pusher-5000
          10001 : live-pusher-10001
          10002 : live-pusher-10002
          10003 : live-pusher-10003
          10004 : live-pusher-10004
          0 : V2TXLIVE_OK, V2TXLivePushStatusDisconnected
          1 : V2TXLivePushStatusConnecting
          2 : V2TXLivePushStatusConnectSuccess
          3 : V2TXLivePushStatusReconnecting
          -1 : V2TXLIVE_ERROR_FAILED, TXLIVE_ERROR_WEBRTC_FAILED
          -2 : V2TXLIVE_ERROR_INVALID_PARAMETER, TXLIVE_ERROR_REQUEST_FAILED
          -3 : V2TXLIVE_ERROR_REFUSED
          -4 : V2TXLIVE_ERROR_NOT_SUPPORTED
          -5 : ERR_LICENSE_CHECK_FAIL, V2TXLIVE_ERROR_INVALID_LICENSE
          -6 : V2TXLIVE_ERROR_REQUEST_TIMEOUT
          -7 : V2TXLIVE_ERROR_SERVER_PROCESS_FAILED
          -8 : V2TXLIVE_ERROR_DISCONNECTED
          -1001 : TXLIVE_WARNING_CAMERA_START_FAILED
          -1002 : TXLIVE_WARNING_MICROPHONE_START_FAILED
          -1003 : TXLIVE_WARNING_SCREEN_CAPTURE_START_FAILED
          -1004 : TXLIVE_WARNING_MEDIA_FILE_START_FAILED
          -1005 : TXLIVE_WARNING_CAMERA_INTERRUPTED
          -1006 : TXLIVE_WARNING_MICROPHONE_INTERRUPTED
          -1007 : TXLIVE_WARNING_SCREEN_CAPTURE_INTERRUPTED
          -1301 : PUSH_ERR_OPEN_CAMERA_FAIL, V2TXLIVE_WARNING_CAMERA_START_FAILED, live-pusher-1301
          -1302 : PUSH_ERR_OPEN_MIC_FAIL, V2TXLIVE_WARNING_MICROPHONE_START_FAILED, live-pusher-1302
          -1303 : PUSH_ERR_VIDEO_ENCODE_FAIL, live-pusher-1303
          -1304 : PUSH_ERR_AUDIO_ENCODE_FAIL, live-pusher-1304
          -1305 : PUSH_ERR_UNSUPPORTED_RESOLUTION
          -1306 : PUSH_ERR_UNSUPPORTED_SAMPLERATE
          -1307 : PUSH_ERR_NET_DISCONNECT, live-pusher-1307
          -1308 : PUSH_ERR_AUDIO_SYSTEM_NOT_WORK, V2TXLIVE_WARNING_SCREEN_CAPTURE_START_FAILED
          -1309 : V2TXLIVE_WARNING_SCREEN_CAPTURE_NOT_SUPPORTED
          -1313 : PUSH_ERR_INVALID_ADDRESS
          -1314 : V2TXLIVE_WARNING_CAMERA_NO_PERMISSION
          -1316 : V2TXLIVE_WARNING_CAMERA_OCCUPIED
          -1317 : V2TXLIVE_WARNING_MICROPHONE_NO_PERMISSION
          -1319 : V2TXLIVE_WARNING_MICROPHONE_OCCUPIED
          -1324 : PUSH_ERR_CONNECT_SERVER_FAILED
          -1325 : PUSH_ERR_NETWORK_UNAVAIABLE
          -1326 : PUSH_ERR_SERVER_REFUSED
          -3301 : live-pusher-3301
          -7001 : V2TXLIVE_WARNING_SCREEN_CAPTURE_INTERRUPTED
          """)
  void givesEveryReadingOfANumber(int number, String names) {
    assertThat(events.byNumber(number))
        .extracting(SdkEvent::name)
        .containsExactly(names.split(", ", -1));
    for (String name : names.split(", ", -1)) {
      assertThat(events.byName(name)).map(SdkEvent::number).contains(number);
      assertThat(events.byName(name.toLowerCase(Locale.ROOT))).map(SdkEvent::name).contains(name);
    }
  }

  @Test
  void hasNoOthers() {
    assertThat(events.all()).hasSize(85).extracting(SdkEvent::name).doesNotHaveDuplicates();
  }

  @Test
  void usesEverySituation() {
    assertThat(events.all()).extracting(SdkEvent::situation).contains(SdkSituation.values());
  }

  @ParameterizedTest
  @CsvSource({
    "PUSH_WARNING_SERVER_CONN_FAIL, PUSH_WARNING_SEVER_CONN_FAIL",
    "PUSH_ERR_NETWORK_UNAVAILABLE, PUSH_ERR_NETWORK_UNAVAIABLE",
  })
  void knowsWhatTheSdkMisspells(String right, String name) {
    assertThat(events.byName(right)).map(SdkEvent::name).contains(name);
  }

  @Test
  void findsNamesInALogLine() {
    String line = "W/Pusher: PUSH_WARNING_RECONNECT(1102), then push_err_net_disconnect; done";

    assertThat(events.namedIn(line))
        .extracting(SdkEvent::name)
        .containsExactly("PUSH_WARNING_RECONNECT", "PUSH_ERR_NET_DISCONNECT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PUSH_WARNING", "PUSH_WARNING_SERVER_DISCONNECTED", "3004"})
  void knowsNoOtherNames(String name) {
    assertThat(events.byName(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 1009, 3006, -9, -1310, 1307, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void hasNoReadingOfOtherNumbers(int number) {
    assertThat(events.byNumber(number)).isEmpty();
  }
}
