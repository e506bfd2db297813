package dev.pushcheck.net;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** The machine's own network. */
final class SystemConnector implements Connector {
  /** Goes by way of a channel, since a plain socket cannot be interrupted while it connects. */
  @Override
  public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.socket().setTcpNoDelay(true);
      channel.socket().connect(address, (int) Math.max(1, timeout.toMillis()));
      return channel.socket();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public DatagramSocket open(InetSocketAddress address) throws IOException {
    DatagramSocket socket = new DatagramSocket();
    try {
      socket.connect(address);
      return socket;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }
}
