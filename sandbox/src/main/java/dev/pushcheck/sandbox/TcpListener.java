package dev.pushcheck.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP port with a thread for every connection. */
final class TcpListener implements AutoCloseable {
  /** What is done with a connection. */
  interface Conversation {
    /**
     * Talks until there is nothing more to say; the listener closes the connection afterwards.
     *
     * @throws IOException if the peer left or talks nonsense, which only ends this connection
     */
    void hold(Socket socket) throws IOException;
  }

  private static final int LINGER_MILLIS = 1000;

  private final ServerSocket listening;
  private final Conversation conversation;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();
  private final Crew crew = new Crew();

  private TcpListener(ServerSocket listening, Conversation conversation) {
    this.listening = listening;
    this.conversation = conversation;
  }

  static TcpListener listen(InetAddress address, int port, Conversation conversation) {
    TcpListener listener = new TcpListener(bind(address, port), conversation);
    listener.crew.start("tcp-" + listener.address().getPort(), listener::acceptAll);
    return listener;
  }

  private static ServerSocket bind(InetAddress address, int port) {
    try {
      ServerSocket socket = new ServerSocket();
      try {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(address, port));
        return socket;
      } catch (IOException e) {
        socket.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + address + " TCP port " + port, e);
    }
  }

  /** Where it listens or, once closed, has listened. */
  InetSocketAddress address() {
    return (InetSocketAddress) listening.getLocalSocketAddress();
  }

  int accepted() {
    return accepted.get();
  }

  private void acceptAll() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        accepted.incrementAndGet();
        open.add(socket);
        crew.start("connection-" + socket.getPort(), () -> serve(socket));
      } catch (IOException e) {
        // Either the listener was closed, which ends the loop, or the peer left in the queue.
      }
    }
    closeConnections();
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      try {
        conversation.hold(socket);
      } finally {
        partGently(socket);
      }
    } catch (IOException e) {
      // The peer left or broke the protocol; what it sent has been recorded by then.
    } finally {
      open.remove(socket);
    }
  }

  /** Closing with unread bytes would send a reset: what the peer sees must not be up to chance. */
  private static void partGently(Socket socket) throws IOException {
    if (!socket.isOutputShutdown()) {
      socket.shutdownOutput();
    }
    socket.setSoTimeout(LINGER_MILLIS);
    drain(socket.getInputStream());
  }

  /** Reads and forgets until the peer closes. */
  static void drain(InputStream in) throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  private void closeConnections() {
    for (Socket socket : open) {
      closeQuietly(socket);
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // Nothing is lost: the port is given up either way.
    }
  }

  @Override
  public void close() {
    closeQuietly(listening); // The accepting thread then closes the connections.
    crew.close();
  }
}
