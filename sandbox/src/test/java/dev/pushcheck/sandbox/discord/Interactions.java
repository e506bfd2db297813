package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What people do with the bot, sent to it as events. */
public final class Interactions {
  private static final int COMMAND = 2;
  private static final int CLICK = 3;
  private static final int TYPING = 4;
  private static final int FORM = 5;
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final int TEXT_OPTION = 3;
  private static final int BUTTON = 2;
  private static final int TEXT_INPUT = 4;
  private static final int LABEL = 18;
  private static final int EPHEMERAL = 64;

  private final Gateway gateway;
  private final Snowflakes ids;
  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
  private volatile Duration age = Duration.ZERO;

  Interactions(Gateway gateway, Snowflakes ids) {
    this.gateway = gateway;
    this.ids = ids;
  }

  /** Lets interactions from now on look as old as this. */
  public Interactions aged(Duration age) {
    this.age = age;
    return this;
  }

  /** Somebody sends a command; a subcommand is written behind its command, with a blank. */
  public Ticket command(Asker asker, String name, Map<String, String> options) {
    return send(asker, COMMAND, commandData(name, options, ""), Json.of());
  }

  /** Somebody types into an option of a command. */
  public Ticket typing(Asker asker, String name, Map<String, String> options, String focused) {
    return send(asker, TYPING, commandData(name, options, focused), Json.of());
  }

  /** Somebody clicks a button below a message that only they see. */
  public Ticket click(Asker asker, String customId) {
    return click(asker, customId, EPHEMERAL);
  }

  /** Somebody clicks a button below a message that everybody sees. */
  public Ticket clickInPublic(Asker asker, String customId) {
    return click(asker, customId, 0);
  }

  /** Somebody sends a form. */
  public Ticket submit(Asker asker, String customId, Map<String, String> values) {
    JsonArray components = new JsonArray();
    values.forEach(
        (id, value) ->
            components.add(
                Json.of(
                    "type",
                    LABEL,
                    "id",
                    components.size() * 2 + 1,
                    "component",
                    Json.of(
                        "type",
                        TEXT_INPUT,
                        "id",
                        components.size() * 2 + 2,
                        "custom_id",
                        id,
                        "value",
                        value))));
    return send(asker, FORM, Json.of("custom_id", customId, "components", components), Json.of());
  }

  /** Discord sends a command in a form that no library knows. */
  public void unheardOf(String name, Map<String, String> options) {
    gateway.dispatchToHome(
        "INTERACTION_CREATE", Json.of("id", ids.next(), "data", commandData(name, options, "")));
  }

  Ticket ofToken(String token) {
    Ticket ticket = tickets.get(token);
    if (ticket == null) {
      throw new Refusal(404, 10_015, "Unknown Webhook");
    }
    return ticket;
  }

  private Ticket click(Asker asker, String customId, int flags) {
    JsonObject message =
        Json.of(
            "id",
            ids.next(),
            "channel_id",
            Guild.CHANNEL,
            "author",
            Guild.bot(),
            "content",
            "",
            "type",
            0,
            "flags",
            flags,
            "timestamp",
            "2026-11-22T00:00:00+00:00",
            "edited_timestamp",
            null,
            "tts",
            false,
            "mention_everyone",
            false,
            "mentions",
            List.of(),
            "mention_roles",
            List.of(),
            "attachments",
            List.of(),
            "embeds",
            List.of(),
            "pinned",
            false,
            "components",
            List.of(
                Json.of(
                    "type",
                    1,
                    "id",
                    1,
                    "components",
                    List.of(
                        Json.of(
                            "type",
                            BUTTON,
                            "id",
                            2,
                            "style",
                            1,
                            "label",
                            "x",
                            "custom_id",
                            customId)))));
    JsonObject data = Json.of("custom_id", customId, "component_type", BUTTON, "id", 2);
    return send(asker, CLICK, data, Json.of("message", message));
  }

  private Ticket send(Asker asker, int type, JsonObject data, JsonObject more) {
    Ticket ticket = new Ticket(ids.next(age), "token-" + ids.next());
    tickets.put(ticket.token(), ticket);
    JsonObject event =
        Json.of(
            "id",
            ticket.id(),
            "application_id",
            Guild.BOT,
            "type",
            type,
            "token",
            ticket.token(),
            "version",
            1,
            "data",
            data,
            "locale",
            asker.locale(),
            "entitlements",
            List.of(),
            "app_permissions",
            "2251799813685247",
            "attachment_size_limit",
            10 << 20);
    more.asMap().forEach(event::add);
    addPlace(event, asker);
    if (asker.place() == Asker.Place.DIRECT) {
      gateway.dispatchToFirst("INTERACTION_CREATE", event);
    } else {
      gateway.dispatchToHome("INTERACTION_CREATE", event);
    }
    return ticket;
  }

  private static void addPlace(JsonObject event, Asker asker) {
    if (asker.place() == Asker.Place.DIRECT) {
      JsonObject channel = Guild.directChannel(asker);
      event.add("user", asker.userJson());
      event.add("channel", channel);
      event.add("channel_id", channel.get("id"));
      event.addProperty("context", 1);
      event.add("authorizing_integration_owners", Json.of("0", "0"));
      return;
    }
    boolean home = asker.place() == Asker.Place.SERVER;
    String guild = home ? Guild.ID : Guild.FOREIGN;
    JsonObject channel = Guild.channel(home ? Guild.CHANNEL : "600000000000000008");
    channel.addProperty("guild_id", guild);
    event.addProperty("guild_id", guild);
    event.add("guild", Json.of("id", guild, "locale", "en-US", "features", List.of()));
    event.addProperty("guild_locale", "en-US");
    event.add("member", Guild.member(asker.userJson(), asker.roles()));
    event.add("channel", channel);
    event.add("channel_id", channel.get("id"));
    event.addProperty("context", 0);
    event.add(
        "authorizing_integration_owners", home ? Json.of("0", guild) : Json.of("1", asker.user()));
  }

  private static JsonObject commandData(String path, Map<String, String> options, String focused) {
    JsonArray said = new JsonArray();
    options.forEach(
        (option, value) -> {
          JsonObject entry = Json.of("name", option, "type", TEXT_OPTION, "value", value);
          if (option.equals(focused)) {
            entry.addProperty("focused", true);
          }
          said.add(entry);
        });
    String[] words = path.split(" ", -1);
    JsonArray list = said;
    for (int i = words.length - 1; i > 0; i--) {
      int type = i == words.length - 1 ? SUBCOMMAND : GROUP;
      list = Json.array(Json.of("name", words[i], "type", type, "options", list));
    }
    return Json.of("id", "500000000000000001", "name", words[0], "type", 1, "options", list);
  }
}
