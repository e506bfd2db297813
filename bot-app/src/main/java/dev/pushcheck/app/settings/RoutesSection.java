package dev.pushcheck.app.settings;

import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Route.Volume;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.CauseFilter;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.TextSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code alerts.routes:}, a list. */
final class RoutesSection {
  static final Keys KEYS =
      Keys.of(
          "match: { domain: push.example.com, app: live, stream: \"show-*\" }",
          "to: [\"slack:C0123ABCD\"]",
          "notify: drops",
          Mentions.EXAMPLE,
          "audience: operator",
          "language: en",
          "timeZone: Asia/Shanghai");

  static final Keys MATCH_KEYS =
      Keys.of(
          "domain: push.example.com",
          "app: live",
          "stream: \"show-*\"",
          "causes: [network, authorisation]");

  private static final ValueForm<String> PART =
      new ValueForm<>(
          "one name of letters, digits, dots, hyphens and underscores, with * for any of these",
          text -> Optional.of(text).filter(Pattern.compile("[A-Za-z0-9._*-]+").asMatchPredicate()));

  private static final ValueForm<CauseFilter> CAUSE =
      new ValueForm<>(
          "a cause or a class of causes, such as network or txtime-passed",
          CauseFilter::read,
          CauseFilter.names());

  private static final ValueForm<Volume> VOLUME =
      new ValueForm<>("drops or all", Map.of("drops", Volume.DROPS, "all", Volume.ALL));

  private static final ValueForm<Audience> AUDIENCE =
      new ValueForm<>(
          "host or operator", Map.of("host", Audience.HOST, "operator", Audience.OPERATOR));

  private RoutesSection() {}

  static List<Route> read(List<SettingsMap> maps, Channels channels, TextSettings text) {
    List<Route> routes = new ArrayList<>();
    for (SettingsMap map : maps) {
      routes.add(read("route-" + (routes.size() + 1), map, channels, text));
    }
    return routes;
  }

  private static Route read(String name, SettingsMap map, Channels channels, TextSettings text) {
    SettingsMap match = map.map("match", MATCH_KEYS);
    StreamPattern streams =
        new StreamPattern(
            match.find("domain", PART).map(domain -> domain.toLowerCase(Locale.ROOT)),
            match.find("app", PART),
            match.find("stream", PART));
    Set<InterruptionCause> causes = new HashSet<>();
    match.list("causes", CAUSE).forEach(filter -> causes.addAll(filter.causes()));
    List<ChannelId> to = channels.requireList(map, "to");
    Volume volume = map.find("notify", VOLUME).orElse(Volume.DROPS);
    Reader reader =
        new Reader(
            map.find("language", ValueForms.LANGUAGE).orElse(text.language()),
            map.find("timeZone", ValueForms.TIME_ZONE).orElse(text.timeZone()),
            map.find("audience", AUDIENCE).orElse(Audience.OPERATOR));
    return new Route(name, streams, causes, to, volume, Mentions.find(map, to), reader);
  }
}
