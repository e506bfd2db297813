package dev.pushcheck.net;

import dev.pushcheck.net.IngestProbe.Answer;
import dev.pushcheck.net.IngestProbe.Connect;
import dev.pushcheck.net.Visit.Step;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One attempt at an SRT listener. */
final class SrtKnock {
  /** UDP loses packets, so the same one is sent again this often. */
  private static final int REPEAT_MILLIS = 250;

  private static final int MAX_PACKET = 2048;

  private final Connector connector;

  SrtKnock(Connector connector) {
    this.connector = connector;
  }

  Answer knock(InetSocketAddress address, Visit visit) throws IOException {
    visit.begin(Step.CONNECT);
    DatagramSocket socket = visit.opened(connector.open(address));
    visit.begin(Step.HANDSHAKE);
    SrtInduction induction = new SrtInduction(new SecureRandom());
    byte[] request = induction.request();
    long began = System.nanoTime();
    while (true) {
      socket.setSoTimeout(waitMillis(visit));
      socket.send(new DatagramPacket(request, request.length));
      Optional<byte[]> answer = receive(socket);
      if (answer.isPresent()) {
        induction.check(answer.get());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Answer.Reached(took, Connect.NOT_ASKED, "", Optional.empty());
      }
    }
  }

  private static int waitMillis(Visit visit) throws SocketTimeoutException {
    long left = TimeUnit.NANOSECONDS.toMillis(visit.nanosLeft());
    if (left <= 0) {
      throw new SocketTimeoutException("no answer");
    }
    return (int) Math.min(REPEAT_MILLIS, left);
  }

  private static Optional<byte[]> receive(DatagramSocket socket) throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[MAX_PACKET], MAX_PACKET);
    try {
      socket.receive(packet);
      return Optional.of(Arrays.copyOf(packet.getData(), packet.getLength()));
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    }
  }
}
