package dev.pushcheck.app.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pushcheck.app.scenario.Told.Kind;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.slack.BlockKit;
import dev.pushcheck.sandbox.slack.Channel;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import dev.pushcheck.sandbox.slack.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Slack and Discord, and all that was ever told there. */
final class ChatStage implements AutoCloseable {
  /** Where the ops channel is. */
  static final String OPS = "slack:C9";

  /** The channel of Discord's server. */
  static final String DISCORD = "discord:" + Guild.CHANNEL;

  static final String DISCORD_TOKEN = "a-token-of-discord";

  final SlackStandIn slack = SlackStandIn.start();
  final DiscordServer discord = DiscordServer.start(DISCORD_TOKEN);
  private final List<Told> told = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private int readOfSlack;
  private int readOfDiscord;

  ChatStage() {
    slack.channel("C9", Channel.JOINED);
  }

  String slackSettings() {
    return "{ botToken: %s, appToken: %s, apiUrl: \"%s\" }"
        .formatted(SlackStandIn.BOT_TOKEN, SlackStandIn.APP_TOKEN, slack.apiUrl());
  }

  String discordSettings() {
    return "{ token: %s, apiUrl: \"%s\", guilds: [\"%s\"] }"
        .formatted(DISCORD_TOKEN, discord.apiUrl(), Guild.ID);
  }

  /** All that was told until now; of each channel in order. */
  synchronized List<Told> told() {
    List<Version> ofSlack = slack.versions();
    for (; readOfSlack < ofSlack.size(); readOfSlack++) {
      Version version = ofSlack.get(readOfSlack);
      JsonObject shown = version.message().deepCopy();
      shown.remove("text"); // Only notifications show it.
      add(
          "slack:" + version.channel(),
          version.id(),
          shown.has("thread_ts"),
          String.join("", BlockKit.strings(shown)),
          version.at());
    }
    List<dev.pushcheck.sandbox.discord.Version> ofDiscord = discord.channels().versions();
    for (; readOfDiscord < ofDiscord.size(); readOfDiscord++) {
      dev.pushcheck.sandbox.discord.Version version = ofDiscord.get(readOfDiscord);
      StringBuilder words = new StringBuilder();
      read(version.message(), words);
      add(
          "discord:" + version.channel(),
          version.id(),
          version.message().has("message_reference"),
          words.toString(),
          version.at());
    }
    return List.copyOf(told);
  }

  private void add(String channel, String id, boolean answer, String words, Instant at) {
    boolean first = known.add(channel + "/" + id);
    Kind kind = first ? answer ? Kind.ANSWER : Kind.POST : Kind.EDIT;
    told.add(new Told(channel, id, kind, words.replaceAll("[`*\\\\]", ""), at));
  }

  /** Every body that was sent to either of them. */
  Stream<String> sent() {
    return Stream.concat(
        slack.calls().stream().map(call -> call.form().toString()),
        discord.calls().stream().map(call -> call.line() + call.query() + call.body()));
  }

  private static void read(JsonElement element, StringBuilder text) {
    if (element instanceof JsonArray array) {
      array.forEach(item -> read(item, text));
    } else if (element instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> member : new LinkedHashMap<>(object.asMap()).entrySet()) {
        if (List.of("content", "label", "description", "title").contains(member.getKey())
            && !member.getValue().getAsString().isEmpty()) {
          text.append(member.getValue().getAsString()).append('\n');
        } else {
          read(member.getValue(), text);
        }
      }
    }
  }

  @Override
  public void close() {
    slack.close();
    discord.close();
  }
}
