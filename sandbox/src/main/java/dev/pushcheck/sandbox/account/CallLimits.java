package dev.pushcheck.sandbox.account;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often an action may be called in a second, by the international site's pages, each {@code
 * https://www.tencentcloud.com/document/product/267/} and the number behind the row (read
 * 2026-11-22); where the mainland's page says less, that. Safe for use by several threads.
 */
final class CallLimits {
  private static final long SECOND = 1_000_000_000;

  /** A guess for the pages that name no limit. */
  private static final int UNPUBLISHED = 20;

  private static final Map<String, Integer> A_SECOND =
      Map.ofEntries(
          entry("DescribeLiveDomain", 500), // 35187
          entry("DescribeLivePushAuthKey", 500), // 30771
          entry("DescribeLivePlayAuthKey", 500), // 30772
          entry("DescribeLiveStreamState", 300), // 30796
          entry("DescribeLiveStreamOnlineList", 80), // 30798, mainland 20472
          entry("DescribeLiveStreamPushInfoList", 30), // 37303, mainland 33990
          entry("DescribeStreamPushInfoList", 40), // 36094
          entry("DescribeLiveStreamEventList", 300), // 30800
          entry("DescribeLiveForbidStreamList", 100), // 30801
          entry("DescribeLiveCallbackTemplates", 500), // 30810, a stored copy, read 2026-11-27
          entry("DescribeLiveCallbackRules", 500), // 30812, the same
          entry("ForbidLiveStream", 200), // 30794
          entry("ResumeLiveStream", 100), // 30793
          entry("DropLiveStream", 100)); // 30795

  private final Map<String, Deque<Long>> recent = new HashMap<>();

  /** Whether one more call fits into the second that ends now. */
  boolean admit(String action) {
    return admit(action, System.nanoTime());
  }

  synchronized boolean admit(String action, long nanos) {
    Deque<Long> calls = recent.computeIfAbsent(action, name -> new ArrayDeque<>());
    while (!calls.isEmpty() && nanos - calls.getFirst() >= SECOND) {
      calls.removeFirst();
    }
    if (calls.size() >= A_SECOND.getOrDefault(action, UNPUBLISHED)) {
      return false;
    }
    calls.addLast(nanos);
    return true;
  }
}
