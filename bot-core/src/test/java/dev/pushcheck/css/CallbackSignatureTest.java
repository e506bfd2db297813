package dev.pushcheck.css;

import static dev.pushcheck.css.SampleCallbacks.KEY;
import static dev.pushcheck.css.SampleCallbacks.NOW;
import static dev.pushcheck.css.SampleCallbacks.md5;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.Callback.Seal;
import dev.pushcheck.css.CallbackSignature.Verdict;
import dev.pushcheck.settings.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackSignatureTest {
  private static final long TEN_MINUTES_AHEAD = NOW.getEpochSecond() + 600;

  private final CallbackSignature signature = with(KEY, NOW);

  /** Key and time of the sample of https://www.tencentcloud.com/document/product/267/38081. */
  @Test
  void agreesWithTheVendor() {
    CallbackSignature theirs = with("adafas1412423432", Instant.ofEpochSecond(1_703_732_000));

    assertThat(theirs.judge(seal("1703732078", "c40cd0c91e5a4071238072d4dc3999ff")))
        .isEqualTo(Verdict.VALID);
    assertThat(theirs.judge(seal("1703732079", "c40cd0c91e5a4071238072d4dc3999ff")))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void caresNotForLetterCase() {
    String t = Long.toString(TEN_MINUTES_AHEAD);

    assertThat(signature.judge(seal(t, md5(KEY + t).toUpperCase(Locale.ROOT))))
        .isEqualTo(Verdict.VALID);
  }

  @ParameterizedTest
  @CsvSource({"0, VALID", "-1, EXPIRED", "86400, VALID", "86401, TOO_FAR", "999999999, TOO_FAR"})
  void holdsForATime(long secondsAhead, Verdict verdict) {
    String t = Long.toString(NOW.getEpochSecond() + secondsAhead);

    assertThat(signature.judge(seal(t, md5(KEY + t)))).isEqualTo(verdict);
  }

  /** Even where the digest is right. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "-1", "+1796001200", "1796001200.0", "0x6B0C3A10", "179600120000", "１"})
  void isWrongWithATimeThatIsNone(String t) {
    assertThat(signature.judge(seal(t, md5(KEY + t)))).isEqualTo(Verdict.WRONG);
    assertThat(signature.judge(new Seal(Optional.empty(), Secret.of(md5(KEY)))))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void differsWithEveryDigit() {
    String t = Long.toString(TEN_MINUTES_AHEAD);
    String right = md5(KEY + t);
    for (int i = 0; i < right.length(); i++) {
      char other = right.charAt(i) == '0' ? '1' : '0';

      assertThat(signature.judge(seal(t, right.substring(0, i) + other + right.substring(i + 1))))
          .as("digit %d", i)
          .isEqualTo(Verdict.WRONG);
    }
    assertThat(signature.judge(seal(t, right + "0"))).isEqualTo(Verdict.WRONG);
    assertThat(signature.judge(seal(t, right.substring(1)))).isEqualTo(Verdict.WRONG);
    assertThat(signature.judge(seal(t, "z".repeat(32)))).isEqualTo(Verdict.WRONG);
    assertThat(signature.judge(seal(t, md5("old-key" + t)))).isEqualTo(Verdict.WRONG);
  }

  /** A wrong signature says nothing of its time, so it is no late retry of the vendor's. */
  @Test
  void isWrongBeforeItIsExpired() {
    assertThat(signature.judge(seal("1", md5("old-key1")))).isEqualTo(Verdict.WRONG);
    assertThat(signature.judge(seal("1", md5(KEY + "1")))).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void isMissing() {
    String t = Long.toString(TEN_MINUTES_AHEAD);

    assertThat(signature.judge(seal(t, ""))).isEqualTo(Verdict.UNSIGNED);
    assertThat(signature.judge(Seal.NONE)).isEqualTo(Verdict.UNSIGNED);
    CallbackSignature keyless = new CallbackSignature(Optional.empty(), InstantSource.fixed(NOW));
    assertThat(keyless.judge(seal(t, md5(t)))).isEqualTo(Verdict.UNSIGNED);
  }

  private static CallbackSignature with(String key, Instant now) {
    return new CallbackSignature(Optional.of(Secret.of(key)), InstantSource.fixed(now));
  }

  private static Seal seal(String t, String sign) {
    return new Seal(Optional.of(t), Secret.of(sign));
  }
}
