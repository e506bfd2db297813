package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every cause of the page "Stream Interruption Records" as it stood on 2022-05-12: its text, its
 * code, its Chinese text, and what we call it.
 */
class SeedCausesTest {
  private final InterruptionCauses causes = new InterruptionCauses();

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Unknown error.|0|未知原因|unknown
          Push client interrupted the push.|1|推流客户端主动断流|client-stopped
          CSS system internal error.|5|直播系统内部错误|css-internal-error
          Abnormal RTMP protocol content.|6|RTMP 协议内容异常|rtmp-content-bad
          Single RTMP frame size exceeds the upper limit.|7|RTMP 单个帧大小超过配置允许的最大值|rtmp-frame-too-large
          The system interrupted the stream because no data was generated for a long period.|8|系统主动断开长时间无数据的推流|no-data
          The proxy layer received an interruption command.|10|代理层收到断流命令|proxy-stop-command
          Push client network exceptions.|12|推流链路网络异常|push-network-error
          Failed to get the user information corresponding to the push URL.|18/200|获取推流链接对应的客户信息失败|account-not-found
          Your CSS service has been suspended.|18/201|您的直播服务已被关停|service-stopped
          Your CSS service has been suspended due to an overdue payment. Please make the payment to resume service.|18/202|账号欠费，您的直播服务已被暂时关停，请及时充值|service-overdue
          We have suspended CSS services for your account.|18/203|您的直播服务已被强制关停|service-forced-off
          Push via IP address is not allowed.|18/300|不允许直接使用 IP 地址推流|push-to-ip
          Cannot recognize the push domain name.|18/301|无法识别推流域名|push-domain-unknown
          Invalid push domain name.|18/302|推流域名不合法|push-domain-invalid
          The push domain name is disabled.|18/303|推流域名被禁用|push-domain-disabled
          The push application name is disabled.|18/304|推流应用名被禁用|push-app-disabled
          The stream is disabled.|18/305|推流的流名称处于禁播状态|stream-disabled
          Channel mode is in use, yet no push channel exists.|18/306|接入模式为频道模式，但尚未创建相应的推流频道|channel-missing
          Channel mode is in use, yet the current push channel is disabled.|18/307|接入模式为频道模式，但当前推流频道已关闭|channel-closed
          The stream name contains unallowed characters.|18/308|推流的流名称中含有非法字符|stream-name-characters
          The push application name contains unallowed characters.|18/309|推流应用名中含有非法字符|app-name-characters
          The push client IP is in the blocklist.|18/400|推流客户端 IP 在黑名单中|ip-blocked
          The push client IP is not in the allowlist.|18/401|推流客户端 IP 不在白名单中|ip-not-allowed
          The push URL carries no expiration time parameter.|18/500|推流未携带过期时间参数|txtime-not-sent
          Reached the expiration time.|18/501|推流时间戳参数值已过期|txtime-passed
          The push URL carries no authentication parameter.|18/502|推流未携带鉴权参数|txsecret-not-sent
          Authentication failed.|18/503|校验鉴权参数不通过|txsecret-wrong
          The number of current push streams exceeds the upper limit.|18/600|当前推流条数超过配置允许的最大值|too-many-streams
          The number of push streams with this `StreamName` exceeds the upper limit.|18/601|当前流名称对应的推流条数超过配置允许的最大值|address-in-use
          The priority of the push URL is lower than an existing one.|18/602|推流优先级参数低于已经存在的推流链接|lower-priority
          Third-party authentication failed.|19|第三方鉴权失败|third-party-refused
          CSS received a request for stream interruption from the customer.|21/100|收到客户调用的断流请求|stopped-by-request
          CSS received a request to disable the stream from the customer.|21/101|收到客户调用的禁播请求|banned-by-request
          A new push URL replaced this one.|21/102|收到新的推流链接顶替当前推流|replaced-by-new-push
          Unknown reason.|22|未知原因|unknown
          RTMP AMF data exception.|33|RTMP AMF 数据异常|rtmp-amf-bad
          """)
  void findsEachCauseByTextByCodeAndInChinese(
      String english, String code, String chinese, String id) {
    InterruptionCode number = InterruptionCode.list(code).get(0);

    assertThat(causes.match(english).id()).isEqualTo(id);
    assertThat(causes.match(chinese).id()).isEqualTo(id);
    assertThat(causes.ofCode(number.errcode(), number.subErrcode()).id()).isEqualTo(id);
    assertThat(causes.match(english + " (" + code + ")").id()).isEqualTo(id);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "recv rtmp deleteStream, client-stopped",
    "recv rtmp closeStream, client-stopped",
    "recv() return 0, client-vanished",
    "recv() return error, client-vanished",
    "rtmp message large than 1M, rtmp-frame-too-large",
    "push url maybe invalid, push-refused",
    "3rdparty auth failed, third-party-refused",
    "The client interrupted the stream, client-stopped",
    "客户端主动断流, client-stopped",
  })
  void knowsRawTextsOfCallbacksAndTheSamplesOfTheInterface(String text, String id) {
    assertThat(causes.match(text).id()).isEqualTo(id);
  }
}
