package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Slack tells a bot about what people do, in Slack's forms. */
final class Payloads {
  private Payloads() {}

  /** Of <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">commands</a>. */
  static JsonObject command(Place place, String command, String text, Interaction interaction) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", "verification-token");
    fields.put("team_id", place.team());
    fields.put("team_domain", "standin");
    fields.put("channel_id", place.channel());
    fields.put("channel_name", "somewhere");
    fields.put("user_id", place.user());
    fields.put("user_name", "somebody");
    fields.put("command", command);
    fields.put("text", escape(text));
    fields.put("api_app_id", "A1");
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", interaction.responseUrl());
    fields.put("trigger_id", interaction.triggerId());
    JsonObject payload = new JsonObject();
    fields.forEach(payload::addProperty);
    return payload;
  }

  /** Of <a href="https://docs.slack.dev/reference/events/message">what somebody wrote</a>. */
  static JsonObject message(Place place, String text) {
    JsonObject message = new JsonObject();
    message.addProperty("type", "message");
    message.addProperty("user", place.user());
    message.addProperty("team", place.team());
    message.addProperty("channel", place.channel());
    message.addProperty("channel_type", place.channel().startsWith("G") ? "group" : "channel");
    message.addProperty("text", escape(text));
    return message;
  }

  /** Of <a href="https://docs.slack.dev/reference/events/message/message_changed">an edit</a>. */
  static JsonObject changed(Place place, String ts, JsonObject after, JsonObject before) {
    JsonObject event = new JsonObject();
    event.addProperty("type", "message");
    event.addProperty("subtype", "message_changed");
    event.addProperty("hidden", true);
    event.addProperty("channel", place.channel());
    event.addProperty("ts", ts);
    event.add("message", after);
    event.add("previous_message", before);
    return event;
  }

  /** An event in the envelope of the Events API. */
  static JsonObject event(String id, JsonObject event) {
    JsonObject payload = new JsonObject();
    payload.addProperty("token", "verification-token");
    payload.addProperty("team_id", Place.HOME);
    payload.addProperty("api_app_id", "A1");
    payload.addProperty("type", "event_callback");
    payload.addProperty("event_id", id);
    payload.addProperty("event_time", 1_795_000_000L);
    payload.add("event", event);
    return payload;
  }

  /** A click on a button; in a message only one person sees, Slack says so. */
  static JsonObject click(
      Place place, JsonObject message, JsonObject button, Interaction interaction) {
    boolean ephemeral = !message.has("ts");
    JsonObject payload = interactive("block_actions", place, interaction);
    JsonObject container = new JsonObject();
    container.addProperty("type", "message");
    container.addProperty(
        "message_ts", ephemeral ? "1795000000.000001" : Forms.text(message, "ts"));
    container.addProperty("channel_id", place.channel());
    container.addProperty("is_ephemeral", ephemeral);
    payload.add("container", container);
    if (!ephemeral) {
      payload.add("message", message);
    }
    JsonObject action = button.deepCopy();
    action.addProperty("block_id", "b1");
    action.addProperty("action_ts", interaction.triggerId());
    JsonArray actions = new JsonArray();
    actions.add(action);
    payload.add("actions", actions);
    payload.addProperty("response_url", interaction.responseUrl());
    return payload;
  }

  /** A form that somebody sends, with what they filled in by the ids of its fields. */
  static JsonObject submission(
      Place place, JsonObject view, Map<String, String> filledIn, Interaction interaction) {
    JsonObject values = new JsonObject();
    for (var member : Forms.array(view, "blocks")) {
      JsonObject block = member.getAsJsonObject();
      JsonObject element = Forms.object(block, "element");
      if (!element.isEmpty()) {
        JsonObject state = new JsonObject();
        state.add(
            Forms.text(element, "action_id"),
            state(element, filledIn.get(Forms.text(element, "action_id"))));
        values.add(Forms.text(block, "block_id"), state);
      }
    }
    JsonObject state = new JsonObject();
    state.add("values", values);
    JsonObject sent = view.deepCopy();
    sent.add("state", state);
    sent.addProperty("hash", "1795000000.abc");
    JsonObject payload = interactive("view_submission", place, interaction);
    payload.remove("channel");
    payload.add("view", sent);
    payload.add("response_urls", new JsonArray());
    return payload;
  }

  private static JsonObject state(JsonObject element, @Nullable String value) {
    JsonObject state = new JsonObject();
    state.addProperty("type", Forms.text(element, "type"));
    if ("static_select".equals(Forms.text(element, "type"))) {
      JsonObject option = Forms.object(element, "initial_option");
      if (value != null) {
        option = new JsonObject();
        option.addProperty("value", value);
      }
      state.add("selected_option", option);
    } else {
      state.addProperty("value", value);
    }
    return state;
  }

  private static JsonObject interactive(String type, Place place, Interaction interaction) {
    JsonObject payload = new JsonObject();
    payload.addProperty("type", type);
    payload.addProperty("token", "verification-token");
    payload.addProperty("api_app_id", "A1");
    payload.addProperty("trigger_id", interaction.triggerId());
    payload.addProperty("is_enterprise_install", false);
    payload.add("team", id(Place.HOME));
    JsonObject user = id(place.user());
    user.addProperty("username", "somebody");
    user.addProperty("team_id", place.team());
    payload.add("user", user);
    payload.add("channel", id(place.channel()));
    return payload;
  }

  private static JsonObject id(String id) {
    JsonObject object = new JsonObject();
    object.addProperty("id", id);
    return object;
  }

  /** As Slack sends what people type. */
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("(https?://[^\\s|]+)", "<$1>");
  }
}
