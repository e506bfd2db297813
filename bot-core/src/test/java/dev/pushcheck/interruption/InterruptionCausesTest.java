package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptionCausesTest {
  private final InterruptionCauses causes = new InterruptionCauses();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          0, 22, 25-32, 34, 36            : unknown
          1, 2                            : client-stopped
          3, 4, 35                        : client-vanished
          5, 9, 11, 24, 38, 18/100-104    : css-internal-error
          6, 23                           : rtmp-content-bad
          7                               : rtmp-frame-too-large
          8, 20                           : no-data
          10                              : proxy-stop-command
          12-17                           : push-network-error
          18                              : push-refused
          18/200                          : account-not-found
          18/201                          : service-stopped
          18/202                          : service-overdue
          18/203                          : service-forced-off
          18/300                          : push-to-ip
          18/301                          : push-domain-unknown
          18/302                          : push-domain-invalid
          18/303                          : push-domain-disabled
          18/304                          : push-app-disabled
          18/305                          : stream-disabled
          18/306                          : channel-missing
          18/307                          : channel-closed
          18/308                          : stream-name-characters
          18/309                          : app-name-characters
          18/400                          : ip-blocked
          18/401                          : ip-not-allowed
          18/500                          : txtime-not-sent
          18/501                          : txtime-passed
          18/502                          : txsecret-not-sent
          18/503                          : txsecret-wrong
          18/600                          : too-many-streams
          18/601                          : address-in-use
          18/602                          : lower-priority
          19                              : third-party-refused
          21                              : stopped-or-replaced
          21/100                          : stopped-by-request
          21/101                          : banned-by-request
          21/102                          : replaced-by-new-push
          21/103                          : replaced-while-silent
          33                              : rtmp-amf-bad
          37                              : not-played
          39                              : push-frame-too-large
          """)
  void knowsEveryCode(String codes, String id) {
    for (InterruptionCode code : InterruptionCode.list(codes)) {
      assertThat(causes.ofCode(code.errcode(), code.subErrcode()).id()).isEqualTo(id);
      assertThat(causes.match(code.toString()).id()).isEqualTo(id);
      assertThat(causes.match("断流原因(errcode: " + code + ")").id()).isEqualTo(id);
    }
  }

  @Test
  void givesNoCodeToTwoCauses() {
    List<InterruptionCode> codes =
        Stream.of(InterruptionCause.values()).flatMap(cause -> cause.codes().stream()).toList();

    assertThat(codes).doesNotHaveDuplicates().hasSize(72);
  }

  @ParameterizedTest
  @CsvSource({"40, 0", "99, 0", "-1, 0", "18, 504", "18, 105", "18, 999", "21, 104", "12, 503"})
  void callsUndocumentedCodesUnknown(int errcode, int subErrcode) {
    assertThat(causes.ofCode(errcode, subErrcode)).isEqualTo(InterruptionCause.UNKNOWN);
  }

  static Stream<Arguments> vendorWordings() {
    return VendorWordings.byCause().entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(text -> Arguments.of(text, entry.getKey())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vendorWordings")
  void recognisesAWordingHoweverItIsWritten(String text, InterruptionCause cause) {
    assertThat(variants(text)).allSatisfy(v -> assertThat(causes.match(v)).isEqualTo(cause));
  }

  private static List<String> variants(String text) {
    List<String> variants = new ArrayList<>();
    variants.add(text);
    variants.add(text.toUpperCase(Locale.ROOT));
    variants.add("  " + text.replace(".", "").replace(" ", "  ") + "\n");
    variants.add(text.replace(".", "!").replace("，", ","));
    variants.add(fullWidth(text));
    if (!text.startsWith("Unknown") && !text.equals("未知原因")) {
      variants.add("StopReason: " + text + " [node 192.0.2.10]");
    }
    return variants;
  }

  /** ASCII as Chinese input methods write it. */
  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          推流端主动断开|client-stopped
          主播端已停止推流|client-stopped
          Encoder stopped the stream|client-stopped
          TCP connection reset by peer|client-vanished
          客户端网络超时|push-network-error
          Network timeout on the push link|push-network-error
          长时间没有数据，系统断开|no-data
          no data received, timeout|no-data
          RTMP数据格式错误|rtmp-content-bad
          RTMP frame too big: 1048577|rtmp-frame-too-large
          帧大小超过上限|push-frame-too-large
          RTMP AMF 数据异常|rtmp-amf-bad
          鉴权失败|txsecret-wrong
          推流鉴权失败，服务端禁止推流|txsecret-wrong
          防盗链校验失败|txsecret-wrong
          txSecret mismatch|txsecret-wrong
          invalid signature|txsecret-wrong
          推流地址缺少鉴权参数|txsecret-not-sent
          txSecret is missing|txsecret-not-sent
          推流地址已过期|txtime-passed
          txTime expired|txtime-passed
          缺少过期时间|txtime-not-sent
          第三方鉴权不通过|third-party-refused
          Third party authentication was rejected|third-party-refused
          客户端 IP 命中黑名单|ip-blocked
          IP is blacklisted|ip-blocked
          IP 不在白名单|ip-not-allowed
          IP not whitelisted|ip-not-allowed
          账号已欠费|service-overdue
          account in arrears|service-overdue
          服务被强制停用|service-forced-off
          Your LVB services are suspended.|service-stopped
          The push domain is banned|push-domain-disabled
          unknown push domain|push-domain-unknown
          推流域名无效|push-domain-invalid
          应用被停用|push-app-disabled
          The stream has been banned|stream-disabled
          流名被禁推|stream-disabled
          推流频道不存在|channel-missing
          频道已停用|channel-closed
          流名称包含特殊字符|stream-name-characters
          AppName contains illegal characters|app-name-characters
          请勿使用 IP 推流，不支持|push-to-ip
          推流路数超过上限|too-many-streams
          Too many pushes|too-many-streams
          该地址正在使用中，被占用|address-in-use
          The stream is already being pushed|address-in-use
          优先级较低|lower-priority
          被新的推流顶替|replaced-by-new-push
          Kicked by another push|replaced-by-new-push
          Interrupt request by customer API call|stopped-by-request
          收到接口调用的禁推|banned-by-request
          Proxy got a stop command|proxy-stop-command
          Stopped because nobody played it: no viewers|not-played
          系统内部故障|css-internal-error
          internal server error|css-internal-error
          push rejected|push-refused
          """)
  void guessesTheCauseOfTextsThatTencentMightWrite(String text, String id) {
    assertThat(causes.match(text).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "ok",
        "OK.",
        "Success",
        "推流成功",
        "push started",
        "The stream is live",
        "client connected",
        "Client endpoint changed",
        "authentication succeeded",
        "Authentication did not fail",
        "Third-party authentication succeeded",
        "The push client IP is in the allowlist.",
        "The push client IP is not in the blocklist.",
        "The stream is not disabled.",
        "The push domain name is enabled.",
        "The push URL carries an expiration time parameter.",
        "推流携带过期时间参数",
        "推流地址未过期",
        "The certificate of the push server has expired",
        "audio channel not supported",
        "reached the end of the playlist",
        "RTMP frame size changed",
        "账号没有欠费",
        "24/7 support",
        "2026-11-18 18/50",
        "18/503/1",
        "1.18/503",
        "18/5035",
        "errcode 404",
        "exit code 1",
        "12:30",
        "room42",
        "天气很好",
      })
  void leavesNearMissesUnknown(String text) {
    assertThat(causes.match(text)).isEqualTo(InterruptionCause.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"errcode\":18,\"sub_errcode\":503}', txsecret-wrong",
    "'errcode=21&sub_errcode=101', banned-by-request",
    "'refused (18/501).', txtime-passed",
    "'错误码：18 / 202', service-overdue",
    "'errcode: 12, sub_errcode: 0', push-network-error",
    "'１８／５０３', txsecret-wrong",
    "'Error code 10', proxy-stop-command",
  })
  void readsCodesWithinTexts(String text, String id) {
    assertThat(causes.match(text).id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "18, Authentication failed., txsecret-wrong",
    "18, 推流时间戳参数值已过期, txtime-passed",
    "18, push url maybe invalid, push-refused",
    "18, '', push-refused",
    "18, something new, push-refused",
    "21, A new push URL replaced this one., replaced-by-new-push",
    "21, 收到客户调用的禁播请求, banned-by-request",
    "21, ok, stopped-or-replaced",
    "0, The push client stopped the stream., client-stopped",
    "77, 推流链路网络异常, push-network-error",
    "77, whatever, unknown",
    // Where the code is plain, the text must not overrule it.
    "3, The push client stopped the stream., client-vanished",
    "12, 未知原因, push-network-error",
  })
  void letsTheTextOfACallbackSayWhatItsCodeLeavesOpen(int errcode, String message, String id) {
    assertThat(causes.ofCallback(errcode, message).id()).isEqualTo(id);
  }
}
