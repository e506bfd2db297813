package dev.pushcheck.app.demo;

import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;

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

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final String THIS_MACHINE = "127.0.0.1";

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
      return new SimulatedIngest(onThisMachine(), THIS_MACHINE, CLOSED_PORT);
    }
  }

  private static RtmpServer onThisMachine() {
    try {
      return RtmpServer.listen(thisMachine(), USUAL_PORT);
    } catch (UncheckedIOException e) {
      return RtmpServer.listen(thisMachine(), 0);
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

  private static InetAddress thisMachine() {
    try {
      return InetAddress.getByAddress(THIS_MACHINE, LOOPBACK);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address is no name", e);
    }
  }
}
