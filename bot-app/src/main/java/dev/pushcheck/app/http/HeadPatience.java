package dev.pushcheck.app.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Cuts off connections that bring no whole head of a request within a while, however busily they
 * drip. Jetty's own limit only knows silence.
 */
final class HeadPatience extends Handler.Wrapper implements Connection.Listener {
  private final Server server;
  private final Duration patience;
  private final Map<Connection, Scheduler.Task> waiting = new ConcurrentHashMap<>();

  HeadPatience(Server server, Duration patience, Handler next) {
    super(next);
    this.server = server;
    this.patience = patience;
  }

  @Override
  public void onOpened(Connection connection) {
    Scheduler.Task end =
        server
            .getScheduler()
            .schedule(
                () -> {
                  waiting.remove(connection);
                  connection.close();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
    waiting.put(connection, end);
  }

  @Override
  public void onClosed(Connection connection) {
    Scheduler.Task end = waiting.remove(connection);
    if (end != null) {
      end.cancel();
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    onClosed(connection);
    Request.addCompletionListener(
        request,
        problem -> {
          if (connection.getEndPoint().isOpen()) {
            onOpened(connection);
          }
        });
    return super.handle(request, response, callback);
  }
}
