package dev.pushcheck.interruption;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The texts by which Tencent has named causes over the years, in both languages; a look-up of
 * interruptions gives one of them as {@code StopReason}, without a code. All read 2026-11-22.
 */
final class VendorWordings {
  /** Of https://intl.cloud.tencent.com/document/product/267/31083, as of 2022-05-12. */
  private static final String ENGLISH_2022 =
      """
      unknown | Unknown error.
      unknown | Unknown reason.
      client-stopped | Push client interrupted the push.
      css-internal-error | CSS system internal error.
      rtmp-content-bad | Abnormal RTMP protocol content.
      rtmp-frame-too-large | Single RTMP frame size exceeds the upper limit.
      no-data | The system interrupted the stream because no data was generated for a long period.
      proxy-stop-command | The proxy layer received an interruption command.
      push-network-error | Push client network exceptions.
      account-not-found | Failed to get the user information corresponding to the push URL.
      service-stopped | Your CSS service has been suspended.
      service-overdue | Your CSS service has been suspended due to an overdue payment. Please make the payment to resume service.
      service-forced-off | We have suspended CSS services for your account.
      push-to-ip | Push via IP address is not allowed.
      push-domain-unknown | Cannot recognize the push domain name.
      push-domain-invalid | Invalid push domain name.
      push-domain-disabled | The push domain name is disabled.
      push-app-disabled | The push application name is disabled.
      stream-disabled | The stream is disabled.
      channel-missing | Channel mode is in use, yet no push channel exists.
      channel-closed | Channel mode is in use, yet the current push channel is disabled.
      stream-name-characters | The stream name contains unallowed characters.
      app-name-characters | The push application name contains unallowed characters.
      ip-blocked | The push client IP is in the blocklist.
      ip-not-allowed | The push client IP is not in the allowlist.
      txtime-not-sent | The push URL carries no expiration time parameter.
      txtime-passed | Reached the expiration time.
      txsecret-not-sent | The push URL carries no authentication parameter.
      txsecret-wrong | Authentication failed.
      too-many-streams | The number of current push streams exceeds the upper limit.
      address-in-use | The number of push streams with this `StreamName` exceeds the upper limit.
      lower-priority | The priority of the push URL is lower than an existing one.
      third-party-refused | Third-party authentication failed.
      stopped-by-request | CSS received a request for stream interruption from the customer.
      banned-by-request | CSS received a request to disable the stream from the customer.
      replaced-by-new-push | A new push URL replaced this one.
      rtmp-amf-bad | RTMP AMF data exception.
      """;

  /**
   * Of https://www.tencentcloud.com/document/product/267/31083, as of 2024-06-19, where it differs.
   * It has one text for {@code 18/201} and {@code 18/203}.
   */
  private static final String ENGLISH_2024 =
      """
      client-stopped | The push client stopped the stream.
      rtmp-content-bad | RTMP content error.
      rtmp-frame-too-large | Exceeded the maximum size allowed for a single RTMP frame.
      no-data | The system stopped the stream because no data was generated for a long time.
      push-network-error | Network error for the push client.
      account-not-found | Failed to get the user information for the push URL.
      service-stopped | Your CSS services have been suspended.
      service-overdue | Your CSS services have been suspended due to overdue payments. Please top up your account balance.
      push-to-ip | Push using an IP address is not allowed.
      push-domain-unknown | Unable to identify the push domain name.
      push-app-disabled | The push application is disabled.
      channel-missing | Channel mode is used, but there isn't a push channel.
      channel-closed | Channel mode is used, but the current push channel is disabled.
      stream-name-characters | The push name contains unallowed characters.
      ip-blocked | The push client's IP address is on the blocklist.
      ip-not-allowed | The push client's IP address is not on the allowlist.
      txtime-not-sent | The expiration time parameter is missing from the push URL.
      txtime-passed | The push URL has expired.
      txsecret-not-sent | The authentication parameter is missing from the push URL.
      too-many-streams | Reached the maximum number of streams that can be pushed.
      address-in-use | Reached the maximum number of streams that can be pushed using this stream name.
      lower-priority | The priority of this stream is lower than another stream.
      stopped-by-request | The stream was stopped at your request.
      banned-by-request | The stream was disabled at your request.
      replaced-by-new-push | A new push URL replaced the current one.
      replaced-while-silent | A new push URL replaced the current one that has no data.
      rtmp-amf-bad | RTMP AMF error.
      not-played | SRS stopped the stream because it was not played.
      push-frame-too-large | Exceeded the maximum frame size allowed for push.
      """;

