package dev.pushcheck.push;

import dev.pushcheck.net.Connector;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * The machine's own network, after a look at where it goes.
 *
 * @param gate throws what should happen in place of contacting an address
 */
record FilteringConnector(Gate gate) implements Connector {
  /** Lets addresses pass, or does not. */
  interface Gate {
    void pass(InetAddress address) throws IOException;
  }

  @Override
  public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
    gate.pass(address.getAddress());
    return Connector.system().connect(address, timeout);
  }

  @Override
  public DatagramSocket open(InetSocketAddress address) throws IOException {
    gate.pass(address.getAddress());
    return Connector.system().open(address);
  }
}
