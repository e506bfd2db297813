package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * The gateway: sessions, heartbeats, events, and everything that goes wrong with connections on
 * request. https://docs.discord.com/developers/events/gateway (read 2026-11-22).
 */
public final class Gateway implements AutoCloseable {
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int RESUME = 6;
  private static final int RECONNECT = 7;
  private static final int INVALID_SESSION = 9;
  private static final int HELLO = 10;
  private static final int HEARTBEAT_ACK = 11;
  private static final int CLOSE_AUTHENTICATION_FAILED = 4004;
  private static final int CLOSE_DISALLOWED_INTENTS = 4014;
  private static final int CLOSE_GOING_AWAY = 1001;
  private static final int GUILD_MESSAGES = 1 << 9;
  private static final int MESSAGE_CONTENT = 1 << 15;

  private final String token;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger identifies = new AtomicInteger();
  private final AtomicInteger resumes = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch listening = new CountDownLatch(1);
  private final Sockets sockets = new Sockets();
  private volatile Duration heartbeat = Duration.ofMillis(41_250);
  private volatile boolean silent;
  private volatile boolean away;
  private volatile boolean contentAllowed;
  private volatile int shards = 1;

  Gateway(String token) {
    this.token = token;
    sockets.setReuseAddr(true);
    sockets.setDaemon(true);
    sockets.setConnectionLostTimeout(0);
  }

  void start() throws InterruptedException {
    sockets.start();
    listening.await();
  }

  /** Where clients connect. */
  public String url() {
    return "ws://127.0.0.1:" + sockets.getPort();
  }

  /** How often clients that connect from now on are to send a heartbeat. */
  public Gateway heartbeatEvery(Duration interval) {
    heartbeat = interval;
    return this;
  }

  /** Turns on the privileged intent without which messages come without what is in them. */
  public Gateway allowMessageContent() {
    contentAllowed = true;
    return this;
  }

  /** From now on keeps connections open, but neither says nor hears anything. */
  public void fallSilent() {
    silent = true;
  }

  /** Ends silence and absence. */
  public void comeBack() {
    silent = false;
    away = false;
  }

  /** Closes all connections, and any new one at once. */
  public void goAway() {
    away = true;
    sockets.getConnections().forEach(socket -> socket.close(CLOSE_GOING_AWAY));
  }

  /** Cuts all connections without a word. */
  public void drop() {
    sockets.getConnections().forEach(socket -> socket.closeConnection(1006, "dropped"));
  }

  /** Closes all connections with a code. */
  public void closeAll(int code) {
    sockets.getConnections().forEach(socket -> socket.close(code));
  }

  /** Asks all clients to reconnect and resume. */
  public void askToReconnect() {
    sendToAll(Json.of("op", RECONNECT, "d", null));
  }

  /** Ends all sessions. */
  public void invalidateSessions() {
    sessions.clear();
    sendToAll(Json.of("op", INVALID_SESSION, "d", false));
  }

  /** How many sessions were begun. */
  public int identifies() {
    return identifies.get();
  }

  /** How many sessions were resumed. */
  public int resumes() {
    return resumes.get();
  }

  /** How many connections were made, whatever became of them. */
  public int connections() {
    return connections.get();
  }

  /** How many clients are connected now with a session. */
  public int connected() {
    return (int) sessions.values().stream().filter(Session::connected).count();
  }

  /** Sends an event about the server to its shard, or keeps it until that resumes. */
  void dispatchToHome(String event, JsonObject data) {
    dispatch(homeShard(shards), event, data);
  }

  /** Sends a message of a person's to sessions that want to know of such, as far as they may. */
  void dispatchMessage(String event, JsonObject message) {
    JsonObject withoutContent = message.deepCopy();
    withoutContent.addProperty("content", "");
    sessions.values().stream()
        .filter(session -> session.shard() == homeShard(shards) && session.wants(GUILD_MESSAGES))
        .forEach(
            session ->
                session.dispatch(event, session.wants(MESSAGE_CONTENT) ? message : withoutContent));
  }

  /** How many sessions want to be told of what people write. */
  public int readers() {
    return (int)
        sessions.values().stream().filter(session -> session.wants(GUILD_MESSAGES)).count();
  }

