package dev.pushcheck.app.settings;

import dev.pushcheck.alert.ChannelId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Channels in the settings: each has its platform's form, and the platform is set up too. */
final class Channels {
  /** By platform: what its ids look like. */
  private static final Map<String, Predicate<String>> IDS =
      Map.of(
          "slack", Pattern.compile("[CDG][A-Z0-9]{1,20}").asMatchPredicate(),
          "discord", Pattern.compile("[0-9]{15,20}").asMatchPredicate());

  private static final ValueForm<ChannelId> CHANNEL =
      new ValueForm<>(
          "slack: or discord: and the id of a channel, such as slack:C0123ABCD",
          text -> ChannelId.read(text).filter(Channels::isWellFormed));

  private final Set<String> platforms;

  /**
   * Channels on these platforms.
   *
   * @param platforms those that the settings name
   */
  Channels(Set<String> platforms) {
    this.platforms = Set.copyOf(platforms);
  }

  /** The channel under a key; empty if it is left out, or a problem. */
  Optional<ChannelId> find(SettingsMap map, String key) {
    return map.find(key, CHANNEL).filter(channel -> isReachable(channel, map.node(key)));
  }

  /** The channel under a key that must not be left out. */
  Optional<ChannelId> require(SettingsMap map, String key) {
    return map.require(key, CHANNEL).filter(channel -> isReachable(channel, map.node(key)));
  }

  /** The channels of the list under a key, of which there must be one. */
  List<ChannelId> requireList(SettingsMap map, String key) {
    List<SettingsNode> nodes = map.requireItems(key);
    Set<ChannelId> seen = new HashSet<>();
    return nodes.stream().flatMap(node -> read(node, seen).stream()).toList();
  }

  private Optional<ChannelId> read(SettingsNode node, Set<ChannelId> seen) {
    Optional<ChannelId> channel = node.read(CHANNEL).filter(found -> isReachable(found, node));
    if (channel.isPresent() && !seen.add(channel.get())) {
      node.problem("stands twice in this list");
      return Optional.empty();
    }
    return channel;
  }

  private boolean isReachable(ChannelId channel, SettingsNode node) {
    boolean reachable = platforms.contains(channel.platform());
    if (!reachable) {
      node.problem(
          "leads to a platform that is not set up: there is no " + channel.platform() + ":");
    }
    return reachable;
  }

  private static boolean isWellFormed(ChannelId channel) {
    Predicate<String> ids = IDS.get(channel.platform());
    return ids != null && ids.test(channel.id());
  }
}
