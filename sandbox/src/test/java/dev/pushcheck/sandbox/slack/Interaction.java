package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Something that a person did, and what the bot made of it. Safe for use by several threads. */
public final class Interaction {
  private final String responseUrl;
  private final String triggerId;
  private final Instant at;
  private final CompletableFuture<Acknowledgement> acknowledged = new CompletableFuture<>();
  private final List<JsonObject> answers = new CopyOnWriteArrayList<>();
  private final List<JsonObject> views = new CopyOnWriteArrayList<>();
  private final AtomicBoolean triggerUsed = new AtomicBoolean();

  Interaction(String responseUrl, String triggerId, Instant at) {
    this.responseUrl = responseUrl;
    this.triggerId = triggerId;
    this.at = at;
  }

  /** The bot's acknowledgement, once it comes. */
  public CompletableFuture<Acknowledgement> acknowledged() {
    return acknowledged;
  }

  /** What the bot has said through the response URL so far. */
  public List<JsonObject> answers() {
    return List.copyOf(answers);
  }

  /** The forms that the bot has opened with it. */
  public Optional<JsonObject> view() {
    return views.stream().findFirst();
  }

  String responseUrl() {
    return responseUrl;
  }

  String triggerId() {
    return triggerId;
  }

  Instant at() {
    return at;
  }

  void answer(JsonObject message) {
    answers.add(message);
  }

  void open(JsonObject view) {
    views.add(view);
  }

  /** Whether this is the first use of the trigger. */
  boolean useTrigger() {
    return triggerUsed.compareAndSet(false, true);
  }

  /**
   * What Slack hears at once.
   *
   * @param status of HTTP; 200 over a socket
   * @param payload what came along; empty if nothing did
   * @param millis how long it took
   */
  public record Acknowledgement(int status, JsonObject payload, long millis) {}
}
