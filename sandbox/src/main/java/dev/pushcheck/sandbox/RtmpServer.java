package dev.pushcheck.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/**
 * An RTMP ingest, with or without TLS, that an encoder can really push to. Safe for use by several
 * threads.
 *
 * <p>Protocol: Adobe's RTMP 1.0, https://rtmp.veriskope.com/docs/spec/.
 */
public final class RtmpServer implements AutoCloseable {
  /** How clients are treated. */
  public enum Behaviour {
    /** As an ingest treats a welcome encoder. */
    ACCEPT,
    /** Answers {@code connect} with {@code NetConnection.Connect.Rejected}, then closes. */
    REJECT_CONNECT,
    /** Closes after {@code connect} without a word. */
    CLOSE_ON_CONNECT,
    /** Reads {@code connect} and everything after it and never answers. */
    IGNORE_CONNECT,
    /** Takes the TCP connection and never sends a byte, no TLS handshake either. */
    SILENT,
    /** Answers the first byte like a web server that does not understand it. */
    HTTP,
    /** Answers {@code connect} with well-formed messages without end, none of them the result. */
    ENDLESS,
    /** Takes the TCP connection and closes it. */
    CLOSE_AT_ONCE,
    /** Sends back other bytes than it got in the handshake. */
    BAD_ECHO,
    /** Welcomes, but sends its handshake byte by byte, which takes three to four seconds. */
    SLOW
  }

  /**
   * A {@code connect} that has come.
   *
   * @param app empty if not given
   * @param tcUrl empty if not given
   * @param properties the whole command object, without properties that are null
   */
  public record ConnectSeen(String app, String tcUrl, Map<String, Object> properties) {}

  /** What lies between TCP and RTMP. */
  private interface Layer {
    Socket over(Socket tcp) throws IOException;
  }

  private final Layer layer;
  private final TcpListener tcp;
  private final IngestLog log = new IngestLog();
  private volatile Behaviour behaviour = Behaviour.ACCEPT;

  private RtmpServer(InetAddress address, int port, Layer layer) {
    this.layer = layer;
    tcp = TcpListener.listen(address, port, this::serve);
  }

  /**
   * Starts an ingest.
   *
   * @param port 0 for a free one
   */
  public static RtmpServer listen(InetAddress address, int port) {
    return new RtmpServer(address, port, plain -> plain);
  }

  /**
   * Starts an ingest behind TLS.
   *
   * @param port 0 for a free one
   */
  public static RtmpServer listenTls(InetAddress address, int port, SSLContext context) {
    return new RtmpServer(address, port, plain -> secure(plain, context));
  }

  /** Sets how connections are treated from now on; {@link Behaviour#ACCEPT} at first. */
  public RtmpServer behave(Behaviour behaviour) {
    this.behaviour = behaviour;
    return this;
  }

  /** Where the server listens. */
  public InetAddress address() {
    return tcp.address().getAddress();
  }

  /** Where the server listens. */
  public int port() {
    return tcp.address().getPort();
  }

  /** How many TCP connections have been accepted. */
  public int connections() {
    return tcp.accepted();
  }

  /** The {@code connect} commands that have come, oldest first. */
  public List<ConnectSeen> connects() {
    return List.copyOf(log.connects());
  }

  /** The stream names that were to be published, oldest first, with whatever follows their "?". */
  public List<String> publishes() {
    return List.copyOf(log.publishes());
  }

  /** How many audio and video messages have come. */
  public int mediaMessages() {
    return log.media().get();
  }

  @Override
  public void close() {
    tcp.close();
  }

  private void serve(Socket socket) throws IOException {
    Behaviour treatment = behaviour;
    switch (treatment) {
      case CLOSE_AT_ONCE -> {}
      case SILENT -> TcpListener.drain(socket.getInputStream());
      default -> {
        Socket layered = layer.over(socket);
        try {
          talk(treatment, layered);
        } finally {
          layered.shutdownOutput();
        }
      }
    }
  }

  /**
   * Reading or writing begins the handshake; closing is left to whoever accepted the connection.
   */
  private static Socket secure(Socket plain, SSLContext context) throws IOException {
    InputStream nothingReadYet = InputStream.nullInputStream();
    return context.getSocketFactory().createSocket(plain, nothingReadYet, false);
  }

  private void talk(Behaviour treatment, Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    if (treatment == Behaviour.HTTP) {
      if (in.read() >= 0) {
        socket.getOutputStream().write(badRequest());
      }
    } else {
      new RtmpConversation(treatment, log, in, socket.getOutputStream()).hold();
    }
  }

  private static byte[] badRequest() {
    return """
        HTTP/1.1 400 Bad Request\r
        Content-Type: text/plain\r
        Content-Length: 12\r
        Connection: close\r
        \r
        Bad Request
        """
        .getBytes(StandardCharsets.US_ASCII);
  }
}
