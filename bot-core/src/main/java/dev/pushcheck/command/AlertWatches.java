package dev.pushcheck.command;

import dev.pushcheck.alert.AlertControl;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Ids;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Watch;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Routes that people make in a chat, for the channel in which they ask. */
record AlertWatches(AlertControl control, AlertsQuestion question, Texts texts) {
  Reply watch() throws UsageException, InterruptedException {
    ChannelId channel =
        question.channel().orElseThrow(() -> new UsageException("alerts.no-channel", Map.of()));
    Optional<StreamPattern> named = question.streams();
    StreamPattern streams = named.isPresent() ? named.get() : question.allowed(StreamPattern.ANY);
    Map<String, String> facts = Map.of("streams", streams.toString());
    Optional<Route> settled =
        control.settled().stream()
            .filter(route -> leads(route, channel, streams, question.volume()))
            .findFirst();
    if (settled.isPresent()) {
      return AlertsAnswer.of(Tone.NEUTRAL, "alerts.watch.settled", facts, texts)
          .small("alerts.by-settings", Map.of("route", settled.get().name()))
          .reply(0, "watched-already");
    }
    List<Watch> before =
        control.watches().stream()
            .filter(watch -> watch.route().to().equals(List.of(channel)))
            .filter(watch -> watch.route().match().equals(streams))
            .toList();
    Optional<Watch> same =
        before.stream().filter(watch -> watch.route().volume() == question.volume()).findFirst();
    if (same.isPresent()) {
      return AlertsAnswer.of(Tone.NEUTRAL, "alerts.watch.already", facts, texts)
          .button("button.stop-watching", remove(same.get()))
          .reply(0, "watched-already");
    }
    Watch watch = made(streams, channel);
    control.watch(watch);
    for (Watch other : before) {
      control.unwatch(other.id());
    }
    return AlertsAnswer.of(Tone.GOOD, "alerts.watch.done." + id(question.volume()), facts, texts)
        .small("alerts.watch.member", Map.of())
        .button("button.stop-watching", remove(watch))
        .reply(0, "watched");
  }

  private Watch made(StreamPattern streams, ChannelId channel) {
    String id = Ids.fresh();
    Route route =
        new Route(
            "watch-" + id,
            streams,
            Set.of(),
            List.of(channel),
            question.volume(),
            Optional.empty(),
            question.request().reader());
    return new Watch(id, route, question.deed());
  }

  /** Whether a route tells a channel all that a watch of these streams would. */
  private static boolean leads(
      Route route, ChannelId channel, StreamPattern streams, Route.Volume volume) {
    return route.to().contains(channel)
        && route.causes().isEmpty()
        && route.match().includes(streams)
        && (route.volume() == Route.Volume.ALL || route.volume() == volume);
  }

  Reply remove() throws UsageException, InterruptedException {
    String named = question.named("watch", "alerts.no-watch");
    boolean gone = false;
    String streams = "";
    for (Watch watch : control.watches()) {
      Route route = watch.route();
      boolean here = question.channel().filter(route.to()::contains).isPresent();
      if (question.includes(route.match())
          && (watch.id().equals(named) || (here && AlertsQuestion.isNamed(route.match(), named)))) {
        gone |= control.unwatch(watch.id());
        streams = route.match().toString();
      }
    }
    return gone
        ? AlertsAnswer.of(Tone.GOOD, "alerts.remove.done", Map.of("streams", streams), texts)
            .reply(0, "removed")
        : AlertsAnswer.unknown("alerts.unknown-watch", named, texts);
  }

  private static Action remove(Watch watch) {
    return new Action("alerts remove", Map.of("watch", watch.id()));
  }

  private static String id(Route.Volume volume) {
    return volume == Route.Volume.ALL ? "all" : "drops";
  }
}
