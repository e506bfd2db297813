package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * Slack's end of Socket Mode: <a
 * href="https://docs.slack.dev/apis/events-api/using-socket-mode">using Socket Mode</a>, read
 * 2026-11-22. At most ten connections, each of its own ticket; an envelope goes to one of them.
 */
final class Sockets extends WebSocketServer {
  private static final int MOST = 10;
  private static final int STOP_MILLIS = 1000;

  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> open = new ArrayList<>();
  private final Map<String, Consumer<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final CountDownLatch listening = new CountDownLatch(1);
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicInteger next = new AtomicInteger();
  private volatile boolean mute;
  private volatile boolean deaf;

  Sockets() {
    super(anyPort(), 1);
    setReuseAddr(true);
    setDaemon(true);
    setConnectionLostTimeout(0); // Slack pings, and so do clients; a test decides who is heard.
  }

  /** A port of 127.0.0.1 that the system chooses. */
  static InetSocketAddress anyPort() {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an IPv4 address", e);
    }
  }

  void listen() {
    start();
    try {
      if (!listening.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("cannot listen");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An address for one connection. */
  String ticket() {
    String ticket = "t" + next.incrementAndGet();
    tickets.add(ticket);
    return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=A1";
  }

  /** Sends an envelope to one of the connections; gives whether there was one. */
  boolean send(String envelopeId, JsonObject envelope, Consumer<JsonObject> onAck) {
    WebSocket target;
    synchronized (open) {
      if (open.isEmpty()) {
        return false;
      }
      target = open.get(Math.floorMod(next.incrementAndGet(), open.size()));
    }
    waiting.put(envelopeId, onAck);
    if (!mute) {
      target.send(envelope.toString());
    }
    return true;
  }

  int count() {
    synchronized (open) {
      return open.size();
    }
  }

  int openedSoFar() {
    return opened.get();
  }

  int mostAtOnce() {
    return most.get();
  }

  /** Answers no ping and delivers nothing any more, but keeps all connections open. */
  void die() {
    mute = true;
    deaf = true;
  }

  void live() {
    mute = false;
    deaf = false;
  }

  /** Cuts all connections without a word. */
  void drop() {
    snapshot().forEach(socket -> socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, ""));
  }

  /** Asks all clients to connect anew, as Slack does every few hours. */
  void refresh(String reason) {
    JsonObject disconnect = new JsonObject();
    disconnect.addProperty("type", "disconnect");
    disconnect.addProperty("reason", reason);
    snapshot().forEach(socket -> socket.send(disconnect.toString()));
  }

  private List<WebSocket> snapshot() {
    synchronized (open) {
      return List.copyOf(open);
    }
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    String path = handshake.getResourceDescriptor();
    String ticket = path.replaceFirst(".*[?&]ticket=([^&]*).*", "$1");
    int now;
    synchronized (open) {
      if (!tickets.remove(ticket) || open.size() >= MOST) {
        socket.close(CloseFrame.POLICY_VALIDATION, "no ticket, or too many connections");
        return;
      }
      open.add(socket);
      now = open.size();
    }
    opened.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
    JsonObject hello = new JsonObject();
    hello.addProperty("type", "hello");
    hello.addProperty("num_connections", now);
    if (!mute) {
      socket.send(hello.toString());
    }
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    JsonObject answer = JsonParser.parseString(text).getAsJsonObject();
    Consumer<JsonObject> onAck = waiting.remove(Forms.text(answer, "envelope_id"));
    if (onAck != null) {
      onAck.accept(Forms.object(answer, "payload"));
    }
  }

  @Override
  public void onWebsocketPing(WebSocket socket, Framedata ping) {
    if (!deaf) {
      super.onWebsocketPing(socket, ping);
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    synchronized (open) {
      open.remove(socket);
    }
  }

  @Override
  public void onError(WebSocket socket, Exception problem) {
    // Whoever it matters to sees the connection close.
  }

  @Override
  public void onStart() {
    listening.countDown();
  }

  void end() {
    try {
      stop(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
