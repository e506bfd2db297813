package dev.pushcheck.net;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * The one door through which every packet of a probe leaves. Safe for use by several threads.
 *
 * @see #system()
 */
public interface Connector {
  /**
   * Connects over TCP; ends early when its thread is interrupted.
   *
   * @param timeout more than zero
   * @throws java.net.ConnectException if the port is closed
   * @throws java.net.SocketTimeoutException if nothing answers in time
   * @throws java.net.SocketException otherwise, if there is no way to the address
   */
  Socket connect(InetSocketAddress address, Duration timeout) throws IOException;

  /**
   * Opens a UDP socket that talks to this address only, so that it hears of a closed port. Sends
   * nothing yet.
   */
  DatagramSocket open(InetSocketAddress address) throws IOException;

  /** The machine's own network. */
  static Connector system() {
    return new SystemConnector();
  }
}
