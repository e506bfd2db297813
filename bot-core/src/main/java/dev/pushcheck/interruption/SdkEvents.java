package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.Sdk.MINI_PROGRAM;
import static dev.pushcheck.interruption.Sdk.MLVB_V1;
import static dev.pushcheck.interruption.Sdk.MLVB_V2;
import static dev.pushcheck.interruption.Sdk.WEB;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events of Tencent's SDKs that concern pushing, by number and by name. All read 2026-11-22.
 */
public final class SdkEvents {
  /**
   * {@code TXLiveSDKEventDef.h} of the SDK, and
   * https://cloud.tencent.com/document/product/454/17246 . The player's warnings have the numbers
   * of the pusher's.
   */
  private static final String V1 =
      """
      PUSH_EVT_CONNECT_SUCC 1001 connected
      PUSH_EVT_PUSH_BEGIN 1002 push-begun
      PUSH_EVT_OPEN_CAMERA_SUCC 1003 camera-open
      PUSH_EVT_SCREEN_CAPTURE_SUCC 1004 screen-capture-on
      PUSH_EVT_CHANGE_RESOLUTION 1005 resolution-adapted
      PUSH_EVT_CHANGE_BITRATE 1006 bitrate-adapted
      PUSH_EVT_FIRST_FRAME_AVAILABLE 1007 first-frame
      PUSH_EVT_START_VIDEO_ENCODER 1008 encoder-started
      PUSH_EVT_ROOM_IN 1018 room-entered
      PUSH_EVT_ROOM_OUT 1019 room-left
      PUSH_EVT_ROOM_USERLIST 1020 room-users
      PUSH_EVT_ROOM_NEED_REENTER 1021 room-reenter
      PUSH_EVT_ROOM_IN_FAILED 1022 room-enter-failed
      PUSH_WARNING_NET_BUSY 1101 network-busy
      PUSH_WARNING_RECONNECT 1102 reconnecting
      PUSH_WARNING_HW_ACCELERATION_FAIL 1103 hardware-encoder-failed
      PUSH_WARNING_VIDEO_ENCODE_FAIL 1104 frame-not-encoded
      PUSH_WARNING_DNS_FAIL 3001 name-not-resolved
      PUSH_WARNING_SEVER_CONN_FAIL 3002 connect-failed
      PUSH_WARNING_SHAKE_FAIL 3003 handshake-failed
      PUSH_WARNING_SERVER_DISCONNECT 3004 server-disconnected
      PUSH_WARNING_READ_WRITE_FAIL 3005 write-failed
      ERR_LICENSE_CHECK_FAIL -5 licence-invalid
      PUSH_ERR_OPEN_CAMERA_FAIL -1301 camera-failed
      PUSH_ERR_OPEN_MIC_FAIL -1302 microphone-failed
      PUSH_ERR_VIDEO_ENCODE_FAIL -1303 video-encoder-failed
      PUSH_ERR_AUDIO_ENCODE_FAIL -1304 audio-encoder-failed
      PUSH_ERR_UNSUPPORTED_RESOLUTION -1305 resolution-unsupported
      PUSH_ERR_UNSUPPORTED_SAMPLERATE -1306 sample-rate-unsupported
      PUSH_ERR_NET_DISCONNECT -1307 gave-up-reconnecting
      PUSH_ERR_AUDIO_SYSTEM_NOT_WORK -1308 audio-system-failed
      PUSH_ERR_INVALID_ADDRESS -1313 address-invalid
      PUSH_ERR_CONNECT_SERVER_FAILED -1324 server-unreachable
      PUSH_ERR_NETWORK_UNAVAIABLE -1325 no-network
      PUSH_ERR_SERVER_REFUSED -1326 server-refused
      PLAY_WARNING_DNS_FAIL 3001 player-name-not-resolved
      PLAY_WARNING_SEVER_CONN_FAIL 3002 player-connect-failed
      PLAY_WARNING_SHAKE_FAIL 3003 player-handshake-failed
      PLAY_WARNING_SERVER_DISCONNECT 3004 player-disconnected
      PLAY_WARNING_READ_WRITE_FAIL 3005 player-read-failed
      """;

