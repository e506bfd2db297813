package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody else's program, running until it is closed. */
final class Peer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> PLACES =
      Stream.concat(
              Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin", "/sbin"))
          .toList();

  private final Process process;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private final Thread listener;

  private Peer(Process process) {
    this.process = process;
    listener = new Thread(this::listen, "peer-" + process.pid());
    listener.setDaemon(true);
    listener.start();
  }

  /** Starts a program; without it, the test is aborted, and on CI fails. */
  static Peer start(String program, String... arguments) {
    Path executable =
        PLACES.stream()
            .map(place -> Path.of(place, program))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseGet(
                () -> {
                  missing(program + " is not installed");
                  return Path.of(program);
                });
    try {
      return new Peer(
          new ProcessBuilder(
                  Stream.concat(Stream.of(executable.toString()), Stream.of(arguments)).toList())
              .redirectErrorStream(true)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a test up for want of something that has to be installed. */
  static void missing(String what) {
    assertThat(System.getenv("CI")).as(what).isNotEqualTo("true");
    abort(what);
  }

  /** Waits until it takes TCP connections. */
  Peer untilListening(InetAddress address, int port) {
    await().atMost(PATIENCE).until(() -> isAlive() && takesConnections(address, port));
    return this;
  }

  /** Waits until it says something that it says once it is ready. */
  Peer untilSaying(String words) {
    await().atMost(PATIENCE).until(() -> said().contains(words) || !isAlive());
    return this;
  }

  /** Waits until its UDP port takes packets. */
  Peer untilListeningOverUdp(InetAddress address, int port) {
    await().atMost(PATIENCE).until(() -> isAlive() && takesPackets(address, port));
    return this;
  }

  /** Writes to its standard input. */
  void tell(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits for it to end by itself; gives its exit status. */
  int awaitEnd() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(said()).isTrue();
    listener.join(PATIENCE.toMillis());
    return process.exitValue();
  }

  /** All that it has said so far, on either stream. */
  String said() {
    return String.join("\n", said);
  }

  private boolean isAlive() {
    assertThat(process.isAlive()).as(said()).isTrue();
    return true;
  }

  private static boolean takesConnections(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean takesPackets(InetAddress address, int port) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(address, port);
      socket.setSoTimeout(100);
      socket.send(new DatagramPacket(new byte[1], 1));
      socket.receive(new DatagramPacket(new byte[1], 1));
      return true;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (PortUnreachableException e) {
      return false;
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(said::add);
    } catch (IOException | UncheckedIOException e) {
      said.add("(" + e.getClass().getSimpleName() + ")");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
