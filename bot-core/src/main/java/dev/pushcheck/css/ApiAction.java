package dev.pushcheck.css;

import dev.pushcheck.css.CssAccount.Site;
import java.time.Duration;

/**
 * An action of the vendor's interface 2018-08-01, with how often the vendor lets an account call
 * it. The number behind each row is that of its page, {@code
 * https://www.tencentcloud.com/document/product/267/}number for the international site and {@code
 * https://cloud.tencent.com/document/api/267/}number for the mainland, read 2026-11-22.
 */
enum ApiAction {
  /** 35187, 33858. */
  DOMAIN("DescribeLiveDomain", 500, 500),
  /** 35186, 33857. */
  DOMAINS("DescribeLiveDomains", 200, 200),
  /** 30771, https://cloud.tencent.com/document/product/878/30425. */
  PUSH_KEYS("DescribeLivePushAuthKey", 500, 500),
  /** 30772, 30426. */
  PLAYBACK_KEYS("DescribeLivePlayAuthKey", 500, 500),
  /** 30796, 20470. */
  STATE("DescribeLiveStreamState", 300, 300),
  /** 30798, 20472. */
  LIVE("DescribeLiveStreamOnlineList", 100, 80),
  /** 37303, 33990. */
  LIVE_DETAILS("DescribeLiveStreamPushInfoList", 500, 30),
  /** 30801, 33187; the mainland's SDK no longer has it. */
  BANS("DescribeLiveForbidStreamList", 100, 2),
  /** 30800, 33186. */
  EVENTS("DescribeLiveStreamEventList", 300, 300),
  /** 36094, 35965. */
  QUALITY("DescribeStreamPushInfoList", 40, 40),
  /** 30810, 32632; stored copies, read 2026-11-27. */
  CALLBACK_TEMPLATES("DescribeLiveCallbackTemplates", 500, 500),
  /** 30812, 32634; stored copies, read 2026-11-27. */
  CALLBACK_RULES("DescribeLiveCallbackRules", 500, 500),
  /** 30793; the mainland's page was not found, the number for it is a guess on the safe side. */
  RESUME("ResumeLiveStream", 100, 20);

  /** So that a second bot on the same account finds room. */
  private static final int SHARERS = 2;

  private final String vendorName;
  private final int international;
  private final int mainland;

  ApiAction(String vendorName, int international, int mainland) {
    this.vendorName = vendorName;
    this.international = international;
    this.mainland = mainland;
  }

  /** As the vendor calls it; behind {@code live:} also the name of the permission. */
  String vendorName() {
    return vendorName;
  }

  /** How many calls the vendor lets an account make in a second. */
  int limit(Site site) {
    return site == Site.MAINLAND ? mainland : international;
  }

  /** The least time between two calls of ours. */
  Duration pace(Site site) {
    return Duration.ofSeconds(SHARERS).dividedBy(limit(site));
  }
}
