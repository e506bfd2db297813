package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the web API that a bot like ours calls, with their scopes and errors: <a
 * href="https://docs.slack.dev/reference/methods">docs.slack.dev/reference/methods</a>, read
 * 2026-11-22.
 */
final class WebApi {
  /** One a second and channel, "short bursts allowed": how short is our guess. */
  private static final int BURST = 10;

  private static final Duration BURST_WITHIN = Duration.ofSeconds(10);

  private final Workspace workspace;
  private final Interactions interactions;
  private final Supplier<String> socketUrl;
  private final String base;
  private final Map<String, Deque<Instant>> posted = new ConcurrentHashMap<>();

  WebApi(Workspace workspace, Interactions interactions, Supplier<String> socketUrl, String base) {
    this.workspace = workspace;
    this.interactions = interactions;
    this.socketUrl = socketUrl;
    this.base = base;
  }

  Answer answer(Call call) {
    boolean app = call.method().startsWith("apps.");
    String token = app ? SlackStandIn.APP_TOKEN : SlackStandIn.BOT_TOKEN;
    if (!call.token().equals(token)) {
      boolean mixedUp = call.token().startsWith("x") && !call.method().equals("auth.test");
      return Answer.error(
          call.token().isEmpty()
              ? "not_authed"
              : mixedUp && app ? "not_allowed_token_type" : "invalid_auth");
    }
    return switch (call.method()) {
      case "auth.test" -> authTest();
      case "apps.connections.open" -> Answer.ok(with("url", socketUrl.get()));
      case "chat.postMessage" -> needs("chat:write", () -> post(call));
      case "chat.postEphemeral" -> needs("chat:write", () -> postEphemeral(call));
      case "chat.update" -> needs("chat:write", () -> update(call));
      case "conversations.info" -> needs("channels:read", () -> info(call));
      case "conversations.history" -> needs("channels:history", () -> history(call));
      case "users.info" -> needs("users:read", () -> user(call));
      case "usergroups.list" -> needs("usergroups:read", () -> groups(call));
      case "views.open" -> interactions.open(call.argument("trigger_id"), json(call, "view"));
      case "files.getUploadURLExternal" -> needs("files:write", () -> uploadUrl(call));
      case "files.completeUploadExternal" -> needs("files:write", () -> completeUpload(call));
      default -> Answer.error("unknown_method");
    };
  }

  private Answer needs(String scope, Supplier<Answer> answer) {
    return workspace.scopes().contains(scope) ? answer.get() : Answer.error("missing_scope");
  }

  private Answer authTest() {
    JsonObject answer = with("team_id", Place.HOME);
    answer.addProperty("url", "https://standin.slack.com/");
    answer.addProperty("team", "Stand-in");
    answer.addProperty("user", "pushcheck");
    answer.addProperty("user_id", "UBOT");
    answer.addProperty("bot_id", "B1");
    answer.addProperty("is_enterprise_install", false);
    Answer ok = Answer.ok(answer);
    String scopes = String.join(",", new TreeSet<>(workspace.scopes()));
    return new Answer(ok.status(), Map.of("X-OAuth-Scopes", scopes), ok.body());
  }

  private Answer post(Call call) {
    String channel = call.argument("channel");
    Answer refused = refusal(call, channel);
    if (refused != null) {
      return refused;
    }
    if (tooFast(channel)) {
      return Answer.rateLimited(1);
    }
    String thread = call.argument("thread_ts");
    if (!thread.isEmpty() && workspace.message(channel, thread).isEmpty()) {
      return Answer.error("message_not_found");
    }
    JsonObject message = message(call);
    if (!thread.isEmpty()) {
      message.addProperty("thread_ts", thread);
    }
    String ts = workspace.post(channel, message);
    JsonObject answer = with("ts", ts);
    answer.addProperty("channel", channel);
    answer.add("message", message);
    return Answer.ok(answer);
  }

  private Answer postEphemeral(Call call) {
    String channel = call.argument("channel");
    Answer refused = refusal(call, channel);
    if (refused != null) {
      return refused;
    }
    JsonObject message = message(call);
    message.addProperty("ephemeral_to", call.argument("user"));
    return Answer.ok(with("message_ts", workspace.post(channel, message)));
  }

  private Answer update(Call call) {
    String channel = call.argument("channel");
    Answer refused = refusal(call, channel);
    if (refused != null) {
      return refused;
    }
    String ts = call.argument("ts");
    if (workspace.message(channel, ts).isEmpty()) {
      return Answer.error("message_not_found");
    }
    workspace.replace(channel, ts, message(call));
    JsonObject answer = with("ts", ts);
    answer.addProperty("channel", channel);
    return Answer.ok(answer);
  }

