package dev.pushcheck.sandbox.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallLimitsTest {
  private static final long SECOND = 1_000_000_000L;

  private final CallLimits limits = new CallLimits();

  @ParameterizedTest
  @CsvSource({
    "DescribeLiveStreamPushInfoList, 30",
    "DescribeStreamPushInfoList, 40",
    "DescribeLiveStreamOnlineList, 80",
    "DescribeLiveForbidStreamList, 100",
    "DescribeLiveStreamEventList, 300",
    "DescribeLiveDomain, 500",
    "DescribeLiveDomains, 20"
  })
  void admitsThePublishedNumberASecond(String action, int number) {
    assertThat(LongStream.range(0, 600).filter(nanos -> limits.admit(action, nanos)))
        .hasSize(number);
  }

  @Test
  void countsTheSecondThatEndsNow() {
    String action = "DescribeLiveStreamPushInfoList";
    LongStream.range(0, 30).forEach(nanos -> limits.admit(action, nanos));

    assertThat(limits.admit(action, SECOND - 1)).isFalse();
    assertThat(limits.admit(action, SECOND)).isTrue();
    assertThat(limits.admit(action, SECOND)).isFalse();
  }

  @Test
  void countsEveryActionByItself() {
    LongStream.range(0, 30).forEach(i -> limits.admit("DescribeLiveStreamPushInfoList", 0));

    assertThat(limits.admit("DescribeLiveDomain", 0)).isTrue();
  }

  @Test
  void refusesOnlyWhenTold() {
    Standing standing = new Standing();
    for (int i = 0; i < 100; i++) {
      standing.require("DescribeLiveDomains");
    }

    standing.limit();

    assertThat(LongStream.range(0, 100).filter(i -> admitted(standing))).hasSizeLessThan(100);
  }

  private static boolean admitted(Standing standing) {
    try {
      standing.require("DescribeLiveDomains");
      return true;
    } catch (ApiError e) {
      return !e.code().equals("RequestLimitExceeded");
    }
  }
}