  /** Older revisions of the same page, and the sample of the interface's documentation. */
  private static final String ENGLISH_OLDER =
      """
      client-stopped | The client interrupted the stream
      client-stopped | The push client actively stopped the push.
      css-internal-error | Internal error in the CSS system.
      css-internal-error | Internal error in the LVB system.
      rtmp-content-bad | Exception with the RTMP protocol content.
      rtmp-frame-too-large | The size of a single RTMP frame exceeds the maximum value allowed by the configuration.
      no-data | The system actively disconnected the push as there was no data for a prolonged time.
      push-network-error | Exception with the push linkage network.
      account-not-found | Failed to get the customer information corresponding to the push link.
      service-stopped | Your CSS service has been disabled.
      service-overdue | You CSS service has been temporarily disabled due to arrears of your account. Please top up promptly.
      service-forced-off | Your CSS service has been forcibly disabled.
      push-to-ip | Push with an IP address is not allowed.
      push-domain-invalid | The push domain name is invalid.
      stream-disabled | The pushed stream name is in forbidden status.
      channel-missing | The access mode is channel mode, but the corresponding push channel has not been created yet.
      channel-closed | The access mode is channel mode, but the current push channel has been disabled.
      stream-name-characters | The pushed stream name contains invalid characters.
      app-name-characters | The push application name contains invalid characters.
      txtime-not-sent | The push does not carry the expiration time parameter.
      txtime-passed | The parameter value of the expiration time has expired.
      txsecret-not-sent | The push does not carry the authentication parameter.
      txsecret-wrong | Authentication parameter verification failed.
      too-many-streams | The current number of pushes exceeds the maximum value allowed by the configuration.
      address-in-use | The number of pushes corresponding to the current stream name exceeds the maximum value allowed by the configuration.
      stopped-by-request | A push interruption request from the client was received.
      banned-by-request | A playback forbidding request from the client was received.
      replaced-by-new-push | A new push link was received to replace the current push.
      rtmp-amf-bad | Exception with the RTMP AMF data.
      """;

  /**
   * Of https://cloud.tencent.com/document/product/440/35256, and the sample of the interface's
   * documentation.
   */
  private static final String CHINESE =
      """
      unknown | 未知原因
      client-stopped | 推流客户端主动断流
      client-stopped | 客户端主动断流
      css-internal-error | 直播系统内部错误
      rtmp-content-bad | RTMP 协议内容异常
      rtmp-frame-too-large | RTMP 单个帧大小超过配置允许的最大值
      no-data | 系统主动断开长时间无数据的推流
      proxy-stop-command | 代理层收到断流命令
      push-network-error | 推流链路网络异常
      account-not-found | 获取推流链接对应的客户信息失败
      service-stopped | 您的直播服务已被关停
      service-overdue | 账号欠费，您的直播服务已被暂时关停，请及时充值
      service-forced-off | 您的直播服务已被强制关停
      push-to-ip | 不允许直接使用 IP 地址推流
      push-domain-unknown | 无法识别推流域名
      push-domain-invalid | 推流域名不合法
      push-domain-disabled | 推流域名被禁用
      push-app-disabled | 推流应用名被禁用
      stream-disabled | 推流的流名称处于禁播状态
      channel-missing | 接入模式为频道模式，但尚未创建相应的推流频道
      channel-closed | 接入模式为频道模式，但当前推流频道已关闭
      stream-name-characters | 推流的流名称中含有非法字符
      app-name-characters | 推流应用名中含有非法字符
      ip-blocked | 推流客户端 IP 在黑名单中
      ip-not-allowed | 推流客户端 IP 不在白名单中
      txtime-not-sent | 推流未携带过期时间参数
      txtime-passed | 推流时间戳参数值已过期
      txsecret-not-sent | 推流未携带鉴权参数
      txsecret-wrong | 校验鉴权参数不通过
      too-many-streams | 当前推流条数超过配置允许的最大值
      address-in-use | 当前流名称对应的推流条数超过配置允许的最大值
      lower-priority | 推流优先级参数低于已经存在的推流链接
      third-party-refused | 第三方鉴权失败
      stopped-by-request | 收到客户调用的断流请求
      banned-by-request | 收到客户调用的禁播请求
      replaced-by-new-push | 收到新的推流链接顶替当前推流
      replaced-while-silent | 收到新的推流链接顶替当前无数据的推流
      """;

  /** The error texts of callbacks in 2016 to 2018, and the reasons given for them then. */
  private static final String CALLBACKS_2018 =
      """
      client-stopped | recv rtmp deleteStream
      client-stopped | recv rtmp closeStream
      client-stopped | The VJ end actively interrupted the stream
      client-stopped | 主播端主动断流
      client-vanished | recv() return 0
      client-vanished | recv() return error
      client-vanished | The VJ end actively terminated the TCP connection
      client-vanished | TCP connection exception at the VJ end
      client-vanished | 主播端主动断开 TCP 连接
      client-vanished | 主播端 TCP 连接异常
      rtmp-frame-too-large | rtmp message large than 1M
      push-refused | push url maybe invalid
      third-party-refused | 3rdparty auth failed
      """;

  private static final List<String> TABLES =
      List.of(ENGLISH_2022, ENGLISH_2024, ENGLISH_OLDER, CHINESE, CALLBACKS_2018);

  private VendorWordings() {}

  /** Every cause with its wordings, as Tencent writes them; a cause may have none. */
  static Map<InterruptionCause, List<String>> byCause() {
    return TABLES.stream()
        .flatMap(String::lines)
        .map(line -> line.split(" \\| ", 2))
        .collect(
            Collectors.groupingBy(
                row -> InterruptionCause.ofId(row[0]).orElseThrow(),
                () -> new EnumMap<>(InterruptionCause.class),
                Collectors.mapping(row -> row[1], Collectors.toList())));
  }
}
