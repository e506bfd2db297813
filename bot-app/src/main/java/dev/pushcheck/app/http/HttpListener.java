package dev.pushcheck.app.http;

import dev.pushcheck.net.HostAndPort;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * One address that the bot listens on, for so many clients at a time. One that says nothing for a
 * while is cut off, and so is one that brings no whole head of a request in that time.
 */
public final class HttpListener implements AutoCloseable {
  private static final int THREADS = 16;
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final int CONNECTIONS = 1024;
  private static final int HEADER_BYTES = 8 * 1024;

  private final Server server;
  private final ServerConnector connector;

  private HttpListener(HostAndPort address, Handler handler) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("pushcheck-http");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(address.host());
    connector.setPort(address.port());
    connector.setIdleTimeout(SILENCE.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    HeadPatience heads =
        new HeadPatience(server, SILENCE, new Handler.Sequence(handler, new NothingHere()));
    connector.addBean(heads);
    server.setHandler(heads);
  }

  /**
   * Begins to listen.
   *
   * @throws IOException if the address is not ours, or taken
   */
  public static HttpListener start(HostAndPort address, Handler handler) throws IOException {
    HttpListener listener = new HttpListener(address, handler);
    try {
      listener.server.start();
      return listener;
    } catch (Exception e) {
      listener.close();
      throw e instanceof IOException problem ? problem : new IOException(e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop listening", e);
    }
  }
}
