package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the REST API does, by method and path. */
final class Api {
  private static final Pattern CALLBACK =
      Pattern.compile("POST /interactions/(\\d+)/([^/]+)/callback");
  private static final Pattern HOOK =
      Pattern.compile("(POST|PATCH|GET|DELETE) /webhooks/\\d+/([^/]+)(/messages/@original)?");
  private static final Pattern COMMANDS =
      Pattern.compile("(GET|PUT|POST) /applications/\\d+(/guilds/\\d+)?/commands");
  private static final Pattern CHANNEL = Pattern.compile("GET /channels/(\\d+)");
  private static final Pattern GUILD = Pattern.compile("GET /guilds/(\\d+)(/members/\\d+)?");
  private static final Pattern MESSAGES = Pattern.compile("(GET|POST) /channels/(\\d+)/messages");
  private static final Pattern MESSAGE =
      Pattern.compile("(GET|PATCH) /channels/(\\d+)/messages/(\\d+)");

  private final Gateway gateway;
  private final Interactions interactions;
  private final Channels channels;
  private final Snowflakes ids;
  private List<JsonObject> commands = List.of();
  private int shards = 1;

  Api(Gateway gateway, Interactions interactions, Channels channels, Snowflakes ids) {
    this.gateway = gateway;
    this.interactions = interactions;
    this.channels = channels;
    this.ids = ids;
  }

  synchronized List<JsonObject> commands() {
    return commands;
  }

  synchronized void recommendShards(int count) {
    shards = count;
  }

  /** The answer's body; JSON's null for an empty one. */
  JsonElement answer(Call call) {
    Matcher callback = CALLBACK.matcher(call.line());
    if (callback.matches()) {
      interactions.ofToken(callback.group(2)).callback(call.body());
      return call.query().contains("with_response=true")
          ? callbackResponse(callback.group(1), call.body())
          : JsonNull.INSTANCE;
    }
    Matcher hook = HOOK.matcher(call.line());
    if (hook.matches()) {
      return hook(hook.group(1), interactions.ofToken(hook.group(2)), call);
    }
    Matcher message = MESSAGE.matcher(call.line());
    if (message.matches()) {
      return channels.edit(message.group(2), message.group(3), call.body());
    }
    Matcher messages = MESSAGES.matcher(call.line());
    if (messages.matches()) {
      return messages.group(1).equals("POST")
          ? channels.post(messages.group(2), call.body())
          : channels.newest(
              messages.group(2), call.query().replaceFirst(".*after=(\\d+).*|.*", "$1"));
    }
    Matcher channel = CHANNEL.matcher(call.line());
    if (channel.matches()) {
      return channels.describe(channel.group(1));
    }
    Matcher guild = GUILD.matcher(call.line());
    if (guild.matches() && guild.group(1).equals(Guild.ID)) {
      return guild.group(2) == null ? Guild.json() : Guild.member(Guild.bot(), List.of());
    }
    return COMMANDS.matcher(call.line()).matches() ? commands(call) : fixed(call);
  }

  private JsonElement fixed(Call call) {
    return switch (call.line()) {
      case "POST /users/@me/channels" -> channels.direct(Json.text(call.body(), "recipient_id"));
      case "GET /users/@me" -> Guild.bot();
      case "GET /gateway" -> Json.of("url", gateway.url());
      case "GET /gateway/bot" ->
          Json.of(
              "url",
              gateway.url(),
              "shards",
              shards,
              "session_start_limit",
              Json.of("total", 1000, "remaining", 999, "reset_after", 0, "max_concurrency", 16));
      case "GET /applications/@me", "GET /oauth2/applications/@me" ->
          Json.of("id", Guild.BOT, "name", "pushcheck", "flags", 0, "bot", Guild.bot());
      default -> throw new Refusal(404, 0, "404: Not Found");
    };
  }

  private synchronized JsonElement commands(Call call) {
    boolean one = call.method().equals("POST");
    if (one || call.method().equals("PUT")) {
      List<JsonObject> wanted = one ? List.of(call.body()) : Json.objects(call.body(), "");
      CommandRules.checkCommands(wanted);
      List<JsonObject> kept = new ArrayList<>(one ? others(call.body()) : List.of());
      for (JsonObject command : wanted) {
        JsonObject copy = command.deepCopy();
        copy.addProperty("id", ids.next());
        copy.addProperty("application_id", Guild.BOT);
        copy.addProperty("version", ids.next());
        kept.add(copy);
      }
      commands = List.copyOf(kept);
    }
    return one ? commands.get(commands.size() - 1) : Json.array(commands.toArray());
  }

  /** A command takes the place of the one with the same name. */
  private List<JsonObject> others(JsonObject command) {
    String name = Json.text(command, "name");
    return commands.stream().filter(each -> !Json.text(each, "name").equals(name)).toList();
  }

  private JsonElement hook(String method, Ticket ticket, Call call) {
    switch (method) {
      case "PATCH" -> ticket.followedBy("edit", call.body());
      case "POST" -> ticket.followedBy("follow-up", call.body());
      case "DELETE" -> ticket.followedBy("delete", call.body());
      default -> {}
    }
    return method.equals("DELETE")
        ? JsonNull.INSTANCE
        : Channels.message(ids.next(), Guild.CHANNEL, call.body());
  }

  private JsonElement callbackResponse(String id, JsonObject body) {
    int type = Json.number(body, "type");
    JsonObject resource = Json.of("type", type);
    if (type >= 4 && type <= 7) {
      JsonObject data = body.get("data") instanceof JsonObject object ? object : new JsonObject();
      resource.add("message", Channels.message(ids.next(), Guild.CHANNEL, data));
    }
    JsonObject interaction = Json.of("id", id, "type", 2, "response_message_loading", true);
    return Json.of("interaction", interaction, "resource", resource);
  }
}
