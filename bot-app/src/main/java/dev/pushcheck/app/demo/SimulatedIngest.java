package dev.pushcheck.app.demo;

import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;

/**
 * An RTMP ingest on this machine, and a place beside it where nobody listens. Addresses need no
 * port where the usual one can be had: Linux has loopback addresses enough for one of our own,
 * elsewhere it may be taken.
 */
final class SimulatedIngest implements AutoCloseable {
  /** RTMP's own. */
  static final int USUAL_PORT = 1935;

  /** Nobody listens on TCP's port 1. */
  private static final int CLOSED_PORT = 1;

  private final RtmpServer server;
  private final String closedAddress;
  private final int closedPort;

  private SimulatedIngest(RtmpServer server, String closedAddress, int closedPort) {
    this.server = server;
    this.closedAddress = closedAddress;
    this.closedPort = closedPort;
  }

  static SimulatedIngest start() {
    try {
      RtmpServer server = RtmpServer.listen(Loopback.next(), USUAL_PORT);
      return new SimulatedIngest(server, Loopback.next().getHostAddress(), USUAL_PORT);
    } catch (UncheckedIOException e) {
      InetAddress shared = InetAddress.getLoopbackAddress();
      return new SimulatedIngest(startAt(shared), shared.getHostAddress(), CLOSED_PORT);
    }
  }

  private static RtmpServer startAt(InetAddress shared) {
    try {
      return RtmpServer.listen(shared, USUAL_PORT);
    } catch (UncheckedIOException e) {
      return RtmpServer.listen(shared, 0);
    }
  }

  /** Where it listens. */
  String address() {
    return server.address().getHostAddress();
  }

  int port() {
    return server.port();
  }

  /** Where nobody does. */
  String closedAddress() {
    return closedAddress;
  }

  int closedPort() {
    return closedPort;
  }

  @Override
  public void close() {
    server.close();
  }
}
