package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TencentNamesTest {
  @ParameterizedTest
  @CsvSource({
    "push.example.com.tlivepush.com, true, false, true",
    "1234.livepush.myqcloud.com, true, false, true",
    "abc.push.tlivecloud.com, true, false, true",
    "play.example.com.txlivecdn.com, false, true, true",
    "abc.com.liveplay.myqcloud.com, false, true, true",
    "abc.tlivecdn.com, false, false, true",
    "cos.ap-guangzhou.myqcloud.com, false, false, true",
    "push.example.com, false, false, false",
    "tlivepush.com, false, false, false",
    "nottlivepush.com, false, false, false",
    "x.tlivepush.com.evil.test, false, false, false"
  })
  void tellsNamesApart(String name, boolean push, boolean playback, boolean tencent) {
    assertThat(TencentNames.isPush(name)).isEqualTo(push);
    assertThat(TencentNames.isPlayback(name)).isEqualTo(playback);
    assertThat(TencentNames.isTencent(name)).isEqualTo(tencent);
  }

  @Test
  void knowsWhichTargetBelongsToADomain() {
    String target = TencentNames.assignedTarget("push.example.com");

    assertThat(target).isEqualTo("push.example.com.tlivepush.com");
    assertThat(TencentNames.isAssigned(target, "push.example.com")).isTrue();
    assertThat(
            TencentNames.isAssigned("push.example.com.livepush.myqcloud.com", "push.example.com"))
        .isTrue();
    assertThat(TencentNames.isAssigned(target, "other.example.com")).isFalse();
  }
}
