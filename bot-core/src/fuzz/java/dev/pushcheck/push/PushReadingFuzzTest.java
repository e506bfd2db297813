package dev.pushcheck.push;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;

/**
 * Lets a fuzzer look for text that cannot be read, or from which a signature gets out.
 *
 * <p>It has a profile of its own and runs for a minute:
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn -Pfuzz -pl bot-core -am test \
 *     -Dtest=PushReadingFuzzTest -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * <p>Without {@code JAZZER_FUZZ} only inputs that made it fail before are tried again. Such inputs
 * are left under {@code src/test/resources}: mend the reading, add the text to a table of {@code
 * SecretsStayHiddenTest} or {@code AddressSlipsTest}, and delete the file.
 */
class PushReadingFuzzTest {
  private static final String CANARY = "0badcafe5ec0ded0c0ffee00deadbeef";
  private static final String[] MARKS = {"", "txSecret=" + CANARY, "&txSecret=" + CANARY + "&"};
  private static final String[] BEGINNINGS = {
    "", "rtmp://push.example.com/live/room42?", "srt://push.example.com:9000?streamid=#!::r=live/"
  };

  @FuzzTest(maxDuration = "1m")
  void readsAnythingAndShowsNoSignature(FuzzedDataProvider data) {
    String text =
        data.pickValue(BEGINNINGS)
            + data.consumeString(60)
            + data.pickValue(MARKS)
            + data.consumeString(60);
    String other = data.consumeRemainingAsString();

    boolean mustHide = isSignatureOnly(text + other);

    judge(PushReading.of(text), mustHide);
    judge(PushReading.ofObs(text, other), mustHide);
    judge(PushReading.ofObs(other, text), mustHide);
  }

  /** Not if the fuzzer has made a name of it: names are shown, and many are hexadecimal digits. */
  private static boolean isSignatureOnly(String text) {
    String rest = text.toLowerCase(Locale.ROOT).replace("txsecret=" + CANARY, "");
    return !rest.replaceAll("[^0-9a-f]", "").contains(CANARY);
  }

  private static void judge(PushReading reading, boolean mustHide) {
    String shown = Readings.shown(reading).toLowerCase(Locale.ROOT);
    if (mustHide && shown.contains(CANARY)) {
      throw new AssertionError("shows the signature: " + reading);
    }
    SignedRuns.address(reading, SignedRuns.KNOWN);
    SignedRuns.expiry(reading, SignedRuns.KNOWN);
    SignedRuns.secret(reading, SignedRuns.KNOWN);
  }
}
