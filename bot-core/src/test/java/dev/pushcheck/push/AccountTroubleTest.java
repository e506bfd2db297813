package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.FindingWords;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An account that does not answer is never green, says what to do, and holds nobody up. */
@Timeout(60)
class AccountTroubleTest {
  private static final List<PushTopic> OF_THE_ACCOUNT =
      List.of(PushTopic.ACCOUNT, PushTopic.DOMAIN, PushTopic.STREAM, PushTopic.HISTORY);

  private final WiredPushCheck wire = new WiredPushCheck();
  private final CssAccountServer account = wire.account();

  @BeforeEach
  void startIngest() {
    wire.rtmp(DOMAIN);
  }

  @AfterEach
  void end() {
    wire.close();
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of("api-credentials", Misbehaviour.error("AuthFailure.SecretIdNotFound")),
        Arguments.of("api-credentials", Misbehaviour.error("AuthFailure.SignatureFailure")),
        Arguments.of("api-credentials", Misbehaviour.error("AuthFailure.SignatureExpire")),
        Arguments.of("api-denied", Misbehaviour.error("AuthFailure.UnauthorizedOperation")),
        Arguments.of("api-denied", Misbehaviour.error("UnauthorizedOperation.CamNoAuth")),
        Arguments.of("api-busy", Misbehaviour.error("RequestLimitExceeded.UinLimitExceeded")),
        Arguments.of("api-failed", Misbehaviour.error("InternalError")),
        Arguments.of("api-failed", Misbehaviour.error("SomethingNew.OfTomorrow")),
        Arguments.of("api-failed", Misbehaviour.status(502)),
        Arguments.of("api-failed", Misbehaviour.garbage()),
        Arguments.of("api-failed", Misbehaviour.emptyObject()),
        Arguments.of("api-failed", Misbehaviour.emptyBody()),
        Arguments.of("api-failed", Misbehaviour.nullFields()),
        Arguments.of("api-failed", Misbehaviour.cut()));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void isNamedAndNotGreen(String code, Misbehaviour trouble) throws InterruptedException {
    account.misbehave(trouble);

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    for (PushTopic topic : OF_THE_ACCOUNT) {
      assertThat(Found.about(topic, diagnosis)).isEqualTo("inconclusive " + code);
    }
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertOthersPassed(diagnosis);
    assertSaysWhatToDo(diagnosis);
  }

  @Test
  void endsInTimeWhereTheAccountHangs() throws InterruptedException {
    account.misbehave(Misbehaviour.hanging());

    assertEndsInTime();
  }

  @Test
  void endsInTimeWhereTheAccountTakesHalfAMinute() throws InterruptedException {
    account.misbehave(Misbehaviour.slow(Duration.ofSeconds(30)));

    assertEndsInTime();
  }

  @Test
  void saysThatOurClockIsWrongWhereTheAccountRefusesItForThat() throws InterruptedException {
    account
        .misbehave(Misbehaviour.error("AuthFailure.SignatureExpire"))
        .datesBy(() -> Samples.NOW.plus(Duration.ofMinutes(10)));

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(Found.about(PushTopic.EXPIRY, diagnosis))
        .isEqualTo("inconclusive clock-off; passed");
    assertThat(Found.fact("reason", PushTopic.STREAM, diagnosis)).isEqualTo("clock");
  }

  @Test
  void tellsTheRequestIdForATicket() throws InterruptedException {
    account.misbehave(
        Misbehaviour.error("InternalError.ConfInternalError").on("DescribeLiveStreamState"));

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    String id = Found.fact("requestId", PushTopic.STREAM, diagnosis).toString();
    assertThat(id).hasSize(36);
    assertThat(words(Found.only(PushTopic.STREAM, diagnosis), diagnosis, english())).contains(id);
  }

  private void assertEndsInTime() throws InterruptedException {
    wire.within(Duration.ofSeconds(3));
    long start = System.nanoTime();

    Diagnosis<PushReading> diagnosis = wire.check(GOOD.rtmp());

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    for (PushTopic topic : OF_THE_ACCOUNT) {
      assertThat(Found.about(topic, diagnosis)).isEqualTo("inconclusive api-failed");
      assertThat(Found.fact("reason", topic, diagnosis)).isEqualTo("overdue");
    }
    assertThat(diagnosis.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertOthersPassed(diagnosis);
    assertSaysWhatToDo(diagnosis);
  }

  private static void assertOthersPassed(Diagnosis<PushReading> diagnosis) {
    for (PushTopic topic :
        List.of(PushTopic.ADDRESS, PushTopic.CNAME, PushTopic.EXPIRY, PushTopic.INGEST)) {
      assertThat(Found.about(topic, diagnosis)).isEqualTo("passed");
    }
  }

  private static void assertSaysWhatToDo(Diagnosis<PushReading> diagnosis) {
    for (Texts texts : Wording.readers()) {
      assertThat(diagnosis.results())
          .filteredOn(result -> result.outcome() == Outcome.INCONCLUSIVE)
          .allSatisfy(
              result ->
                  assertThat(FindingWords.of(result, diagnosis, texts).advice())
                      .as(result.toString())
                      .isNotEmpty());
    }
  }

  private static Texts english() {
    return Wording.readers().get(1);
  }

  private static String words(CheckResult result, Diagnosis<PushReading> diagnosis, Texts texts) {
    return texts.plain(FindingWords.of(result, diagnosis, texts).brief(), diagnosis.checkedAt());
  }
}