  /**
   * https://cloud.tencent.com/document/product/454/84371 ,
   * https://cloud.tencent.com/document/product/454/130265 , and for the status
   * https://www.tencentcloud.com/document/product/1071/50591 .
   */
  private static final String V2 =
      """
      V2TXLIVE_OK 0 no-error
      V2TXLIVE_ERROR_FAILED -1 unspecified-error
      V2TXLIVE_ERROR_INVALID_PARAMETER -2 parameter-invalid
      V2TXLIVE_ERROR_REFUSED -3 call-refused
      V2TXLIVE_ERROR_NOT_SUPPORTED -4 call-unsupported
      V2TXLIVE_ERROR_INVALID_LICENSE -5 licence-invalid
      V2TXLIVE_ERROR_REQUEST_TIMEOUT -6 server-timeout
      V2TXLIVE_ERROR_SERVER_PROCESS_FAILED -7 server-cannot
      V2TXLIVE_ERROR_DISCONNECTED -8 connection-lost
      V2TXLIVE_WARNING_NETWORK_BUSY 1101 network-busy
      V2TXLIVE_WARNING_CAMERA_START_FAILED -1301 camera-failed
      V2TXLIVE_WARNING_CAMERA_NO_PERMISSION -1314 camera-not-permitted
      V2TXLIVE_WARNING_CAMERA_OCCUPIED -1316 camera-occupied
      V2TXLIVE_WARNING_MICROPHONE_START_FAILED -1302 microphone-failed
      V2TXLIVE_WARNING_MICROPHONE_NO_PERMISSION -1317 microphone-not-permitted
      V2TXLIVE_WARNING_MICROPHONE_OCCUPIED -1319 microphone-occupied
      V2TXLIVE_WARNING_SCREEN_CAPTURE_START_FAILED -1308 screen-capture-failed
      V2TXLIVE_WARNING_SCREEN_CAPTURE_NOT_SUPPORTED -1309 screen-capture-unsupported
      V2TXLIVE_WARNING_SCREEN_CAPTURE_INTERRUPTED -7001 screen-capture-interrupted
      V2TXLIVE_WARNING_CURRENT_ENCODE_TYPE_CHANGED 1104 encoder-changed
      V2TXLIVE_WARNING_CURRENT_DECODE_TYPE_CHANGED 2008 decoder-changed
      V2TXLivePushStatusDisconnected 0 status-disconnected
      V2TXLivePushStatusConnecting 1 status-connecting
      V2TXLivePushStatusConnectSuccess 2 status-connected
      V2TXLivePushStatusReconnecting 3 status-reconnecting
      """;

  /** https://www.tencentcloud.com/document/product/1071/42709 . */
  private static final String FOR_WEB =
      """
      TXLIVE_ERROR_WEBRTC_FAILED -1 webrtc-failed
      TXLIVE_ERROR_REQUEST_FAILED -2 web-push-refused
      TXLIVE_WARNING_CAMERA_START_FAILED -1001 camera-failed
      TXLIVE_WARNING_MICROPHONE_START_FAILED -1002 microphone-failed
      TXLIVE_WARNING_SCREEN_CAPTURE_START_FAILED -1003 screen-capture-failed
      TXLIVE_WARNING_MEDIA_FILE_START_FAILED -1004 media-file-failed
      TXLIVE_WARNING_CAMERA_INTERRUPTED -1005 camera-interrupted
      TXLIVE_WARNING_MICROPHONE_INTERRUPTED -1006 microphone-interrupted
      TXLIVE_WARNING_SCREEN_CAPTURE_INTERRUPTED -1007 screen-capture-interrupted
      """;

  /** https://cloud.tencent.com/document/product/647/38313 ; 5000 is of 454/17246. */
  private static final String FOR_MINI_PROGRAMS =
      """
      live-pusher-10001 10001 camera-not-permitted
      live-pusher-10002 10002 microphone-not-permitted
      live-pusher-10003 10003 music-not-loaded
      live-pusher-10004 10004 waiting-picture-not-loaded
      live-pusher-1301 -1301 camera-failed
      live-pusher-1302 -1302 microphone-failed
      live-pusher-1303 -1303 video-encoder-failed
      live-pusher-1304 -1304 audio-encoder-failed
      live-pusher-1307 -1307 mini-program-push-failed
      live-pusher-3301 -3301 room-enter-failed
      live-pusher-5000 5000 suspended-by-user
      """;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*");

  private final List<SdkEvent> all =
      Stream.of(
              events(V1, MLVB_V1),
              events(V2, MLVB_V2),
              events(FOR_WEB, WEB),
              events(FOR_MINI_PROGRAMS, MINI_PROGRAM))
          .flatMap(List::stream)
          .toList();

  private final Map<String, SdkEvent> byKey =
      all.stream().collect(Collectors.toUnmodifiableMap(event -> key(event.name()), e -> e));

  /** All, in the order in which the readings of one number are given. */
  public List<SdkEvent> all() {
    return all;
  }

  /** Every reading of a number; empty if no SDK has it. */
  public List<SdkEvent> byNumber(int number) {
    return all.stream().filter(event -> event.number() == number).toList();
  }

  /** The event of a name, whatever its letter case. Two misspelt ones are found mended, too. */
  public Optional<SdkEvent> byName(String name) {
    return Optional.ofNullable(byKey.get(key(name)));
  }

  /** The events whose names occur in a text. */
  List<SdkEvent> namedIn(String text) {
    String read = Normalised.cut(text);
    return NAME.matcher(read)
        .results()
        .flatMap(found -> byName(found.group()).stream())
        .distinct()
        .toList();
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT)
        .replace("_SERVER_CONN", "_SEVER_CONN")
        .replace("UNAVAILABLE", "UNAVAIABLE");
  }

  private static List<SdkEvent> events(String table, Sdk sdk) {
    return table
        .lines()
        .map(line -> line.split(" ", -1))
        .map(row -> new SdkEvent(row[0], Integer.parseInt(row[1]), sdk, situation(row[2])))
        .toList();
  }

  private static SdkSituation situation(String id) {
    return SdkSituation.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
