package dev.pushcheck.doctor;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.net.Admission;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.net.IngestProbe.Answer.Reached;
import dev.pushcheck.net.IngestProbe.Attempt;
import dev.pushcheck.net.IngestTarget;
import dev.pushcheck.net.IpLiteral;
import dev.pushcheck.net.Origin;
import dev.pushcheck.net.Resolution;
import dev.pushcheck.net.Resolution.Ending;
import dev.pushcheck.net.Transport;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From here, an RTMP ingest can be reached: the control of the settings, else a push domain that is
 * known. A domain that does not answer proves nothing about our network; the control does.
 */
final class IngestsAreInReach implements Check<Patient> {
  private static final int RTMP = 1935;
  private static final int MOST = 2;
  private static final String APP = "live";

  private final Means means;

  IngestsAreInReach(Means means) {
    this.means = means;
  }

  @Override
  public Topic topic() {
    return DoctorTopic.EGRESS;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) throws InterruptedException {
    Optional<HostAndPort> control = means.network().settings().control();
    List<HostAndPort> targets = new ArrayList<>();
    if (control.isPresent()) {
      targets.add(control.get());
    } else {
      means.domains().some(MOST).forEach(name -> targets.add(new HostAndPort(name, RTMP)));
    }
    List<HostAndPort> tried = new ArrayList<>();
    for (HostAndPort target : targets) {
      List<InetAddress> admitted = addresses(target.host());
      if (admitted.isEmpty()) {
        continue;
      }
      tried.add(target);
      Optional<Duration> took = knock(target, admitted);
      if (took.isPresent()) {
        return List.of(
            CheckResult.passed(DoctorTopic.EGRESS, facts(target).and("handshake", took.get())));
      }
    }
    return List.of(
        tried.isEmpty()
            ? untested(targets)
            : CheckResult.found(
                DoctorTopic.EGRESS,
                control.isPresent() ? Outcome.FAILED : Outcome.WARNING,
                DoctorFinding.EGRESS_BLOCKED,
                facts(tried.get(0)).and("reason", control.isPresent() ? "control" : "domain")));
  }

  private static CheckResult untested(List<HostAndPort> targets) {
    return CheckResult.found(
        DoctorTopic.EGRESS,
        Outcome.INCONCLUSIVE,
        DoctorFinding.EGRESS_UNTESTED,
        targets.isEmpty()
            ? Facts.of("reason", "no-target")
            : facts(targets.get(0)).and("reason", "no-address"));
  }

  private List<InetAddress> addresses(String host) throws InterruptedException {
    Optional<InetAddress> literal = IpLiteral.parse(host);
    Resolution resolution =
        literal.isPresent()
            ? new Resolution(
                host, List.of(), List.of(literal.get()), Ending.ADDRESSES, "", Duration.ZERO)
            : means.network().dns().resolve(host);
    if (resolution.ending() != Ending.ADDRESSES) {
      return List.of();
    }
    Admission admission = means.network().guard().admit(resolution, Origin.COMMAND_LINE);
    return admission instanceof Admission.Admitted admitted ? admitted.addresses() : List.of();
  }

  private Optional<Duration> knock(HostAndPort target, List<InetAddress> addresses)
      throws InterruptedException {
    for (Attempt attempt :
        means
            .network()
            .probe()
            .probe(
                new IngestTarget(Transport.RTMP, target.host(), target.port(), APP, addresses))) {
      if (attempt.answer() instanceof Reached reached) {
        return Optional.of(reached.took());
      }
    }
    return Optional.empty();
  }

  private static Facts facts(HostAndPort target) {
    return Facts.of("host", target.host()).and("port", target.port());
  }
}
