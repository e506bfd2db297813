package dev.pushcheck.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.methods.SlackApiException;
import dev.pushcheck.chat.LeakNotice;
import dev.pushcheck.chat.LeakWatch;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.text.Reader;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people write in the channels that the bot is a member of, read for push addresses and
 * forgotten: <a href="https://docs.slack.dev/reference/events/message">message events</a>, read
 * 2026-11-22. Whoever posted one is told where they did, seen by nobody else. Safe for use by
 * several threads.
 */
final class MessageEvents {
  private static final Logger LOG = LoggerFactory.getLogger(MessageEvents.class);
  private static final String CHANGED = "message_changed";

  /** What a person says; all other kinds tell of joins, topics and the like, or are a bot's. */
  private static final Set<String> SAID =
      Set.of("", "file_share", "thread_broadcast", "me_message");

  private final LeakWatch leaks;
  private final Readers readers;
  private final SlackVoice voice;
  private final Executor links;
  private final CrashLog crashes;
  private final Repeats repeats = new Repeats();

  MessageEvents(
      LeakWatch leaks, Readers readers, SlackVoice voice, Executor links, CrashLog crashes) {
    this.leaks = leaks;
    this.readers = readers;
    this.voice = voice;
    this.links = links;
    this.crashes = crashes;
  }

  /** Takes an event as Slack sent it and returns at once. */
  void take(String body) {
    try {
      links.execute(() -> read(body));
    } catch (RejectedExecutionException e) {
      LOG.warn("Too much to do: a message was not looked at for push addresses");
    }
  }

  private void read(String body) {
    try {
      JsonObject envelope = JsonParser.parseString(body).getAsJsonObject();
      Optional<LeakWatch.Post> post = post(envelope);
      if (post.isPresent() && !repeats.isRepeat(text(envelope, "event_id"))) {
        Speaker speaker = speaker(envelope);
        leaks.hear(post.get()).ifPresent(notice -> tell(speaker, notice));
      }
    } catch (RuntimeException | Error e) {
      crashes.record("message event", e);
    }
  }

  private static Optional<LeakWatch.Post> post(JsonObject envelope) {
    JsonObject event = object(envelope, "event");
    JsonObject message = message(event);
    Speaker speaker = speaker(envelope);
    boolean said =
        text(event, "type").equals("message")
            && (SAID.contains(text(event, "subtype")) || text(event, "subtype").equals(CHANGED))
            && SAID.contains(text(message, "subtype"))
            && !message.has("bot_id")
            && !speaker.user().isEmpty()
            && !speaker.isBot();
    return said
        ? Optional.of(
            new LeakWatch.Post(
                speaker.caller(), text(message, "ts"), SlackText.decode(text(message, "text"))))
        : Optional.empty();
  }

  private static Speaker speaker(JsonObject envelope) {
    JsonObject event = object(envelope, "event");
    return new Speaker(
        text(envelope, "team_id"), text(event, "channel"), text(message(event), "user"));
  }

  /** Of an edit, the message as it is now. */
  private static JsonObject message(JsonObject event) {
    return text(event, "subtype").equals(CHANGED) ? object(event, "message") : event;
  }

  private static String text(JsonObject of, String key) {
    JsonElement found = of.get(key);
    return found != null && found.isJsonPrimitive() ? found.getAsString() : "";
  }

  private static JsonObject object(JsonObject of, String key) {
    JsonElement found = of.get(key);
    return found instanceof JsonObject object ? object : new JsonObject();
  }

  private void tell(Speaker author, LeakNotice notice) {
    Reader reader = readers.of(author.user());
    try {
      String error = voice.whisper(author, voice.wordAtOnce(notice.toAuthor(reader), reader));
      if (!error.isEmpty()) {
        LOG.warn("Somebody could not be told of an address they posted: {}", error);
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn(
          "Somebody could not be told of an address they posted: {}", e.getClass().getSimpleName());
    }
  }
}
