package dev.pushcheck.net;

import dev.pushcheck.net.IngestProbe.Answer;
import dev.pushcheck.net.IngestProbe.Attempt;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A probe with threads of its own, for one test. */
final class ProbeBench implements AutoCloseable {
  /** Long enough never to matter on a busy machine. */
  static final Duration AMPLE = Duration.ofSeconds(10);

  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final IngestProbe probe;

  ProbeBench(Duration stepTimeout, Connector connector, X509Certificate... roots) {
    this.probe = new SocketIngestProbe(stepTimeout, executor, connector, Arrays.asList(roots));
  }

  IngestProbe probe() {
    return probe;
  }

  /** What the only address of the target did. */
  Answer ask(IngestTarget target) throws InterruptedException {
    List<Attempt> attempts = probe.probe(target);
    if (attempts.size() != 1 || !attempts.get(0).address().equals(target.addresses().get(0))) {
      throw new AssertionError("not one attempt at the target's address: " + attempts);
    }
    return attempts.get(0).answer();
  }

  static IngestTarget target(Transport transport, int port, InetAddress... addresses) {
    return new IngestTarget(transport, "push.test", port, "live", List.of(addresses));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
