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
        "bad url live/a%3FtxSecret%3Df85a2ab363fe4deaffef9754d79da6fe",
        "bad url live/a%253FtxSercet%253Df85a2ab363fe4deaffef9754d79da6fe",
        "bad url live/a?x=1&amp;txSecret=f85a2ab363fe4deaffef9754d79da6fe",
        "bad url `live/a?txSecret=f85a2ab363fe4deaffef9754d79da6fe`",
        "txSercet: f85a2ab363fe",
        "wrong f85a2ab363fe\n4deaffef9754d79da6fe",
        "wrong f85a2ab363fe4\r\ndeaffef9754d79da6fe",
      })
  void hidesWhatMayBeASignature(String reason) {
    assertThat(ReasonText.of(reason)).endsWith("…").doesNotContainIgnoringCase("f85a2ab363fe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "denied for AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
        "token xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy",
        "token xapp-1-A0123-4567-0123456789abcdef",
        "key kk3PgYrNhKqNMbsdXXXXabcde rejected",
        "bad live/a%26token%3DplainWords",
      })
  void hidesKeysAndTokensOfOtherKinds(String reason) {
    assertThat(ReasonText.of(reason))
        .doesNotContain("AKIDz8", "xoxb-1", "xapp-1", "kk3Pg", "plainWords");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(ReasonText.cut(" " + "😀".repeat(120) + "\n")).isEqualTo("😀".repeat(120));
    assertThat(ReasonText.cut("😀".repeat(121))).isEqualTo("😀".repeat(120) + "…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "?a", "secret ", "f", "&?", "%25", "%2525", "f ", "ff\n", "g", "g1"})
  void readsHostileTextInLinearTime(String part) {
    String hostile = part.repeat(200_000);
    assertTimeout(Duration.ofSeconds(5), () -> ReasonText.of(hostile));
  }
}