  /** Sends an event about a direct message, which always goes to the first shard. */
  void dispatchToFirst(String event, JsonObject data) {
    dispatch(0, event, data);
  }

  private void dispatch(int shard, String event, JsonObject data) {
    sessions.values().stream()
        .filter(session -> session.shard() == shard)
        .forEach(session -> session.dispatch(event, data));
  }

  @Override
  public void close() {
    try {
      sockets.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendToAll(JsonObject payload) {
    sockets.getConnections().forEach(socket -> socket.send(payload.toString()));
  }

  private void hear(WebSocket socket, JsonObject payload) {
    switch (Json.number(payload, "op")) {
      case HEARTBEAT -> socket.send(Json.of("op", HEARTBEAT_ACK).toString());
      case IDENTIFY -> identify(socket, payload.getAsJsonObject("d"));
      case RESUME -> resume(socket, payload.getAsJsonObject("d"));
      default -> {}
    }
  }

  private void identify(WebSocket socket, JsonObject data) {
    identifies.incrementAndGet();
    if (!admits(socket, data)) {
      return;
    }
    JsonArray shard = data.has("shard") ? data.getAsJsonArray("shard") : Json.array(0, 1);
    int number = shard.get(0).getAsInt();
    Session session =
        new Session("session-" + identifies.get(), number, Json.number(data, "intents"));
    sessions.values().removeIf(old -> old.shard() == number);
    sessions.put(session.id(), session);
    session.connect(socket);
    shards = shard.get(1).getAsInt();
    boolean home = number == homeShard(shards);
    session.dispatch("READY", ready(session, shard, home));
    if (home) {
      session.dispatch("GUILD_CREATE", Guild.json());
    }
  }

  private void resume(WebSocket socket, JsonObject data) {
    Session session = sessions.get(Json.text(data, "session_id"));
    if (!admits(socket, data)) {
      return;
    }
    if (session == null) {
      socket.send(Json.of("op", INVALID_SESSION, "d", false).toString());
      return;
    }
    resumes.incrementAndGet();
    session.connect(socket);
    session.replay(Json.number(data, "seq"));
    session.dispatch("RESUMED", Json.of());
  }

  private boolean admits(WebSocket socket, JsonObject data) {
    boolean right = token.equals(Json.text(data, "token").replaceFirst("^Bot ", ""));
    if (!right) {
      socket.close(CLOSE_AUTHENTICATION_FAILED, "Authentication failed.");
    } else if (!contentAllowed
        && data.has("intents")
        && (Json.number(data, "intents") & MESSAGE_CONTENT) != 0) {
      socket.close(CLOSE_DISALLOWED_INTENTS, "Disallowed intent(s).");
      return false;
    }
    return right;
  }

  private static int homeShard(int shards) {
    return (int) ((Long.parseLong(Guild.ID) >> 22) % shards);
  }

  private JsonObject ready(Session session, JsonArray shard, boolean home) {
    Object guilds = home ? List.of(Json.of("id", Guild.ID, "unavailable", true)) : List.of();
    return Json.of(
        "v",
        10,
        "session_id",
        session.id(),
        "resume_gateway_url",
        url(),
        "private_channels",
        List.of(),
        "application",
        Json.of("id", Guild.BOT, "flags", 0),
        "user",
        Guild.bot(),
        "guilds",
        guilds,
        "shard",
        shard,
        "_trace",
        List.of());
  }

  /** The listening side. */
  private final class Sockets extends WebSocketServer {
    Sockets() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    @Override
    public void onStart() {
      listening.countDown();
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      connections.incrementAndGet();
      if (away) {
        socket.close(CLOSE_GOING_AWAY);
        return;
      }
      if (!silent) {
        long interval = heartbeat.toMillis();
        socket.send(Json.of("op", HELLO, "d", Json.of("heartbeat_interval", interval)).toString());
      }
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
      if (!silent && socket.isOpen()) {
        hear(socket, Json.parse(message));
      }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      sessions.values().forEach(session -> session.disconnect(socket));
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception problem) {
      // A client that went away; onClose follows.
    }
  }
}