  private @Nullable Answer refusal(Call call, String channel) {
    Channel known = channel.startsWith("U") ? Channel.JOINED : workspace.channels().get(channel);
    if (known == null || known == Channel.HIDDEN) {
      return Answer.error("channel_not_found");
    } else if (known == Channel.ARCHIVED) {
      return Answer.error("is_archived");
    } else if (known == Channel.NOT_JOINED) {
      return Answer.error("not_in_channel");
    }
    JsonObject message = message(call);
    List<String> problems = BlockKit.problems(message);
    if (problems.stream().anyMatch(problem -> problem.startsWith("msg_blocks_too_long"))) {
      return Answer.error("msg_blocks_too_long");
    }
    for (String id : Forms.fileIds(message)) {
      if (!workspace.hasFile(id)) {
        return Answer.error("invalid_blocks", List.of("invalid slack file " + id));
      }
    }
    return problems.isEmpty() ? null : Answer.error("invalid_blocks", problems);
  }

  private boolean tooFast(String channel) {
    Deque<Instant> times = posted.computeIfAbsent(channel, key -> new ArrayDeque<>());
    Instant now = interactions.now();
    synchronized (times) {
      times.removeIf(time -> time.isBefore(now.minus(BURST_WITHIN)));
      if (times.size() >= BURST) {
        return true;
      }
      times.add(now);
      return false;
    }
  }

  private Answer info(Call call) {
    Channel known = workspace.channels().get(call.argument("channel"));
    if (known == null || known == Channel.HIDDEN) {
      return Answer.error("channel_not_found");
    }
    JsonObject channel = with("id", call.argument("channel"));
    channel.addProperty("is_ext_shared", known == Channel.SHARED);
    channel.addProperty("is_pending_ext_shared", false);
    channel.addProperty("is_archived", known == Channel.ARCHIVED);
    channel.addProperty("is_member", known != Channel.NOT_JOINED);
    return Answer.ok(holding("channel", channel));
  }

  private Answer history(Call call) {
    JsonArray messages = new JsonArray();
    workspace.messages(call.argument("channel")).values().forEach(messages::add);
    return Answer.ok(holding("messages", messages));
  }

  private Answer user(Call call) {
    String id = call.argument("user");
    return workspace
        .person(id)
        .map(
            person -> {
              JsonObject user = with("id", id);
              user.addProperty("tz", person.timeZone());
              if (Boolean.parseBoolean(call.argument("include_locale"))
                  || call.argument("include_locale").equals("1")) {
                user.addProperty("locale", person.locale());
              }
              return Answer.ok(holding("user", user));
            })
        .orElseGet(() -> Answer.error("user_not_found"));
  }

  private Answer groups(Call call) {
    JsonArray groups = new JsonArray();
    workspace
        .groups()
        .forEach(
            (handle, members) -> {
              JsonObject group = with("id", "S" + handle.toUpperCase(Locale.ROOT).replace("-", ""));
              group.addProperty("handle", handle);
              group.addProperty("name", handle);
              if (call.argument("include_users").matches("1|true")) {
                JsonArray users = new JsonArray();
                members.forEach(users::add);
                group.add("users", users);
              }
              groups.add(group);
            });
    return Answer.ok(holding("usergroups", groups));
  }

  private Answer uploadUrl(Call call) {
    String id = workspace.next("F");
    JsonObject answer = with("file_id", id);
    answer.addProperty("upload_url", base + "/upload/" + id + "/" + call.argument("length"));
    return Answer.ok(answer);
  }

  private Answer completeUpload(Call call) {
    JsonArray files = JsonParser.parseString(call.argument("files")).getAsJsonArray();
    for (JsonElement file : files) {
      workspace.addFile(Forms.text(file.getAsJsonObject(), "id"));
    }
    return Answer.ok(holding("files", files));
  }

  private static JsonObject message(Call call) {
    JsonObject message = with("text", call.argument("text"));
    for (String key : List.of("blocks", "attachments", "metadata")) {
      if (!call.argument(key).isEmpty()) {
        message.add(key, JsonParser.parseString(call.argument(key)));
      }
    }
    for (String key : List.of("parse", "link_names", "unfurl_links", "unfurl_media", "mrkdwn")) {
      message.addProperty(key, call.argument(key));
    }
    return message;
  }

  private static JsonObject json(Call call, String key) {
    return JsonParser.parseString(call.argument(key)).getAsJsonObject();
  }

  private static JsonObject with(String key, String value) {
    JsonObject object = new JsonObject();
    object.addProperty(key, value);
    return object;
  }

  private static JsonObject holding(String key, JsonElement value) {
    JsonObject object = new JsonObject();
    object.add(key, value);
    return object;
  }
}
