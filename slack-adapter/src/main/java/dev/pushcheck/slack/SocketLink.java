package dev.pushcheck.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * The link of Socket Mode: one socket that is heard, and for a moment a second one, while Slack
 * moves us from one to the other. Connects again by itself, for ever. Safe for use by several
 * threads.
 *
 * <p>See <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">using Socket Mode</a>,
 * read 2026-11-22.
 */
final class SocketLink {
  private final MethodsClient slack;
  private final OkHttpClient http;
  private final SlackThreads threads;
  private final SocketTiming timing;
  private final Standing standing;
  private final SocketSession.Requests requests;

  private final Object lock = new Object();
  private @Nullable SocketSession heard;
  private @Nullable SocketSession next;
  private boolean connecting;
  private boolean closed;
  private int failures;

  SocketLink(
      Way way,
      SlackThreads threads,
      SocketTiming timing,
      Standing standing,
      SocketSession.Requests requests) {
    this.slack = way.slack();
    this.http = way.http().newBuilder().pingInterval(timing.ping()).build();
    this.threads = threads;
    this.timing = timing;
    this.standing = standing;
    this.requests = requests;
  }

  /**
   * What it connects with.
   *
   * @param slack with the app's token
   * @param http for the socket
   */
  record Way(MethodsClient slack, OkHttpClient http) {}

  void start() {
    connectIn(Duration.ZERO);
  }

  void close() {
    synchronized (lock) {
      closed = true;
      if (heard != null) {
        heard.leave();
      }
      if (next != null) {
        next.leave();
      }
    }
  }

  /** A socket was greeted: it is the one from now on. */
  void greeted(SocketSession session) {
    synchronized (lock) {
      if (session != next || closed) {
        session.leave();
        return;
      }
      SocketSession before = heard;
      heard = session;
      next = null;
      failures = 0;
      standing.up();
      if (before != null) {
        before.leave();
      }
    }
  }

  /** Slack is about to close a socket and wants us to have another by then. */
  void asked(SocketSession session) {
    synchronized (lock) {
      if (session == heard && next == null) {
        connectIn(Duration.ZERO);
      }
    }
  }

  /** A socket is gone. */
  void lost(SocketSession session, String reason) {
    synchronized (lock) {
      if (session == heard) {
        heard = null;
        down(reason);
      } else if (session == next) {
        next = null;
        failures++;
        down(reason);
      } else {
        return;
      }
      if (next == null) {
        connectIn(timing.pause(failures));
      }
    }
  }

  private void down(String reason) {
    if (heard == null && !closed) {
      standing.down(reason);
    }
  }

  private void connectIn(Duration pause) {
    synchronized (lock) {
      if (connecting || closed) {
        return;
      }
      connecting = true;
    }
    try {
      ScheduledFuture<?> unused =
          threads
              .timer()
              .schedule(
                  () -> threads.links().execute(this::connect),
                  pause.toMillis(),
                  TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      standing.down("no thread left to connect with");
    }
  }

  private void connect() {
    Duration pause = timing.pause(failures);
    String reason;
    try {
      AppsConnectionsOpenResponse answer = slack.appsConnectionsOpen(r -> r);
      if (answer.isOk()) {
        open(answer.getUrl());
        return;
      }
      reason = "Slack refuses a socket: " + answer.getError();
    } catch (SlackApiException e) {
      reason = "Slack refuses a socket: HTTP " + e.getResponse().code();
      pause = Pauses.of(e).orElse(pause);
    } catch (IOException e) {
      reason = "Slack cannot be reached: " + e.getClass().getSimpleName();
    }
    synchronized (lock) {
      connecting = false;
      failures++;
      down(reason);
    }
    connectIn(pause);
  }

  private void open(String url) {
    synchronized (lock) {
      connecting = false;
      if (closed || next != null) {
        return;
      }
      SocketSession session = new SocketSession(this, requests);
      next = session;
      session.open(http.newWebSocket(new Request.Builder().url(url).build(), session));
      ScheduledFuture<?> unused =
          threads
              .timer()
              .schedule(
                  session::giveUpUnlessGreeted, timing.hello().toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
