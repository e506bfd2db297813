package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.interruption.Answer.Basis;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {
  private static final Explanations EXPLANATIONS = new Explanations(List.of());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          txsecret-wrong|txsecret-wrong
          TXSECRET_WRONG|txsecret-wrong
          txsecret wrong|txsecret-wrong
          18/503|txsecret-wrong
          18 503|txsecret-wrong
          １８／５０３|txsecret-wrong
          what is 18/503?|txsecret-wrong
          callback said errcode 12|push-network-error
          12|push-network-error
          1|client-stopped V2TXLivePushStatusConnecting
          0|unknown V2TXLIVE_OK V2TXLivePushStatusDisconnected
          3004|PUSH_WARNING_SERVER_DISCONNECT PLAY_WARNING_SERVER_DISCONNECT
          -2|V2TXLIVE_ERROR_INVALID_PARAMETER TXLIVE_ERROR_REQUEST_FAILED
          startPush returned -2|V2TXLIVE_ERROR_INVALID_PARAMETER TXLIVE_ERROR_REQUEST_FAILED
          1104|PUSH_WARNING_VIDEO_ENCODE_FAIL V2TXLIVE_WARNING_CURRENT_ENCODE_TYPE_CHANGED
          -1308|PUSH_ERR_AUDIO_SYSTEM_NOT_WORK V2TXLIVE_WARNING_SCREEN_CAPTURE_START_FAILED
          1307|PUSH_ERR_NET_DISCONNECT live-pusher-1307
          PUSH_WARNING_SERVER_DISCONNECT|PUSH_WARNING_SERVER_DISCONNECT
          push warning server disconnect|PUSH_WARNING_SERVER_DISCONNECT
          got PUSH_WARNING_SERVER_DISCONNECT(3004) again|PUSH_WARNING_SERVER_DISCONNECT
          3001 3002|PUSH_WARNING_DNS_FAIL PLAY_WARNING_DNS_FAIL PUSH_WARNING_SEVER_CONN_FAIL PLAY_WARNING_SEVER_CONN_FAIL
          Authentication failed.|txsecret-wrong
          推流链路网络异常|push-network-error
          push-address-obs|push-address-obs
          """)
  void knowsNamesCodesAndTextsOfTencent(String question, String ids) {
    Answer answer = EXPLANATIONS.answer(question);

    assertThat(answer.basis()).isEqualTo(Basis.EXACT);
    assertThat(answer.things()).extracting(Explainable::id).containsExactly(ids.split(" ", -1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrong secret|txsecret-wrong
          my key does not match|txsecret-wrong
          签名错误|txsecret-wrong
          鉴权失败怎么办|txsecret-wrong
          expired|txtime-passed
          地址过期了|txtime-passed
          欠费|service-overdue
          unpaid bill|service-overdue
          余额不足要充值吗|service-overdue
          address already in use|address-in-use
          地址被占用|address-in-use
          two encoders with the same address|replaced-by-new-push
          网络不好|push-network-error
          our wifi is unstable|push-network-error
          blacklist|ip-blocked
          白名单|ip-not-allowed
          第三方鉴权|third-party-refused
          nobody watched|not-played
          没人看|not-played
          quota|too-many-streams
          app crashed|client-vanished
          闪退|client-vanished
          internal error|css-internal-error
          代理层|proxy-stop-command
          被顶替|replaced-by-new-push
          who stopped my stream from the console|stopped-by-request
          解禁|stream-disabled
          why can't I push|push-refused
          推不上去|push-refused
          camera|PUSH_ERR_OPEN_CAMERA_FAIL
          麦克风没有权限|V2TXLIVE_WARNING_MICROPHONE_NO_PERMISSION
          port 1935 blocked|PUSH_WARNING_SEVER_CONN_FAIL
          licence expired|ERR_LICENSE_CHECK_FAIL
          find my push address|push-address-obs
          where is the stream key in OBS|push-address-obs
          推流码在哪里看|push-address-obs
          startPusher|push-address-mlvb-sdk
          push url in the browser|push-address-web
          小程序的推流地址怎么找|push-address-mini-program
          wechat mini program push url|push-address-mini-program
          """)
  void findsByWordsInEitherLanguage(String question, String id) {
    Answer answer = EXPLANATIONS.answer(question);

    assertThat(answer.basis()).isEqualTo(Basis.WORDS);
    assertThat(answer.things()).first().extracting(Explainable::id).isEqualTo(id);
  }

  @Test
  void offersEveryGuideToThePushAddress() {
    assertThat(EXPLANATIONS.answer("how do I find my push address").things())
        .extracting(Explainable::id)
        .startsWith(
            "push-address-obs",
            "push-address-mlvb-sdk",
            "push-address-web",
            "push-address-mini-program");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "hello can you help",
        "kubernetes pod evicted",
        "天气",
        "18/999",
        "99",
        "4242",
        "12 or 24 hours",
        "https://example.com/a?b=c",
      })
  void saysSoWhenItKnowsNothing(String question) {
    assertThat(EXPLANATIONS.answer(question).things()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "txsecret-wron, txsecret-wrong",
    "txsecert-wrong, txsecret-wrong",
    "PUSH_WARNING_SERVER_DISCONECT, PUSH_WARNING_SERVER_DISCONNECT",
    "service-overdu, service-overdue",
  })
  void guessesWhatAMisspeltNameWasMeantToBe(String question, String name) {
    assertThat(EXPLANATIONS.answer(question)).isEqualTo(Answer.NOTHING);
    assertThat(EXPLANATIONS.nearest(question)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong secret", "hello", "x-y-z-unheard-of", "-", ""})
  void guessesNothingForOtherQuestions(String question) {
    assertThat(EXPLANATIONS.nearest(question)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(InterruptionCause.class)
  void findsEveryCauseByItsNameAndByEachOfItsTitles(InterruptionCause cause) {
    assertThat(EXPLANATIONS.answer(cause.id()).things())
        .extracting(Explainable::id)
        .contains(cause.id());
    for (var texts : SampleTexts.everyReader().toList()) {
      String title = SampleTexts.plain(cause.words(texts).title());

      assertThat(EXPLANATIONS.answer(title).things())
          .as(title)
          .extracting(Explainable::id)
          .contains(cause.id());
    }
  }

  static Stream<SdkEvent> events() {
    return new SdkEvents().all().stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void findsEveryEventByNameAndNumber(SdkEvent event) {
    assertThat(EXPLANATIONS.answer(event.name()).things())
        .extracting(Explainable::id)
        .containsExactly(event.name());
    assertThat(EXPLANATIONS.answer(Integer.toString(event.number())).things())
        .extracting(Explainable::id)
        .contains(event.name());
  }

  @Test
  void completesWhatHasBeenBegun() {
    assertThat(EXPLANATIONS.complete("txs", 25))
        .startsWith("txsecret-wrong", "txsecret-not-sent")
        .doesNotHaveDuplicates();
    assertThat(EXPLANATIONS.complete("server_dis", 25)).contains("PUSH_WARNING_SERVER_DISCONNECT");
    assertThat(EXPLANATIONS.complete("欠费", 25)).contains("service-overdue");
    assertThat(EXPLANATIONS.complete("", 25)).hasSize(25).startsWith("client-stopped");
    assertThat(EXPLANATIONS.complete("qqqq", 25)).isEmpty();
  }
}
