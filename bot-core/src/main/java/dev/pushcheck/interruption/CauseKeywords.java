package dev.pushcheck.interruption;

import java.util.List;

/**
 * What gives a cause away in a text that is none of Tencent's known ones, for the documented sample
 * of {@code StopReason} equals no row of the documented table. Ours, not Tencent's. The first rule
 * that holds decides, so the special ones come first.
 */
final class CauseKeywords {
  private static final String RULES =
      """
      third-party-refused : third party|3rd party|3rdparty|第三方 + auth*|verif*|鉴权|认证|校验 + fail*|refus*|reject*|denied|invalid|error|失败|不通过|未通过|拒绝
      ip-blocked : ip|ips + blocklist*|blacklist*|block list|black list|deny list|denylist|黑名单 + !not|不在|未在
      ip-not-allowed : ip|ips + allowlist*|whitelist*|allow list|white list|白名单 + not|isnt|missing|不在|未在|非
      service-overdue : overdue|arrears|unpaid|欠费|欠款 + !not|未欠费|没有欠费
      service-forced-off : forced|forcibly|强制 + service*|服务|账号 + shut*|disabl*|suspend*|stop*|关停|停用|封停|停服
      service-stopped : service has been|service is|services have been|services are|服务已被|服务被|服务已 + suspend*|disabl*|shut*|stop*|关停|停用|停止|暂停
      channel-closed : channel mode|push channel|频道 + disabl*|closed|关闭|停用
      channel-missing : channel mode|push channel|频道 + no|not|isnt|missing|未创建|尚未|不存在|没有
      app-name-characters : application*|app|appname|应用 + character*|字符 + unallowed|invalid|illegal|forbidden|special|disallowed|非法|不合法|不允许|特殊
      stream-name-characters : stream*|流名 + character*|字符 + unallowed|invalid|illegal|forbidden|special|disallowed|非法|不合法|不允许|特殊
      push-to-ip : via ip|using ip|using an ip|with an ip|by ip|to ip|to an ip|直接使用 ip|使用 ip|用 ip + not|forbid*|prohibit*|refus*|reject*|不允许|禁止|不支持|拒绝
      push-domain-unknown : domain*|域名 + recogni*|identif*|unknown|识别|未知 + cannot|cant|unable|not|fail*|unknown|无法|不能|不到|失败|未知
      push-domain-invalid : domain*|域名 + invalid|illegal|malformed|不合法|非法|无效
      push-domain-disabled : domain*|域名 + disabl*|forbid*|banned|禁用|停用 + !not|未被
      push-app-disabled : application*|app|appname|应用 + disabl*|forbid*|banned|禁用|停用 + !not|未被
      txtime-not-sent : expir*|txtime|timestamp|time stamp|过期时间|时间戳 + missing|without|lack*|carries no|not carry|has no|no expir*|no txtime|no timestamp|未携带|没有携带|没有|缺少|不带|未带
      txtime-passed : url|address|push*|link|txtime|timestamp|time stamp + expired + !not|certificate*|licen*|证书
      txtime-passed : reached|past|passed + expiration|expiry + !not|certificate*|licen*
      txtime-passed : 已过期|已经过期|过期了|已失效|地址过期|链接过期|url 过期|txtime 过期|鉴权过期|推流过期|时间过期|时间戳过期 + !证书|许可|未过期|没有过期
      txsecret-not-sent : auth*|txsecret|signature|鉴权|签名|防盗链 + missing|without|lack*|carries no|not carry|has no|no auth*|no txsecret|no signature|未携带|没有携带|缺少|不带|未带
      txsecret-wrong : auth*|txsecret|tx secret|secret|signature|hotlink|鉴权|签名|防盗链 + fail*|wrong|incorrect|invalid|mismatch*|not match*|miscalculat*|不通过|未通过|失败|错误|不正确|不匹配|不对 + !not fail*|no fail*
      address-in-use : stream name|streamname|流名 + exceed*|maximum|limit*|too many|超过|上限|最大
      address-in-use : url|address|stream|push*|地址|链接|推流 + in use|occupied|already used|already being pushed|already pushed|占用|被占|正在使用 + !not|未被|没有被
      lower-priority : priorit*|优先级 + low*|低于|较低
      replaced-while-silent : replac*|顶替|取代|替换 + no data|without data|无数据|没有数据
      replaced-by-new-push : replac*|kicked|taken over|顶替|取代|替换 + push*|stream|url|link|推流|链接 + !not
      banned-by-request : request*|请求|调用 + disable|forbid*|ban|banned|禁播|禁推
      stopped-by-request : request*|请求|调用 + stop*|interrupt*|drop*|disconnect*|断流|中断
      proxy-stop-command : proxy|代理 + interrupt*|stop*|command|断流|命令
      stream-disabled : stream*|流名|流 + disabled|forbidden|banned|禁播|禁推|被禁用 + !not|未被
      account-not-found : customer|user|account|客户|用户|账号 + information|info|信息 + fail*|cannot|unable|not|失败|无法|不到
      rtmp-amf-bad : amf + error*|exception*|invalid|abnormal|fail*|bad|异常|错误|失败
      rtmp-frame-too-large : rtmp + frame*|message*|帧|消息 + exceed*|large*|maximum|too big|超过|最大|过大
      push-frame-too-large : frame|frames|帧 + exceed*|too large|larger|maximum|too big|超过|过大
      rtmp-content-bad : rtmp + content|protocol|data|内容|协议|数据 + error*|exception*|abnormal|invalid|bad|异常|错误|非法
      no-data : no data|without data|无数据|没有数据|没数据 + long|prolonged|time|timeout|period|长时间|超时|一段时间
      not-played : not played|never played|not being played|no viewer*|nobody|无人播放|没有播放|无播放|无人观看|未被播放 + stop*|interrupt*|disconnect*|断|停
      too-many-streams : push*|stream*|推流 + exceed*|maximum number|too many|超过|上限
      client-vanished : tcp|connection + clos*|terminat*|disconnect*|error|exception|reset|lost|断开|异常|重置
      push-network-error : network*|网络 + error*|exception*|abnormal|fail*|timeout|unstable|poor|disconnect*|lost|异常|错误|失败|中断|断开|超时|不稳|抖动
      css-internal-error : internal|内部 + error*|exception*|fail*|错误|异常|故障
      client-stopped : client*|host|encoder|vj|anchor|broadcaster|streamer|客户端|推流端|主播 + stopped|stops|interrupt*|disconnect*|closed|closes|ended|ends|quit|断流|断开|停止推流|结束|关闭|退出
      push-refused : push*|推流 + refused|rejected|denied|被拒|拒绝
      """;

  private CauseKeywords() {}

  /** The rules, the deciding one first. */
  static List<KeywordRule> rules() {
    return RULES
        .lines()
        .map(line -> line.split(" : ", 2))
        .map(row -> KeywordRule.of(InterruptionCause.ofId(row[0]).orElseThrow(), row[1]))
        .toList();
  }
}
