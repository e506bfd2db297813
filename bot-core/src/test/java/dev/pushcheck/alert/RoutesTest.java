package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Routes.Match;
import dev.pushcheck.alert.Routes.Step;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final InterruptionCause NETWORK = InterruptionCause.PUSH_NETWORK_ERROR;
  private static final InterruptionCause EXPIRED = InterruptionCause.TXTIME_PASSED;
  private static final StreamName ROOM = SampleHistory.STREAM;

  private final Route rooms = route("route-1", "room*", Set.of(), "slack:C1", "discord:2");
  private final Route expiries = route("route-2", "*", Set.of(EXPIRED), "slack:C1", "slack:C3");
  private final Route shows = route("route-3", "show-*", Set.of(), "slack:C4");

  @Test
  void tellsEachChannelOnceByTheFirstRouteThatLeadsThere() {
    Routes routes = Routes.of(List.of(rooms, expiries, shows), List.of());

    assertThat(routes.leading(ROOM, EXPIRED))
        .containsExactly(
            Map.entry(channel("slack:C1"), rooms),
            Map.entry(channel("discord:2"), rooms),
            Map.entry(channel("slack:C3"), expiries));
    assertThat(routes.leading(ROOM, NETWORK)).doesNotContainKey(channel("slack:C3"));
  }

  @Test
  void tellsNobodyWhereNoRouteLeads() {
    assertThat(Routes.of(List.of(shows), List.of()).leading(ROOM, NETWORK)).isEmpty();
    assertThat(Routes.of(List.of(), List.of()).explain(ROOM, NETWORK)).isEmpty();
  }

  @Test
  void takesRoutesMadeInChatsAfterThoseOfTheSettingsOldestFirst() {
    Route watched = route("watch-b", "room42", Set.of(), "slack:C1", "slack:C9");
    Route older = route("watch-a", "*", Set.of(), "slack:C9");
    Routes routes =
        Routes.of(List.of(rooms), List.of(watch("b", watched, 20), watch("a", older, 10)));

    assertThat(routes.leading(ROOM, NETWORK))
        .containsExactly(
            Map.entry(channel("slack:C1"), rooms),
            Map.entry(channel("discord:2"), rooms),
            Map.entry(channel("slack:C9"), older));
  }

  @Test
  void tellsOfAnOutageForAnyOfItsCauses() {
    Routes routes = Routes.of(List.of(expiries), List.of());
    Outage drop = outage("-1 0:00..30:00 net");
    Outage explained = outage("-1 0:00..30:00 net, x2 30:10 expired");
    Outage afterwards = outage("-1 0:00..30:00 net, x2 30:10 expired, x3 30:20 secret");

    assertThat(routes.leading(drop)).isEmpty();
    assertThat(routes.leading(explained)).containsOnlyKeys(expiries.to());
    assertThat(routes.leading(afterwards)).isEmpty();
  }

  @Test
  void saysWhyARouteLeadsNowhere() {
    Routes routes = Routes.of(List.of(rooms, expiries, shows), List.of());

    assertThat(routes.explain(ROOM, NETWORK))
        .containsExactly(
            new Step(rooms, Match.FITS, rooms.to()),
            new Step(expiries, Match.OTHER_CAUSE, List.of()),
            new Step(shows, Match.OTHER_STREAM, List.of()));
    assertThat(routes.explain(ROOM, EXPIRED))
        .contains(new Step(expiries, Match.FITS, List.of(channel("slack:C3"))));
  }

  private static Outage outage(String told) {
    return SampleSituations.file(told, SampleHistory.at("31:00")).outage();
  }

  private static Route route(
      String name, String match, Set<InterruptionCause> causes, String... to) {
    return SampleSituations.route(name, match, causes, Route.Volume.DROPS, to);
  }

  private static Watch watch(String id, Route route, int minute) {
    return new Watch(
        id, route, new Deed("slack:U1", SampleHistory.NOON.plus(Duration.ofMinutes(minute))));
  }

  private static ChannelId channel(String written) {
    return ChannelId.read(written).orElseThrow();
  }
}
