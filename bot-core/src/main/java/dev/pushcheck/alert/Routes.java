package dev.pushcheck.alert;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is told of what: the routes of the settings first, in their order, then those made in chats,
 * oldest first. A channel is told once, by the first route that leads there. Immutable.
 */
final class Routes {
  private final List<Route> routes;

  private Routes(List<Route> routes) {
    this.routes = routes;
  }

  static Routes of(List<Route> settled, Collection<Watch> watches) {
    Stream<Route> watched =
        watches.stream()
            .sorted(Comparator.comparing((Watch watch) -> watch.by().at()).thenComparing(Watch::id))
            .map(Watch::route);
    return new Routes(Stream.concat(settled.stream(), watched).toList());
  }

  /** The channels that are told, each with the route by which. */
  Map<ChannelId, Route> leading(StreamName stream, InterruptionCause cause) {
    return leading(stream, Set.of(cause));
  }

  /** The channels that are told of an outage, for any of its causes. */
  Map<ChannelId, Route> leading(Outage outage) {
    Set<InterruptionCause> causes =
        Stream.concat(
                outage.drops().stream().map(drop -> drop.end().cause()),
                outage.explanation().stream().map(refusal -> refusal.end().cause()))
            .collect(Collectors.toSet());
    return leading(outage.stream(), causes);
  }

  /** Says of each route why it leads somewhere, or nowhere. */
  List<Step> explain(StreamName stream, InterruptionCause cause) {
    List<Step> steps = new ArrayList<>();
    Set<ChannelId> taken = new HashSet<>();
    for (Route route : routes) {
      Match match = match(route, stream, cause);
      List<ChannelId> told =
          match == Match.FITS
              ? route.to().stream().distinct().filter(channel -> !taken.contains(channel)).toList()
              : List.of();
      taken.addAll(told);
      steps.add(new Step(route, match, told));
    }
    return steps;
  }

  private Map<ChannelId, Route> leading(StreamName stream, Set<InterruptionCause> causes) {
    Map<ChannelId, Route> leading = new LinkedHashMap<>();
    routes.stream()
        .filter(route -> causes.stream().anyMatch(cause -> route.covers(stream, cause)))
        .forEach(route -> route.to().forEach(channel -> leading.putIfAbsent(channel, route)));
    return leading;
  }

  private static Match match(Route route, StreamName stream, InterruptionCause cause) {
    if (!route.match().matches(stream)) {
      return Match.OTHER_STREAM;
    }
    return route.covers(stream, cause) ? Match.FITS : Match.OTHER_CAUSE;
  }

  /** Whether a route is of concern. */
  enum Match {
    FITS,
    OTHER_STREAM,
    OTHER_CAUSE
  }

  /**
   * What comes of one route.
   *
   * @param route which
   * @param match whether it is of concern
   * @param told the channels that are told by it; those that an earlier route leads to are not
   *     among them
   */
  record Step(Route route, Match match, List<ChannelId> told) {
    /** Copies the channels. */
    Step {
      told = List.copyOf(told);
    }
  }
}
