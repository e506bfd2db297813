package dev.pushcheck.push;

import dev.pushcheck.net.AddressGuard;
import dev.pushcheck.net.Admission;
import dev.pushcheck.net.Dns;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.net.IngestProbe;
import dev.pushcheck.net.IngestProbe.Answer;
import dev.pushcheck.net.IngestProbe.Attempt;
import dev.pushcheck.net.IngestTarget;
import dev.pushcheck.net.IpLiteral;
import dev.pushcheck.net.Origin;
import dev.pushcheck.net.Resolution;
import dev.pushcheck.net.Transport;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ingests that were knocked at lately. One that answered is the control for the next that does
 * not: it shows that this machine's network lets such traffic through. Safe for use by several
 * threads.
 */
final class Ingests {
  /** How long an ingest that was reached vouches for our own network. */
  private static final Duration VOUCHES_FOR = Duration.ofMinutes(10);

  /** The app that a control is asked for; any will do, as only an answer counts. */
  private static final String CONTROL_APP = "live";

  private final IngestProbe probe;
  private final AddressGuard guard;
  private final Optional<HostAndPort> control;
  private final InstantSource clock;
  private final Map<Transport, Map<HostAndPort, Instant>> reached = new ConcurrentHashMap<>();

  Ingests(
      IngestProbe probe, AddressGuard guard, Optional<HostAndPort> control, InstantSource clock) {
    this.probe = probe;
    this.guard = guard;
    this.control = control;
    this.clock = clock;
  }

  /** What a control says about a failing probe. */
  enum Control {
    /** Another ingest answered over the same transport: the fault is not ours. */
    ANSWERED,
    /** The control did not answer either: it may well be our own network. */
    FAILED,
    /** The stream itself is live: its ingest answers others. */
    STREAM_IS_LIVE,
    /** There is nothing to compare with. */
    NONE
  }

  /** Knocks on behalf of somebody, and remembers who answered. */
  List<Attempt> probe(IngestTarget target, Origin origin) throws InterruptedException {
    IngestProbe allowed = origin == Origin.CHAT ? probe.fromChats() : probe;
    List<Attempt> attempts = allowed.probe(target);
    if (anyReached(attempts)) {
      Instant now = clock.instant();
      Map<HostAndPort, Instant> hosts =
          reached.computeIfAbsent(target.transport(), t -> new ConcurrentHashMap<>());
      hosts.values().removeIf(then -> then.plus(VOUCHES_FOR).isBefore(now));
      hosts.put(new HostAndPort(target.host(), target.port()), now);
    }
    return attempts;
  }

  /** Looks for a control for a target that did not answer; may knock at the configured one. */
  Control control(IngestTarget target, Dns dns) throws InterruptedException {
    HostAndPort failing = new HostAndPort(target.host(), target.port());
    Instant oldest = clock.instant().minus(VOUCHES_FOR);
    boolean vouched =
        reached.getOrDefault(target.transport(), Map.of()).entrySet().stream()
            .anyMatch(
                entry -> !entry.getKey().equals(failing) && !entry.getValue().isBefore(oldest));
    if (vouched) {
      return Control.ANSWERED;
    }
    if (target.transport() != Transport.RTMP
        || control.isEmpty()
        || control.get().equals(failing)) {
      return Control.NONE;
    }
    return knockAtControl(control.get(), dns);
  }

  private Control knockAtControl(HostAndPort control, Dns dns) throws InterruptedException {
    Resolution resolution = resolve(control.host(), dns);
    if (resolution.ending() != Resolution.Ending.ADDRESSES
        || !(guard.admit(resolution, Origin.COMMAND_LINE) instanceof Admission.Admitted admitted)) {
      return Control.FAILED;
    }
    IngestTarget target =
        new IngestTarget(
            Transport.RTMP, control.host(), control.port(), CONTROL_APP, admitted.addresses());
    return anyReached(probe(target, Origin.COMMAND_LINE)) ? Control.ANSWERED : Control.FAILED;
  }

  /** A control may be named by its address, which DNS has no answer for. */
  private static Resolution resolve(String host, Dns dns) throws InterruptedException {
    Optional<InetAddress> literal = IpLiteral.parse(host);
    return literal.isEmpty()
        ? dns.resolve(host)
        : new Resolution(
            host,
            List.of(),
            List.of(literal.get()),
            Resolution.Ending.ADDRESSES,
            "",
            Duration.ZERO);
  }

  private static boolean anyReached(List<Attempt> attempts) {
    return attempts.stream().anyMatch(attempt -> attempt.answer() instanceof Answer.Reached);
  }
}
