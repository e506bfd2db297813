package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonObject;
import java.util.List;

/** The server that the bot is in, as JSON. */
public final class Guild {
  /** The server. */
  public static final String ID = "600000000000000001";

  /** Its only channel. */
  public static final String CHANNEL = "600000000000000002";

  /** The role of those who go live. */
  public static final String HOSTS = "600000000000000003";

  /** The bot's user and application. */
  public static final String BOT = "800000000000000001";

  /** A server that the bot is not in. */
  public static final String FOREIGN = "600000000000000009";

  /** But for that of an administrator, who needs no others. */
  private static final String ALL_PERMISSIONS = "2251799813685239";

  private static final int TEXT_CHANNEL = 0;
  private static final int DIRECT_MESSAGE = 1;

  private Guild() {}

  static JsonObject user(String id, String name, boolean bot) {
    return Json.of(
        "id",
        id,
        "username",
        name,
        "discriminator",
        "0",
        "global_name",
        name,
        "bot",
        bot,
        "public_flags",
        0);
  }

  static JsonObject bot() {
    return user(BOT, "pushcheck", true);
  }

  static JsonObject member(JsonObject user, List<String> roles) {
    return Json.of(
        "user",
        user,
        "roles",
        roles,
        "joined_at",
        "2026-01-01T00:00:00+00:00",
        "deaf",
        false,
        "mute",
        false,
        "flags",
        0,
        "pending",
        false,
        "permissions",
        ALL_PERMISSIONS);
  }

  static JsonObject channel(String id) {
    return Json.of(
        "id",
        id,
        "type",
        TEXT_CHANNEL,
        "name",
        "on-air",
        "position",
        0,
        "guild_id",
        ID,
        "permission_overwrites",
        List.of(),
        "nsfw",
        false,
        "permissions",
        ALL_PERMISSIONS);
  }

  static JsonObject directChannel(Asker asker) {
    return directChannel(Channels.directTo(asker.user()), asker.userJson());
  }

  static JsonObject directChannel(String id, JsonObject user) {
    return Json.of("id", id, "type", DIRECT_MESSAGE, "recipients", List.of(user));
  }

  static JsonObject json() {
    JsonObject guild =
        Json.of(
            "id",
            ID,
            "name",
            "Show",
            "owner_id",
            "700000000000000009",
            "member_count",
            2,
            "afk_timeout",
            300,
            "verification_level",
            0,
            "default_message_notifications",
            0,
            "explicit_content_filter",
            0,
            "mfa_level",
            0,
            "premium_tier",
            0,
            "nsfw_level",
            0,
            "preferred_locale",
            "en-US",
            "system_channel_flags",
            0,
            "features",
            List.of(),
            "large",
            false,
            "unavailable",
            false,
            "joined_at",
            "2026-01-01T00:00:00+00:00");
    guild.add("roles", Json.array(role(ID, "@everyone", 0), role(HOSTS, "hosts", 1)));
    guild.add("channels", Json.array(channel(CHANNEL)));
    guild.add("members", Json.array(member(bot(), List.of())));
    for (String empty :
        List.of(
            "emojis",
            "stickers",
            "threads",
            "voice_states",
            "presences",
            "guild_scheduled_events",
            "stage_instances",
            "soundboard_sounds")) {
      guild.add(empty, Json.array());
    }
    return guild;
  }

  private static JsonObject role(String id, String name, int position) {
    JsonObject colors =
        Json.of("primary_color", 0, "secondary_color", null, "tertiary_color", null);
    return Json.of(
        "id",
        id,
        "name",
        name,
        "position",
        position,
        "permissions",
        ALL_PERMISSIONS,
        "color",
        0,
        "colors",
        colors,
        "hoist",
        false,
        "managed",
        false,
        "mentionable",
        false,
        "flags",
        0);
  }
}
