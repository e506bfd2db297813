package dev.pushcheck.sandbox;

import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SRT ingest on UDP up to the point where media would flow: it answers the induction, and tells
 * whoever goes on to the conclusion that it has no room for a stream. Safe for use by several
 * threads.
 *
 * <p>Protocol: draft-sharabayko-srt-01 §4.3.1,
 * https://datatracker.ietf.org/doc/draft-sharabayko-srt/.
 */
public final class SrtServer implements AutoCloseable {
  /** How callers are treated. */
  public enum Behaviour {
    /** Answers the induction. */
    ACCEPT,
    /** Takes packets and says nothing. */
    SILENT,
    /** Answers with bytes that are no handshake. */
    GARBAGE,
    /** Answers the induction with a reason for rejection. */
    REJECT
  }

  private static final int LISTENER_VERSION = 5;

  private final UdpListener udp;
  private final int socketId = new Random().nextInt(1, 1 << 30);
  private final AtomicInteger inductions = new AtomicInteger();
  private final List<Integer> conclusions = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour = Behaviour.ACCEPT;

  private SrtServer(InetAddress address, int port) {
    udp = UdpListener.listen(address, port, this::answer);
  }

  /**
   * Starts a listener.
   *
   * @param port 0 for a free one
   */
  public static SrtServer listen(InetAddress address, int port) {
    return new SrtServer(address, port);
  }

  /** Sets how packets are answered from now on; {@link Behaviour#ACCEPT} at first. */
  public SrtServer behave(Behaviour behaviour) {
    this.behaviour = behaviour;
    return this;
  }

  /** Where the server listens. */
  public InetAddress address() {
    return udp.address().getAddress();
  }

  /** Where the server listens. */
  public int port() {
    return udp.address().getPort();
  }

  /** How many packets have come, of whatever content. */
  public int packets() {
    return udp.packets();
  }

  /** How many inductions have come, repeated ones included. */
  public int inductions() {
    return inductions.get();
  }

  /** The callers' socket ids of all conclusions that have come, repeated ones included. */
  public List<Integer> conclusions() {
    return List.copyOf(conclusions);
  }

  @Override
  public void close() {
    udp.close();
  }

  private Optional<byte[]> answer(SocketAddress caller, byte[] packet) {
    Optional<SrtHandshake> handshake = SrtHandshake.read(packet);
    handshake.ifPresent(this::count);
    return switch (behaviour) {
      case SILENT -> Optional.empty();
      case GARBAGE -> Optional.of(garbage());
      case REJECT -> handshake.map(this::rejection);
      case ACCEPT -> handshake.flatMap(asked -> answer(caller, asked));
    };
  }

  private void count(SrtHandshake handshake) {
    if (handshake.type() == SrtHandshake.INDUCTION) {
      inductions.incrementAndGet();
    } else if (handshake.type() == SrtHandshake.CONCLUSION) {
      conclusions.add(handshake.socketId());
    }
  }

  private Optional<byte[]> answer(SocketAddress caller, SrtHandshake asked) {
    if (asked.type() == SrtHandshake.INDUCTION) {
      return Optional.of(induction(caller, asked));
    }
    return asked.type() == SrtHandshake.CONCLUSION && asked.cookie() == cookie(caller)
        ? Optional.of(rejection(asked))
        : Optional.empty();
  }

  private byte[] induction(SocketAddress caller, SrtHandshake asked) {
    return new SrtHandshake(
            asked.socketId(),
            LISTENER_VERSION,
            SrtHandshake.MAGIC,
            SrtHandshake.INDUCTION,
            socketId,
            cookie(caller))
        .packet();
  }

  private byte[] rejection(SrtHandshake asked) {
    return new SrtHandshake(
            asked.socketId(),
            LISTENER_VERSION,
            0,
            SrtHandshake.REJECTED_FOR_RESOURCES,
            socketId,
            asked.cookie())
        .packet();
  }

  /** The same for every packet of a caller, and never 0, which would look like none. */
  private int cookie(SocketAddress caller) {
    return (31 * caller.hashCode() + socketId) | 1;
  }

  private static byte[] garbage() {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, (byte) 0xEE);
    return bytes;
  }
}
