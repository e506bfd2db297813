package dev.pushcheck.app.settings;

import dev.pushcheck.alert.ChannelId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom a message calls, as its platform writes it: <a
 * href="https://docs.slack.dev/messaging/formatting-message-text">Slack</a>, <a
 * href="https://docs.discord.com/developers/reference#message-formatting">Discord</a> (read
 * 2026-11-22). That of another platform would stand there as it is and call nobody.
 */
final class Mentions {
  static final String EXAMPLE = "mention: \"<!here>\"";

  private static final Notation NONE =
      new Notation("nothing: no one can be called there", "(?!)", "");

  private static final Map<String, Notation> BY_PLATFORM =
      Map.of(
          "slack",
          new Notation(
              "<!here>, <!channel>, <@U…> of a person or <!subteam^S…> of a group",
              "<!(?:here|channel|everyone)>|<@[UW][A-Z0-9]{1,20}>|<!subteam\\^S[A-Z0-9]{1,20}>",
              EXAMPLE),
          "discord",
          new Notation(
              "@here, @everyone, <@…> of a person or <@&…> of a role",
              "@(?:here|everyone)|<@!?[0-9]{1,20}>|<@&[0-9]{1,20}>",
              "mention: \"@here\""));

  private Mentions() {}

  /** The mention of a route to these channels; empty if there is none, or a problem. */
  static Optional<String> find(SettingsMap route, List<ChannelId> to) {
    if (!route.has("mention")) {
      return Optional.empty();
    }
    SettingsNode node = route.node("mention");
    Set<String> platforms =
        to.stream().map(ChannelId::platform).collect(Collectors.toCollection(TreeSet::new));
    if (platforms.size() > 1) {
      String all = String.join(" and ", platforms);
      node.problem("is written for one platform; make a route each for " + all);
      return Optional.empty();
    }
    return platforms.stream()
        .findFirst()
        .map(platform -> BY_PLATFORM.getOrDefault(platform, NONE))
        .flatMap(notation -> node.withExample(notation.example()).read(notation.form()));
  }

  private record Notation(String words, String pattern, String example) {
    ValueForm<String> form() {
      return new ValueForm<>(
          words, text -> Optional.of(text).filter(Pattern.compile(pattern).asMatchPredicate()));
    }
  }
}
