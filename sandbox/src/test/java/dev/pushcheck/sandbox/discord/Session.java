package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;

/** A session of a client, which outlives its connection: what it missed is sent on resume. */
final class Session {
  private final String id;
  private final int shard;
  private final int intents;
  private final List<JsonObject> sent = new ArrayList<>();
  private @Nullable WebSocket socket;

  Session(String id, int shard, int intents) {
    this.id = id;
    this.shard = shard;
    this.intents = intents;
  }

  boolean wants(int intent) {
    return (intents & intent) != 0;
  }

  String id() {
    return id;
  }

  int shard() {
    return shard;
  }

  synchronized void connect(WebSocket to) {
    socket = to;
  }

  synchronized void disconnect(WebSocket from) {
    if (from == socket) {
      socket = null;
    }
  }

  synchronized boolean connected() {
    return socket != null && socket.isOpen();
  }

  synchronized @Nullable WebSocket socket() {
    return socket;
  }

  /** Sends an event, or keeps it until the client resumes. */
  synchronized void dispatch(String event, JsonObject data) {
    JsonObject payload = Json.of("op", 0, "t", event, "s", sent.size() + 1, "d", data);
    sent.add(payload);
    if (socket != null && socket.isOpen()) {
      socket.send(payload.toString());
    }
  }

  /** Sends again what came after a sequence number. */
  synchronized void replay(int after) {
    for (JsonObject payload :
        List.copyOf(sent.subList(Math.min(after, sent.size()), sent.size()))) {
      if (socket != null && socket.isOpen()) {
        socket.send(payload.toString());
      }
    }
  }
}
