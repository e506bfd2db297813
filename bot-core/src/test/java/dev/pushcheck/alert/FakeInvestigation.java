package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.settings.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what it is told to find; else that a stream is not pushed and nothing is wrong. */
final class FakeInvestigation implements Investigation {
  private static final Evidence IDLE =
      new Evidence(Optional.of(StreamState.INACTIVE), List.of(), List.of());

  private final Map<String, Evidence> evidence = new ConcurrentHashMap<>();
  private final List<String> findings = new ArrayList<>();
  private volatile boolean knowsKeys;

  /** From now on this is found out about a stream. */
  void finds(String stream, Evidence what) {
    evidence.put(stream, what);
  }

  /** From now on this is found wrong with any address. */
  void findsInAddresses(String... codes) {
    findings.clear();
    findings.addAll(List.of(codes));
  }

  @Override
  public Evidence lookInto(StreamName stream) {
    return evidence.getOrDefault(stream.stream(), IDLE);
  }

  /** From now on nobody has to be asked for keys. */
  void knowsKeys() {
    knowsKeys = true;
  }

  @Override
  public Optional<Autopsy> judgeAtOnce(StreamName stream, Secret parameters) {
    return knowsKeys ? Optional.of(judge(stream, parameters)) : Optional.empty();
  }

  @Override
  public Autopsy judge(StreamName stream, Secret parameters) {
    return new Autopsy(Autopsy.State.JUDGED, List.copyOf(findings), Optional.empty());
  }
}
