package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Who and what there is: people, channels, messages, files. Safe for use by several threads. */
final class Workspace {
  private static final long FIRST_SECOND = 1_795_000_000L;

  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> groups = new ConcurrentHashMap<>();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> messages = new LinkedHashMap<>();
  private final List<Version> versions = new ArrayList<>();
  private final Set<String> files = ConcurrentHashMap.newKeySet();
  private final Set<String> scopes = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();

  Workspace() {
    people.put("U1", new Person("en-US", "Europe/Berlin"));
    people.put("U2", new Person("zh-CN", "Asia/Shanghai"));
    channels.put("C1", Channel.JOINED);
    channels.put("C2", Channel.JOINED);
    channels.put("C3", Channel.NOT_JOINED);
    channels.put("C4", Channel.ARCHIVED);
    channels.put("C5", Channel.SHARED);
    channels.put("G6", Channel.HIDDEN);
    scopes.addAll(
        Set.of(
            "commands", "chat:write", "users:read", "channels:read", "groups:read", "files:write"));
  }

  Set<String> scopes() {
    return scopes;
  }

  Map<String, Channel> channels() {
    return channels;
  }

  Optional<Person> person(String user) {
    return Optional.ofNullable(people.get(user));
  }

  /** User groups: their members by handle. */
  Map<String, Set<String>> groups() {
    return groups;
  }

  void addFile(String id) {
    files.add(id);
  }

  boolean hasFile(String id) {
    return files.contains(id);
  }

  /** An id that nothing else has. */
  String next(String letter) {
    return letter + String.format("%07d", count.incrementAndGet());
  }

  /** Puts a message into a channel; gives its id. */
  synchronized String post(String channel, JsonObject message) {
    String ts = FIRST_SECOND + "." + String.format("%06d", count.incrementAndGet());
    message.addProperty("ts", ts);
    message.addProperty("bot_id", "B1");
    put(channel, ts, message);
    return ts;
  }

  /** The same of a person; gives its id. */
  synchronized String write(String channel, JsonObject message) {
    String ts = FIRST_SECOND + "." + String.format("%06d", count.incrementAndGet());
    message.addProperty("ts", ts);
    messages.put(channel + "/" + ts, message);
    return ts;
  }

  synchronized Optional<JsonObject> message(String channel, String ts) {
    return Optional.ofNullable(messages.get(channel + "/" + ts));
  }

  synchronized void replace(String channel, String ts, JsonObject message) {
    message.addProperty("ts", ts);
    put(channel, ts, message);
  }

  private void put(String channel, String ts, JsonObject message) {
    messages.put(channel + "/" + ts, message);
    versions.add(new Version(channel, ts, message, Instant.now()));
  }

  synchronized List<Version> versions() {
    return List.copyOf(versions);
  }

  synchronized void delete(String channel, String ts) {
    messages.remove(channel + "/" + ts);
  }

  /** In the order in which they were posted. */
  synchronized Map<String, JsonObject> messages(String channel) {
    Map<String, JsonObject> found = new LinkedHashMap<>();
    messages.forEach(
        (key, message) -> {
          if (key.startsWith(channel + "/")) {
            found.put(key.substring(channel.length() + 1), message);
          }
        });
    return found;
  }
}
