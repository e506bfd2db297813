package dev.pushcheck.net;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * A network on which nothing can be reached.
 *
 * @param failure what every attempt ends in
 */
record BrokenNetwork(IOException failure) implements Connector {
  @Override
  public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
    throw failure;
  }

  @Override
  public DatagramSocket open(InetSocketAddress address) throws IOException {
    throw failure;
  }
}
