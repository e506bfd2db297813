package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.net.IngestProbe.Answer;
import dev.pushcheck.net.IngestProbe.Attempt;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class SocketIngestProbeTest {
  @Test
  void triesAllAddressesAtTheSameTime() throws InterruptedException {
    Duration step = Duration.ofSeconds(1);
    try (RtmpServer silent = RtmpServer.listen(Loopback.next(), 0).behave(Behaviour.SILENT);
        RtmpServer alsoSilent = RtmpServer.listen(Loopback.next(), silent.port());
        RtmpServer good = RtmpServer.listen(Loopback.next(), silent.port());
        ProbeBench bench = new ProbeBench(step, Connector.system())) {
      alsoSilent.behave(Behaviour.SILENT);
      InetAddress closed = Loopback.next();
      IngestTarget target =
          ProbeBench.target(
              Transport.RTMP,
              silent.port(),
              silent.address(),
              closed,
              good.address(),
              alsoSilent.address());

      long began = System.nanoTime();
      List<Attempt> attempts = bench.probe().probe(target);

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(step.multipliedBy(2));
      assertThat(attempts).extracting(Attempt::address).isEqualTo(target.addresses());
      assertThat(attempts)
          .extracting(attempt -> attempt.answer().getClass())
          .isEqualTo(
              List.of(
                  Answer.TimedOut.class,
                  Answer.Refused.class,
                  Answer.Reached.class,
                  Answer.TimedOut.class));
    }
  }

  @Test
  void contactsAtMostEightAddresses() throws InterruptedException {
    InetAddress[] many = Stream.generate(Loopback::next).limit(100).toArray(InetAddress[]::new);
    CountingConnector connector = new CountingConnector(Connector.system());

    try (ProbeBench bench = new ProbeBench(ProbeBench.AMPLE, connector)) {
      assertThat(bench.probe().probe(ProbeBench.target(Transport.RTMP, 1, many))).hasSize(8);
    }

    assertThat(connector.contacted())
        .containsExactlyInAnyOrder(List.of(many).subList(0, 8).toArray(new InetAddress[0]));
  }

  @ParameterizedTest
  @MethodSource("brokenNetworks")
  void namesWhatIsWrongWithTheNetwork(IOException failure, Answer answer)
      throws InterruptedException {
    for (Transport transport : List.of(Transport.RTMP, Transport.RTMPS)) {
      try (ProbeBench bench = new ProbeBench(ProbeBench.AMPLE, new BrokenNetwork(failure))) {
        assertThat(bench.ask(ProbeBench.target(transport, 1935, Loopback.next())))
            .isEqualTo(answer);
      }
    }
  }

  static Stream<Arguments> brokenNetworks() {
    return Stream.of(
        Arguments.of(new ConnectException("Connection refused"), new Answer.Refused()),
        Arguments.of(new ConnectException("Connection timed out"), new Answer.TimedOut("connect")),
        Arguments.of(
            new SocketTimeoutException("Connect timed out"), new Answer.TimedOut("connect")),
        Arguments.of(new NoRouteToHostException("No route to host"), new Answer.NoRoute()),
        Arguments.of(new SocketException("Network is unreachable"), new Answer.NoRoute()),
        Arguments.of(new BindException("Cannot assign requested address"), new Answer.NoRoute()));
  }

  @Test
  void findsNoRouteForSrtEither() throws InterruptedException {
    SocketException failure = new SocketException("Network is unreachable");
    try (ProbeBench bench = new ProbeBench(ProbeBench.AMPLE, new BrokenNetwork(failure))) {
      assertThat(bench.ask(ProbeBench.target(Transport.SRT, 9000, Loopback.next())))
          .isEqualTo(new Answer.NoRoute());
    }
  }

  @Test
  void closesEverythingWhenInterrupted() throws InterruptedException {
    CountingConnector connector = new CountingConnector(Connector.system());
    try (RtmpServer silent = RtmpServer.listen(Loopback.next(), 0).behave(Behaviour.SILENT);
        ProbeBench bench = new ProbeBench(ProbeBench.AMPLE, connector)) {
      IngestTarget target = ProbeBench.target(Transport.RTMP, silent.port(), silent.address());
      Outcome<List<Attempt>> caller = Outcome.of(() -> bench.probe().probe(target));
      while (connector.sockets().isEmpty()) {
        Thread.onSpinWait();
      }

      caller.interrupt();

      assertThat(caller.failure()).isInstanceOf(InterruptedException.class);
      assertThat(connector.sockets()).allMatch(Socket::isClosed);
    }
  }

  @Test
  void leavesItToTheCallerWhenThereAreNoThreads() {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    executor.shutdown();
    CountingConnector connector = new CountingConnector(Connector.system());
    IngestProbe probe = new SocketIngestProbe(ProbeBench.AMPLE, executor, connector, List.of());

    assertThatThrownBy(() -> probe.probe(ProbeBench.target(Transport.RTMP, 1, Loopback.next())))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(connector.contacted()).isEmpty();
  }
}
