package dev.pushcheck.alert;

import dev.pushcheck.alert.OutageFile.Closure;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Outages on file, routes and settings to decide about. */
final class SampleSituations {
  static final ChannelId CHANNEL = new ChannelId("slack", "C1");
  static final OutageTracker TRACKER =
      new OutageTracker(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(24));

  private SampleSituations() {}

  /** The last outage of a history, learned of by a callback a second after it began. */
  static OutageFile file(String told, Instant now) {
    List<Outage> outages =
        TRACKER.story(SampleHistory.STREAM, SampleHistory.of(told), now).outages();
    Outage last = outages.get(outages.size() - 1);
    return file("outage1", last, last.beganAt().plusSeconds(1), Source.CALLBACK);
  }

  static OutageFile file(String id, Outage outage, Instant learnedAt, Source from) {
    return new OutageFile(
        id, outage, learnedAt, from, Optional.empty(), Optional.empty(), Closure.OPEN);
  }

  static Route route(
      String name, String match, Set<InterruptionCause> causes, Route.Volume volume, String... to) {
    return new Route(
        name,
        StreamPattern.read(match).orElseThrow(),
        causes,
        List.of(to).stream().map(channel -> ChannelId.read(channel).orElseThrow()).toList(),
        volume,
        Optional.of("<!here>"),
        new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR));
  }

  static AlertSettings settings(AlertSettings.Maintenance... maintenance) {
    AlertSettings standard = AlertSettings.DEFAULT;
    return new AlertSettings(
        standard.hold(),
        standard.poll(),
        standard.maxAge(),
        standard.stable(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(maintenance));
  }
}
