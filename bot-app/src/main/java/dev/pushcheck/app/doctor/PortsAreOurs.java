package dev.pushcheck.app.doctor;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Topic;
import dev.pushcheck.command.StatusSource;
import dev.pushcheck.doctor.DoctorFinding;
import dev.pushcheck.doctor.DoctorTopic;
import dev.pushcheck.doctor.Patient;
import dev.pushcheck.health.RollCall;
import dev.pushcheck.net.HostAndPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the bot listens on is free while none runs, and taken while one does. Tried by listening
 * there for a moment.
 */
public final class PortsAreOurs implements Check<Patient> {
  private final Map<String, HostAndPort> wanted;
  private final StatusSource status;

  /**
   * A check of some ports.
   *
   * @param wanted where the bot listens, by the name in the settings; port 0 is any
   * @param status whether a bot runs
   */
  public PortsAreOurs(Map<String, HostAndPort> wanted, StatusSource status) {
    this.wanted = Map.copyOf(wanted);
    this.status = status;
  }

  @Override
  public Topic topic() {
    return DoctorTopic.PORT;
  }

  @Override
  public List<CheckResult> run(Patient patient, Findings earlier) throws InterruptedException {
    if (wanted.isEmpty()) {
      return List.of(CheckResult.skipped(DoctorTopic.PORT, "not-listening"));
    }
    boolean runs = status.parts() instanceof RollCall.Told;
    List<CheckResult> results = new ArrayList<>();
    for (Map.Entry<String, HostAndPort> entry : wanted.entrySet()) {
      HostAndPort address = entry.getValue();
      if (address.port() != 0 && isFree(address) == runs) {
        results.add(
            CheckResult.found(
                DoctorTopic.PORT,
                Outcome.FAILED,
                runs ? DoctorFinding.PORT_SILENT : DoctorFinding.PORT_TAKEN,
                Facts.of("setting", entry.getKey())
                    .and("address", address.host() + ":" + address.port())));
      }
    }
    return results.isEmpty() ? List.of(CheckResult.passed(DoctorTopic.PORT, Facts.NONE)) : results;
  }

  private static boolean isFree(HostAndPort address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address.host()), address.port()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
