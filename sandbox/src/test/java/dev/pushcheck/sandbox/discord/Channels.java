package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Channels with their messages. */
public final class Channels {
  private static final int UNKNOWN_CHANNEL = 10_003;
  private static final int UNKNOWN_MESSAGE = 10_008;
  private static final int CANNOT_REPLY = 50_035;
  private static final JsonObject NO_SUCH_MESSAGE =
      Json.parse(
          "{'message_reference':{'_errors':[{'code':'REPLIES_UNKNOWN_MESSAGE',"
              + "'message':'Unknown message'}]}}");

  private final Snowflakes ids;
  private final Map<String, Map<String, JsonObject>> channels = new LinkedHashMap<>();
  private final Map<String, Refusal> closed = new HashMap<>();
  private final Map<String, Long> forbidden = new HashMap<>();
  private final Map<String, Deque<Long>> sends = new HashMap<>();
  private final List<Version> versions = new ArrayList<>();
  private int most = 5;
  private Duration window = Duration.ofSeconds(5);

  Channels(Snowflakes ids) {
    this.ids = ids;
    add(Guild.CHANNEL);
  }

  /** Adds a channel. */
  public synchronized Channels add(String id) {
    channels.put(id, new LinkedHashMap<>());
    return this;
  }

  /** Takes a channel away. */
  public synchronized void remove(String id) {
    channels.remove(id);
  }

  /** Refuses everything in a channel with Discord's code, such as 50001 for no access. */
  public synchronized void close(String id, int code) {
    closed.put(id, new Refusal(403, code, "Missing Access"));
  }

  /** Takes permissions from everybody in a channel, as bits of Discord's. */
  public synchronized void forbid(String id, long permissions) {
    forbidden.put(id, permissions);
  }

  /** A channel as Discord tells of it. */
  synchronized JsonObject describe(String id) {
    Map<String, JsonObject> unused = open(id);
    JsonObject channel = Guild.channel(id);
    long denied = forbidden.getOrDefault(id, 0L);
    JsonObject rule =
        Json.of("id", Guild.ID, "type", 0, "allow", "0", "deny", Long.toString(denied));
    channel.add("permission_overwrites", Json.array(rule));
    return channel;
  }

  /** Sets how many messages a channel takes in a span of time. */
  public synchronized void limit(int count, Duration span) {
    most = count;
    window = span;
  }

  /** The messages of a channel, oldest first. */
  public synchronized List<JsonObject> messages(String channel) {
    return List.copyOf(open(channel).values());
  }

  /** Everything that was ever posted or edited, in order. */
  public synchronized List<Version> versions() {
    return List.copyOf(versions);
  }

  /** Takes a message away, as a moderator would. */
  public synchronized void delete(String channel, String message) {
    open(channel).remove(message);
  }

  /** Where the bot writes to somebody alone. */
  public static String directTo(String user) {
    return "6100000000000" + user.substring(13);
  }

  synchronized JsonObject direct(String user) {
    channels.computeIfAbsent(directTo(user), id -> new LinkedHashMap<>());
    return Guild.directChannel(directTo(user), Guild.user(user, "host", false));
  }

  /** Puts in what a person wrote, whatever it is. */
  synchronized void write(JsonObject message) {
    open(Json.text(message, "channel_id")).put(Json.text(message, "id"), message);
  }

  synchronized Window spend(String channel) {
    Deque<Long> recent = sends.computeIfAbsent(channel, id -> new ArrayDeque<>());
    long now = System.nanoTime();
    while (!recent.isEmpty() && now - recent.peekFirst() > window.toNanos()) {
      recent.removeFirst();
    }
    boolean spent = recent.size() >= most;
    if (!spent) {
      recent.addLast(now);
    }
    long left = recent.isEmpty() ? 0 : window.toNanos() - (now - recent.getFirst());
    return new Window(most, most - recent.size(), Duration.ofNanos(Math.max(left, 0)), spent);
  }

  synchronized JsonObject post(String channel, JsonObject body) {
    Map<String, JsonObject> messages = open(channel);
    MessageRules.check(body);
    String nonce = Json.text(body, "nonce");
    if (Json.flag(body, "enforce_nonce") && !nonce.isEmpty()) {
      for (JsonObject earlier : messages.values()) {
        if (nonce.equals(Json.text(earlier, "nonce"))) {
          return earlier;
        }
      }
    }
    if (body.get("message_reference") instanceof JsonObject reference
        && !messages.containsKey(Json.text(reference, "message_id"))) {
      throw new Refusal(400, CANNOT_REPLY, "Invalid Form Body", NO_SUCH_MESSAGE);
    }
    JsonObject message = message(ids.next(), channel, body);
    messages.put(Json.text(message, "id"), message);
    note(channel, message);
    return message;
  }

  synchronized JsonObject edit(String channel, String id, JsonObject body) {
    JsonObject message = open(channel).get(id);
    if (message == null) {
      throw new Refusal(404, UNKNOWN_MESSAGE, "Unknown Message");
    }
    MessageRules.check(body);
    body.asMap().forEach(message::add);
    note(channel, message);
    return message;
  }

  private void note(String channel, JsonObject message) {
    versions.add(new Version(channel, Json.text(message, "id"), message.deepCopy(), Instant.now()));
  }

  synchronized JsonArray newest(String channel, String after) {
    List<JsonObject> found = new ArrayList<>();
    for (JsonObject message : open(channel).values()) {
      if (after.isEmpty() || Long.parseLong(Json.text(message, "id")) > Long.parseLong(after)) {
        found.add(0, message);
      }
    }
    return Json.array(found.toArray());
  }

  /** A message as Discord gives it back. */
  static JsonObject message(String id, String channel, JsonObject body) {
    JsonObject message =
        Json.of(
            "id",
            id,
            "channel_id",
            channel,
            "author",
            Guild.bot(),
            "type",
            0,
            "content",
            "",
            "flags",
            0,
            "tts",
            false,
            "mention_everyone",
            false,
            "mentions",
            List.of(),
            "mention_roles",
            List.of(),
            "embeds",
            List.of(),
            "components",
            List.of(),
            "pinned",
            false,
            "timestamp",
            "2026-11-22T00:00:00+00:00",
            "edited_timestamp",
            null);
    body.asMap().forEach(message::add);
    message.add("attachments", new JsonArray());
    return message;
  }

  private Map<String, JsonObject> open(String channel) {
    Refusal refusal = closed.get(channel);
    if (refusal != null) {
      throw refusal;
    }
    Map<String, JsonObject> messages = channels.get(channel);
    if (messages == null) {
      throw new Refusal(404, UNKNOWN_CHANNEL, "Unknown Channel");
    }
    return messages;
  }

  /** How much of a limit is left. */
  record Window(int limit, int remaining, Duration resetAfter, boolean spent) {}
}
