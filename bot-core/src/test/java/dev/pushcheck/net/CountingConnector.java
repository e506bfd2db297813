package dev.pushcheck.net;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes everything on, and remembers who was contacted. */
final class CountingConnector implements Connector {
  private final Connector connector;
  private final List<InetAddress> contacted = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  CountingConnector(Connector connector) {
    this.connector = connector;
  }

  /** Every address contacted, oldest first, once for each time. */
  List<InetAddress> contacted() {
    return contacted;
  }

  /** The TCP sockets that were opened. */
  List<Socket> sockets() {
    return sockets;
  }

  @Override
  public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
    contacted.add(address.getAddress());
    Socket socket = connector.connect(address, timeout);
    sockets.add(socket);
    return socket;
  }

  @Override
  public DatagramSocket open(InetSocketAddress address) throws IOException {
    contacted.add(address.getAddress());
    return connector.open(address);
  }
}
