package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonObject;

/**
 * What people write to each other in the server's channel:
 * https://docs.discord.com/developers/events/gateway-events#message-create (read 2026-11-22). The
 * bot is told only as far as its intents go.
 */
public final class Writing {
  private final Gateway gateway;
  private final Channels channels;
  private final Snowflakes ids;

  Writing(Gateway gateway, Channels channels, Snowflakes ids) {
    this.gateway = gateway;
    this.channels = channels;
    this.ids = ids;
  }

  /** Somebody writes a message; gives its id. */
  public String write(Asker asker, String text) {
    String id = ids.next();
    post("MESSAGE_CREATE", id, asker.userJson(), asker, text);
    return id;
  }

  /** Somebody edits a message of theirs. */
  public void edit(Asker asker, String id, String text) {
    post("MESSAGE_UPDATE", id, asker.userJson(), asker, text);
  }

  /** A bot writes a message. */
  public void writeAsBot(Asker asker, String text) {
    post("MESSAGE_CREATE", ids.next(), Guild.user(asker.user(), "robot", true), asker, text);
  }

  private void post(String event, String id, JsonObject author, Asker asker, String text) {
    JsonObject message = Channels.message(id, Guild.CHANNEL, Json.of("content", text));
    message.add("author", author);
    channels.write(message.deepCopy());
    message.addProperty("guild_id", Guild.ID);
    JsonObject member = Guild.member(author, asker.roles());
    member.remove("user");
    message.add("member", member);
    gateway.dispatchMessage(event, message);
  }
}
