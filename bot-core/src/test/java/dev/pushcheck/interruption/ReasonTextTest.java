package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The client interrupted the stream",
        "鉴权参数不通过",
        "推流客户端主动断流，原因是网络不稳定导致长时间没有收到任何音视频数据，请检查网络",
        "recv() return error, errcode=18 sub_errcode=503",
        "txSecret: wrong?",
        "",
      })
  void leavesPlainWordsAsTheyAre(String reason) {
    assertThat(ReasonText.of(reason)).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad url rtmp://push.example.com/live/a?txSecret=f85a2ab363fe4deaffef9754d79da6fe",
        "bad parameters &txSecret=f85a2ab363fe4deaffef9754d79da6fe",
        "txSecret f85a2ab363fe4deaffef9754d79da6fe does not fit",
        "wrong: F85A2AB363FE4DEAFFEF9754D79DA6FE",
        "bad url live/a？txSecret＝f85a2ab363fe4deaffef9754d79da6fe",
      })
  void hidesWhatMayBeASignature(String reason) {
    assertThat(ReasonText.of(reason)).endsWith("…").doesNotContainIgnoringCase("f85a2ab363fe");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(ReasonText.cut(" " + "😀".repeat(120) + "\n")).isEqualTo("😀".repeat(120));
    assertThat(ReasonText.cut("😀".repeat(121))).isEqualTo("😀".repeat(120) + "…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "?a", "secret ", "f", "&?"})
  void readsHostileTextInLinearTime(String part) {
    String hostile = part.repeat(200_000);
    assertTimeout(Duration.ofSeconds(5), () -> ReasonText.of(hostile));
  }
}
