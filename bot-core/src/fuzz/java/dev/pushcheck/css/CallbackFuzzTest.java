package dev.pushcheck.css;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pushcheck.css.Callback.Seal;
import dev.pushcheck.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Lets a fuzzer look for a body that cannot be read, or that is believed without the key. */
class CallbackFuzzTest {
  private static final String CANARY = "0badcafe5ec0ded0c0ffee00deadbeef";
  private static final String[] BEGINNINGS = {
    "",
    "{\"stream_param\":\"txSecret=" + CANARY + "\",",
    "{\"stream_param\":\"txSecret=" + CANARY + "\",\"event_type\":0,\"appname\":\"live\","
        + "\"app\":\"push.example.com\",\"stream_id\":\"room42\",\"event_time\":1795348800,",
    "{\"stream_param\":\"txSecret=" + CANARY + "\",\"event_type\":321,\"domain\":\"a.b\","
        + "\"path\":\"live\",\"stream_id\":\"room42\",\"report_time\":1795348800000,"
        + "\"abnormal_event\":["
  };
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
  private static final CallbackReader READER = new CallbackReader(CLOCK);
  private static final CallbackSignature SIGNATURE =
      new CallbackSignature(Optional.of(Secret.of("the-key-of-the-template")), CLOCK);

  @FuzzTest(maxDuration = "1m")
  void readsAnythingAndBelievesNothing(FuzzedDataProvider data) {
    String beginning = data.pickValue(BEGINNINGS);
    byte[] rest = data.consumeRemainingAsBytes();
    byte[] start = beginning.getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[start.length + rest.length];
    System.arraycopy(start, 0, body, 0, start.length);
    System.arraycopy(rest, 0, body, start.length, rest.length);

    CallbackReading reading = READER.read(body);

    if (SIGNATURE.judge(seal(reading)) == CallbackSignature.Verdict.VALID) {
      throw new AssertionError("believes what nobody signed");
    }
    boolean mustHide = !new String(rest, StandardCharsets.UTF_8).contains(CANARY);
    if (mustHide && reading.toString().contains(CANARY)) {
      throw new AssertionError("shows the signature of a push");
    }
  }

  private static Seal seal(CallbackReading reading) {
    return reading instanceof CallbackReading.Read read
        ? read.callback().seal()
        : ((CallbackReading.Unreadable) reading).seal();
  }
}
