package dev.pushcheck.alert;

import static java.util.Objects.requireNonNull;

import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.State;
import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Many outages at once, told together. */
final class SampleBundles {
  private static final InterruptionCode OVERDUE = new InterruptionCode(18, 202);
  private static final InterruptionCode NETWORK = InterruptionCode.of(12);
  private static final InterruptionCode INTERNAL = InterruptionCode.of(5);

  private SampleBundles() {}

  /** By name, in a fixed order. */
  static Map<String, BundleView> all() {
    Map<String, BundleView> all = new LinkedHashMap<>();
    all.put("burst", burst(43, 0, InterruptionCause.SERVICE_OVERDUE, OVERDUE));
    all.put("burst-some-back", burst(43, 3, InterruptionCause.SERVICE_OVERDUE, OVERDUE));
    all.put("burst-tencent", burst(20, 16, InterruptionCause.CSS_INTERNAL_ERROR, INTERNAL));
    all.put("burst-few", burst(10, 4, InterruptionCause.CSS_INTERNAL_ERROR, INTERNAL));
    all.put("burst-over", burst(43, 43, InterruptionCause.SERVICE_OVERDUE, OVERDUE));
    all.put("burst-mostly", burst(12, 2, InterruptionCause.PUSH_NETWORK_ERROR, NETWORK, 1));
    all.put("burst-different", burst(12, 2, InterruptionCause.PUSH_NETWORK_ERROR, NETWORK, 6));
    all.put("gap", gap());
    return all;
  }

  static BundleView get(String name) {
    return requireNonNull(all().get(name));
  }

  static BundleView burst(int total, int back, InterruptionCause cause, InterruptionCode code) {
    return burst(total, back, cause, code, 0);
  }

  /** The first so many broke off for another reason. */
  private static BundleView burst(
      int total, int back, InterruptionCause cause, InterruptionCode code, int others) {
    List<OutageFile> outages = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      State state = i < total - back ? State.AWAY : State.BACK;
      boolean other = i < others;
      outages.add(
          file(
              "show-" + (i + 1),
              SampleOutages.at(i * 12L / total),
              state,
              other ? InterruptionCause.CLIENT_VANISHED : cause,
              other ? InterruptionCode.of(3) : code));
    }
    return new BundleView(Bundle.Kind.BURST, outages, SampleOutages.NOW, Lateness.Why.LEARNED_LATE);
  }

  private static BundleView gap() {
    List<OutageFile> outages = new ArrayList<>();
    InterruptionCode code = InterruptionCode.of(12);
    for (int i = 0; i < 6; i++) {
      State state = i < 2 ? State.AWAY : State.RECOVERED;
      outages.add(
          file(
              String.valueOf((char) ('a' + i)),
              SampleOutages.at(i * 168L),
              state,
              InterruptionCause.PUSH_NETWORK_ERROR,
              code));
    }
    return new BundleView(Bundle.Kind.GAP, outages, SampleOutages.at(1_200), Lateness.Why.BOT_DOWN);
  }

  static OutageFile file(
      String stream, Instant at, State state, InterruptionCause cause, InterruptionCode code) {
    End end = new End(at, Duration.ofMinutes(90), cause, Optional.of(code), "");
    Duration away = state == State.AWAY ? Duration.ZERO : Duration.ofSeconds(40);
    Drop drop =
        new Drop("push-" + stream, end, away, SampleOutages.FINE, Optional.of("203.0.113.*"));
    Outage outage =
        new Outage(
            new StreamName("push.example.com", "live", stream),
            "push-" + stream,
            List.of(drop),
            List.of(),
            state,
            at.plus(away));
    return new OutageFile(
        "id" + stream.replaceAll("[^a-z0-9]", ""),
        outage,
        at,
        Sighting.Source.CALLBACK,
        Optional.empty(),
        Optional.empty(),
        Closure.OPEN);
  }
}
