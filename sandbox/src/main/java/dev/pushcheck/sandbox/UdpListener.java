package dev.pushcheck.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A UDP port that answers each packet with one packet or none. */
final class UdpListener implements AutoCloseable {
  /** What is said to a packet. */
  interface Responder {
    /** The answer, or empty for silence; whatever the packet holds, it must not throw. */
    Optional<byte[]> answer(SocketAddress sender, byte[] packet);
  }

  private static final int MAX_PACKET_BYTES = 65_535;

  private final DatagramSocket socket;
  private final InetSocketAddress address;
  private final Responder responder;
  private final AtomicInteger packets = new AtomicInteger();
  private final Crew crew = new Crew();

  private UdpListener(DatagramSocket socket, Responder responder) {
    this.socket = socket;
    this.address = (InetSocketAddress) socket.getLocalSocketAddress();
    this.responder = responder;
  }

  static UdpListener listen(InetAddress address, int port, Responder responder) {
    try {
      UdpListener listener = new UdpListener(new DatagramSocket(port, address), responder);
      listener.crew.start("udp-" + listener.address().getPort(), listener::answerAll);
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + address + " UDP port " + port, e);
    }
  }

  /** Where it listens or, once closed, has listened. */
  InetSocketAddress address() {
    return address;
  }

  int packets() {
    return packets.get();
  }

  private void answerAll() {
    byte[] buffer = new byte[MAX_PACKET_BYTES];
    while (!socket.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        packets.incrementAndGet();
        answer(packet.getSocketAddress(), Arrays.copyOf(buffer, packet.getLength()));
      } catch (IOException e) {
        // Either the socket was closed, which ends the loop, or one sender cannot be reached.
      }
    }
  }

  private void answer(SocketAddress sender, byte[] packet) throws IOException {
    Optional<byte[]> answer = responder.answer(sender, packet);
    if (answer.isPresent()) {
      socket.send(new DatagramPacket(answer.get(), answer.get().length, sender));
    }
  }

  @Override
  public void close() {
    socket.close();
    crew.close();
  }
}
