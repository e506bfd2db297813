package dev.pushcheck.css;

import java.util.List;

/** Host names that are the vendor's own. */
public final class TencentNames {
  /**
   * Where push domains are pointed to, and under which the vendor's own push domains lie:
   * https://www.tencentcloud.com/document/product/267/31057 and .../267/58607, read 2026-11-22.
   */
  private static final List<String> PUSH =
      List.of(".tlivepush.com", ".livepush.myqcloud.com", ".push.tlivecloud.com");

  /**
   * Where playback domains are pointed to: https://www.tencentcloud.com/document/product/267/31057
   * and the sample of https://cloud.tencent.com/document/api/267/33858, read 2026-11-22.
   */
  private static final List<String> PLAYBACK = List.of(".txlivecdn.com", ".liveplay.myqcloud.com");

  /**
   * The vendor's for sure, but it is not published what for; older pages name the first for push
   * domains. Guessed from the suffixes above.
   */
  private static final List<String> OTHER =
      List.of(".tlivecdn.com", ".myqcloud.com", ".tlivecloud.com");

  private TencentNames() {}

  /** Whether it is a name of the vendor's push service. */
  public static boolean isPush(String name) {
    return endsWithAny(name, PUSH);
  }

  /** Whether it is a name of the vendor's playback service. */
  public static boolean isPlayback(String name) {
    return endsWithAny(name, PLAYBACK);
  }

  /** Whether it is the vendor's at all. */
  public static boolean isTencent(String name) {
    return isPush(name) || isPlayback(name) || endsWithAny(name, OTHER);
  }

  /** The target that the vendor assigns to a push domain today. */
  public static String assignedTarget(String pushDomain) {
    return pushDomain + PUSH.get(0);
  }

  /** Whether a push name was assigned to this very domain, by today's or an older suffix. */
  public static boolean isAssigned(String target, String pushDomain) {
    return PUSH.stream().anyMatch(suffix -> target.equals(pushDomain + suffix));
  }

  private static boolean endsWithAny(String name, List<String> suffixes) {
    return suffixes.stream().anyMatch(name::endsWith);
  }
}
