package dev.pushcheck.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** One socket of a link, from its opening to its end. */
final class SocketSession extends WebSocketListener {
  private static final int NORMAL = 1000;

  private final SocketLink link;
  private final Requests requests;
  private volatile @Nullable WebSocket socket;
  private volatile boolean greeted;

  SocketSession(SocketLink link, Requests requests) {
    this.link = link;
    this.requests = requests;
  }

  /** What is done with a request that came through a socket. */
  @FunctionalInterface
  interface Requests {
    /** Handles one at once; gives the acknowledgement's payload, without members if it has none. */
    JsonObject handle(String envelope);
  }

  void open(WebSocket opening) {
    socket = opening;
  }

  /** Says goodbye. */
  void leave() {
    WebSocket open = socket;
    if (open != null && !open.close(NORMAL, null)) {
      open.cancel();
    }
  }

  void giveUpUnlessGreeted() {
    WebSocket open = socket;
    if (!greeted && open != null) {
      open.cancel();
    }
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    JsonObject envelope;
    try {
      envelope = JsonParser.parseString(text).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      return;
    }
    switch (member(envelope, "type")) {
      case "hello" -> {
        greeted = true;
        link.greeted(this);
      }
      case "disconnect" -> link.asked(this);
      default -> acknowledge(from, member(envelope, "envelope_id"), text);
    }
  }

  private void acknowledge(WebSocket from, String id, String text) {
    if (id.isEmpty()) {
      return;
    }
    JsonObject payload = requests.handle(text);
    JsonObject answer = new JsonObject();
    answer.addProperty("envelope_id", id);
    if (!payload.isEmpty()) {
      answer.add("payload", payload);
    }
    from.send(answer.toString());
  }

  @Override
  public void onClosing(WebSocket from, int code, String reason) {
    from.close(NORMAL, null);
    link.lost(this, "Slack closed the socket (" + code + ")");
  }

  @Override
  public void onClosed(WebSocket from, int code, String reason) {
    link.lost(this, "the socket is closed (" + code + ")");
  }

  @Override
  public void onFailure(WebSocket from, Throwable problem, @Nullable Response response) {
    link.lost(this, "the socket is dead (" + problem.getClass().getSimpleName() + ")");
  }

  private static String member(JsonObject json, String key) {
    return json.has(key) && json.get(key).isJsonPrimitive() ? json.get(key).getAsString() : "";
  }
}
