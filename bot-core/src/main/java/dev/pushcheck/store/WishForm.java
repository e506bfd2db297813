package dev.pushcheck.store;

import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Mute;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Route.Volume;
import dev.pushcheck.alert.Watch;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.ZoneId;
import java.util.stream.Collectors;

/** How mutes and routes from chats are written down. */
final class WishForm {
  private WishForm() {}

  static Body write(Mute mute) {
    return new Body()
        .with("streams", write(mute.streams()))
        .with("channel", mute.channel())
        .with("until", mute.until())
        .with("by", OutageForm.write(mute.by()));
  }

  static Mute readMute(String id, Body body) {
    return new Mute(
        id,
        readPattern(body.body("streams")),
        body.maybe("channel").map(WishForm::channel),
        body.instant("until"),
        OutageForm.readDeed(body.body("by")));
  }

  static Body write(Watch watch) {
    return new Body().with("route", write(watch.route())).with("by", OutageForm.write(watch.by()));
  }

  static Watch readWatch(String id, Body body) {
    return new Watch(id, readRoute(body.body("route")), OutageForm.readDeed(body.body("by")));
  }

  /** A channel as it is written everywhere. */
  static ChannelId channel(String text) {
    int colon = text.indexOf(':');
    return new ChannelId(text.substring(0, colon), text.substring(colon + 1));
  }

  private static Body write(Route route) {
    return new Body()
        .with("name", route.name())
        .with("match", write(route.match()))
        .withTexts("causes", route.causes().stream().map(InterruptionCause::id).sorted().toList())
        .withTexts("to", route.to().stream().map(ChannelId::toString).toList())
        .with("volume", route.volume())
        .with("mention", route.mention())
        .with("language", route.reader().language().tag())
        .with("zone", route.reader().zone().getId())
        .with("audience", route.reader().audience());
  }

  private static Route readRoute(Body body) {
    return new Route(
        body.text("name"),
        readPattern(body.body("match")),
        body.texts("causes").stream().map(SightingForm::cause).collect(Collectors.toSet()),
        body.texts("to").stream().map(WishForm::channel).toList(),
        body.one("volume", Volume.DROPS),
        body.maybe("mention"),
        new Reader(
            Language.ofTag(body.text("language")).orElse(Language.EN),
            ZoneId.of(body.text("zone")),
            body.one("audience", Audience.OPERATOR)));
  }

  private static Body write(StreamPattern pattern) {
    return new Body()
        .with("domain", pattern.domain())
        .with("app", pattern.app())
        .with("stream", pattern.stream());
  }

  private static StreamPattern readPattern(Body body) {
    return new StreamPattern(body.maybe("domain"), body.maybe("app"), body.maybe("stream"));
  }
}
