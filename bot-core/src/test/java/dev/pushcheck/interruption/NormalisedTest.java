package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Push client interrupted the push.|push client interrupted the push",
        "'  RTMP 协议内容异常 '|rtmp 协议内容异常",
        "RTMP协议内容异常|rtmp 协议内容异常",
        "推流 客户端 主动 断流|推流客户端主动断流",
        "推流客户端 IP 在黑名单中|推流客户端 ip 在黑名单中",
        "账号欠费，您的直播服务|账号欠费您的直播服务",
        "The push client’s IP isn't|the push clients ip isnt",
        "ＲＴＭＰ　ＡＭＦ|rtmp amf",
        "recv() return 0|recv return 0",
        "`StreamName`|streamname",
        "--- ... !!!|''",
        "''|''",
      })
  void keepsOnlyWordsInLowerCase(String text, String words) {
    assertThat(Normalised.of(text)).isEqualTo(words);
  }

  @Test
  void keepsMinusSignsOfAnyKindForNumbers() {
    assertThat(Normalised.lower("－1307 \u22121307 -１３０７")).isEqualTo("-1307 -1307 -1307");
  }

  @Test
  void readsNoMoreThanItsLimit() {
    assertThat(Normalised.of("a".repeat(5_000))).hasSize(Normalised.MAX_CHARS);
  }

  @Test
  void cutsThroughAPairOfSurrogatesUnharmed() {
    String text = "a".repeat(Normalised.MAX_CHARS - 1) + "\uD83D\uDE00";

    assertThat(Normalised.of(text)).isEqualTo("a".repeat(Normalised.MAX_CHARS - 1));
  }
}
