package dev.pushcheck.alert;

import static dev.pushcheck.alert.SampleEntries.DISCORD;
import static dev.pushcheck.alert.SampleEntries.NOON;
import static dev.pushcheck.alert.SampleEntries.ROOM;
import static dev.pushcheck.alert.SampleEntries.SLACK;
import static dev.pushcheck.alert.SampleEntries.at;
import static dev.pushcheck.alert.SampleEntries.bundle;
import static dev.pushcheck.alert.SampleEntries.bundled;
import static dev.pushcheck.alert.SampleEntries.lost;
import static dev.pushcheck.alert.SampleEntries.lostLetter;
import static dev.pushcheck.alert.SampleEntries.mute;
import static dev.pushcheck.alert.SampleEntries.outage;
import static dev.pushcheck.alert.SampleEntries.posted;
import static dev.pushcheck.alert.SampleEntries.troubled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.alert.AlertLedger.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every ledger promises about alerts and their delivery, too. */
public abstract class DeliveryLedgerContract extends LedgerContract {
  private static final ChannelId OTHER = new ChannelId("slack", "C9");
  private static final Set<String> BOTH = Set.of("slack", "discord");

  @Test
  void keepsAnAlertAsItIsNow() {
    change(in -> in.save(posted("a", SLACK, "1700.1")));
    change(in -> in.save(Alert.waiting("a", DISCORD, "route-2", at(5))));
    change(in -> in.save(posted("b", SLACK, "1700.2")));

    assertThat(all(in -> in.alertsOf("a")))
        .containsExactlyInAnyOrder(
            posted("a", SLACK, "1700.1"), Alert.waiting("a", DISCORD, "route-2", at(5)));
    assertThat(one(in -> in.alert("a", SLACK))).contains(posted("a", SLACK, "1700.1"));
    assertThat(one(in -> in.alert("c", SLACK))).isEmpty();

    change(in -> in.save(lostLetter("a", SLACK, at(1))));
    assertThat(one(in -> in.alert("a", SLACK))).contains(lostLetter("a", SLACK, at(1)));
  }

  @Test
  void findsTheAlertBehindAMessage() {
    change(
        in -> {
          in.save(posted("a", SLACK, "1700.1"));
          in.save(posted("b", DISCORD, "1700.1"));
          in.save(Alert.waiting("c", SLACK, "route-1", at(5)));
        });

    assertThat(one(in -> in.alertBehind(DISCORD, "1700.1")))
        .contains(posted("b", DISCORD, "1700.1"));
    assertThat(one(in -> in.alertBehind(SLACK, "1700.2"))).isEmpty();
  }

  @Test
  void givesTheAlertsOfABundleInTheOrderOfTheirMaking() {
    change(in -> in.save(bundled("c", SLACK, "b1")));
    change(in -> in.save(Alert.waiting("a", SLACK, "route-1", NOON)));
    change(in -> in.save(bundled("b", SLACK, "b1")));
    change(in -> in.save(bundled("d", SLACK, "b2")));
    change(in -> in.save(bundled("a", SLACK, "b1")));

    assertThat(all(in -> in.alertsIn("b1")))
        .extracting(Alert::outage)
        .containsExactly("c", "a", "b");
  }

  @Test
  void claimsTheChannelThatHasWaitedLongest() {
    change(
        in -> {
          in.save(Alert.waiting("a", SLACK, "route-1", at(5)));
          in.save(Alert.waiting("b", DISCORD, "route-1", at(3)));
          in.save(Alert.waiting("c", OTHER, "route-1", at(4)));
          in.save(Alert.waiting("d", OTHER, "route-1", at(90)));
        });

    assertThat(claim(BOTH, "x", at(2))).isEmpty();
    assertThat(claim(BOTH, "x", at(10))).contains(ChannelState.fresh(DISCORD));
    assertThat(claim(BOTH, "x", at(10))).contains(ChannelState.fresh(OTHER));
    assertThat(claim(BOTH, "y", at(10))).contains(ChannelState.fresh(SLACK));
    assertThat(claim(BOTH, "y", at(10))).isEmpty();
  }

  @Test
  void keepsClaimsForLongerOrShorter() {
    change(in -> in.save(Alert.waiting("a", SLACK, "route-1", NOON)));
    assertThat(one(in -> in.claim(BOTH, "x", at(10), at(20)))).isPresent();
    change(in -> in.keepClaims(Set.of(SLACK), "x", at(40)));
    change(in -> in.keepClaims(Set.of(SLACK), "y", at(90)));
    assertThat(claim(BOTH, "y", at(30))).isEmpty();

    change(in -> in.keepClaims(Set.of(SLACK), "x", at(31)));
    assertThat(claim(BOTH, "y", at(31))).isPresent();
  }

  @Test
  void keepsNoClaimThatIsNotNamed() {
    change(in -> in.save(Alert.waiting("a", SLACK, "route-1", NOON)));
    assertThat(one(in -> in.claim(BOTH, "x", at(10), at(20)))).isPresent();
    change(in -> in.keepClaims(Set.of(DISCORD, OTHER), "x", at(90)));
    change(in -> in.keepClaims(Set.of(), "x", at(90)));

    assertThat(claim(BOTH, "x", at(19))).isEmpty();
    assertThat(claim(BOTH, "x", at(20))).isPresent();
  }

  @Test
  void freesForGoodWhatAnOwnerHad() {
    change(in -> in.save(Alert.waiting("a", SLACK, "route-1", NOON)));
    change(in -> in.save(Alert.waiting("b", DISCORD, "route-1", at(1))));
    assertThat(one(in -> in.claim(BOTH, "x", at(10), at(20)))).isPresent();
    assertThat(one(in -> in.claim(BOTH, "y", at(10), at(20)))).isPresent();

    change(in -> in.releaseAll("x"));
    change(in -> in.keepClaims(Set.of(SLACK), "x", at(90)));

    assertThat(claim(BOTH, "x", at(11))).contains(ChannelState.fresh(SLACK));
    assertThat(claim(BOTH, "x", at(12))).as("still y's").isEmpty();
  }

  @Test
  void claimsOnlyOnThesePlatforms() {
    change(
        in -> {
          in.save(Alert.waiting("a", SLACK, "route-1", at(5)));
          in.save(Alert.waiting("b", DISCORD, "route-1", at(3)));
        });

    assertThat(claim(Set.of(), "x", at(10))).isEmpty();
    assertThat(claim(Set.of("slack"), "x", at(10))).contains(ChannelState.fresh(SLACK));
    assertThat(claim(Set.of("slack"), "x", at(10))).isEmpty();
  }

  @Test
  void endsAClaimByItself() {
    change(in -> in.save(Alert.waiting("a", SLACK, "route-1", at(5))));

    assertThat(one(in -> in.claim(BOTH, "x", at(10), at(20)))).isPresent();
    assertThat(one(in -> in.claim(BOTH, "x", at(19), at(30)))).as("even for its owner").isEmpty();
    assertThat(one(in -> in.claim(BOTH, "y", at(20), at(30)))).isPresent();
  }

  @Test
  void keepsHowAChannelStandsWhenItIsGivenBack() {
    ChannelState hurt =
        new ChannelState(SLACK, Optional.of(at(60)), 3, "answered 503", Optional.of(at(9)));
    change(in -> in.save(Alert.waiting("a", SLACK, "route-1", at(5))));
    assertThat(all(Transaction::channels)).isEmpty();
    claim(BOTH, "x", at(10));

    change(in -> in.release(hurt, "x"));

    assertThat(all(Transaction::channels)).containsExactly(hurt);
    assertThat(claim(BOTH, "y", at(59))).as("paused").isEmpty();
    assertThat(claim(BOTH, "y", at(60))).contains(hurt);

    change(in -> in.release(ChannelState.fresh(SLACK), "x"));
    assertThat(all(Transaction::channels)).containsExactly(ChannelState.fresh(SLACK));
    assertThat(claim(BOTH, "z", at(61))).as("not x's to give back").isEmpty();
    change(in -> in.release(ChannelState.fresh(SLACK), "y"));
    assertThat(claim(BOTH, "z", at(61))).contains(ChannelState.fresh(SLACK));
  }

  @Test
  void givesWhatIsDueInAChannel() {
    change(
        in -> {
          in.save(Alert.waiting("late", SLACK, "route-1", at(30)));
          in.save(Alert.waiting("b", SLACK, "route-1", at(20)));
          in.save(Alert.waiting("a", SLACK, "route-1", at(10)));
          in.save(Alert.waiting("other", DISCORD, "route-1", at(10)));
          in.save(lostLetter("lost", SLACK, at(1)));
        });

    assertThat(all(in -> in.due(SLACK, at(20), 9)))
        .containsExactly(
            Alert.waiting("a", SLACK, "route-1", at(10)),
            Alert.waiting("b", SLACK, "route-1", at(20)));
    assertThat(all(in -> in.due(SLACK, at(20), 1))).hasSize(1);
    assertThat(all(in -> in.due(SLACK, at(20).minusNanos(1), 9))).hasSize(1);
  }

  @Test
  void tellsWhenSomethingIsDueNext() {
    assertThat(one(in -> in.nextDue(BOTH))).isEmpty();
    change(
        in -> {
          in.save(Alert.waiting("a", SLACK, "route-1", at(30)));
          in.save(Alert.waiting("b", SLACK, "route-1", at(20)));
          in.save(Alert.waiting("c", DISCORD, "route-1", at(50)));
          in.save(lostLetter("d", SLACK, at(1)));
        });

    assertThat(one(in -> in.nextDue(BOTH))).contains(at(20));
    assertThat(one(in -> in.nextDue(Set.of("discord")))).contains(at(50));
    assertThat(one(in -> in.nextDue(Set.of()))).isEmpty();
    change(in -> in.release(paused(at(40)), "x"));
    assertThat(one(in -> in.nextDue(BOTH))).as("after the pause").contains(at(40));
    change(in -> in.release(paused(at(60)), "x"));
    assertThat(one(in -> in.nextDue(BOTH))).contains(at(50));
  }

  @Test
  void keepsBundles() {
    Bundle late = new Bundle("b3", Bundle.Kind.GAP, SLACK, "route-1", at(30), Optional.empty(), "");
    change(
        in -> {
          in.save(bundle("b1", SLACK, at(10)));
          in.save(bundle("b2", DISCORD, at(20)));
          in.save(late);
        });

    assertThat(all(in -> in.bundles(SLACK, at(10))))
        .containsExactly(late, bundle("b1", SLACK, at(10)));
    assertThat(all(in -> in.bundles(SLACK, at(11)))).containsExactly(late);
    assertThat(one(in -> in.bundle("b2"))).contains(bundle("b2", DISCORD, at(20)));
    assertThat(one(in -> in.bundle("b9"))).isEmpty();

    change(in -> in.save(bundle("b3", SLACK, at(30))));
    assertThat(one(in -> in.bundle("b3"))).contains(bundle("b3", SLACK, at(30)));
  }

  @Test
  void countsWhatWaitsAndWhatIsLost() {
    assertThat((Object) read(in -> in.backlog(NOON)))
        .isEqualTo(new Backlog(0, Optional.empty(), 0, List.of()));
    change(
        in -> {
          in.save(Alert.waiting("a", SLACK, "route-1", at(10)));
          in.save(Alert.waiting("b", SLACK, "route-1", at(20)));
          in.save(Alert.waiting("c", DISCORD, "route-1", at(21)));
          IntStream.range(0, 25).forEach(i -> in.save(lostLetter("lost" + i, SLACK, at(i))));
        });

    Backlog backlog = read(in -> in.backlog(at(20)));

    assertThat(backlog.due()).isEqualTo(2);
    assertThat(backlog.oldest()).contains(at(10));
    assertThat(backlog.waiting()).isEqualTo(1);
    assertThat(backlog.lost())
        .hasSize(20)
        .startsWith(lostLetter("lost24", SLACK, at(24)), lostLetter("lost23", SLACK, at(23)));
  }

  @Test
  void forgetsWhatIsOverAndOld() {
    OutageFile young = outage("young", ROOM, at(0)).close();
    OutageFile open = outage("open", ROOM, at(-9000));
    change(
        in -> {
          in.add(lost(ROOM, "old", at(-9000)));
          in.add(lost(ROOM, "young", at(0)));
          in.add(troubled(ROOM, at(-9000)));
          in.add(troubled(ROOM, at(0)));
          in.save(outage("old", ROOM, at(-9000)).close());
          in.save(open);
          in.save(young);
          in.save(bundled("old", SLACK, "b1"));
          in.save(posted("old", DISCORD, "1"));
          in.save(bundled("open", SLACK, "b2"));
          in.save(posted("young", SLACK, "2"));
          in.save(bundle("b1", SLACK, at(-9000)));
          in.save(bundle("b2", SLACK, at(-9000)));
          in.save(bundle("b3", SLACK, at(0)));
          in.save(mute("m1", at(-9000)));
          in.save(mute("m2", at(0)));
        });

    assertThat(forget(at(-100))).as("rows").isEqualTo(7);

    assertThat(forget(at(-100))).as("rows left").isZero();
    assertThat(all(in -> in.sightings(ROOM, Instant.EPOCH, 9)))
        .hasSize(1)
        .first()
        .extracting(AlertLedger.Seen::sighting)
        .isEqualTo(lost(ROOM, "young", at(0)));
    assertThat(all(in -> in.troubles(ROOM, Instant.EPOCH))).hasSize(1);
    assertThat(all(in -> in.outages(ROOM, Instant.EPOCH))).containsExactlyInAnyOrder(open, young);
    assertThat(all(in -> in.alertsOf("old"))).isEmpty();
    assertThat(all(in -> in.alertsOf("open"))).hasSize(1);
    assertThat(all(in -> in.alertsOf("young"))).hasSize(1);
    assertThat(all(in -> in.bundles(SLACK, Instant.EPOCH)))
        .extracting(Bundle::id)
        .containsExactly("b3", "b2");
    assertThat(all(in -> in.mutes(Instant.EPOCH))).containsExactly(mute("m2", at(0)));
  }

  private int forget(Instant before) {
    int all = 0;
    int some;
    do {
      some = write(in -> in.forget(before));
      all += some;
    } while (some > 0);
    return all;
  }

  private static ChannelState paused(Instant until) {
    return new ChannelState(SLACK, Optional.of(until), 1, "", Optional.empty());
  }

  private Optional<ChannelState> claim(Set<String> platforms, String owner, Instant now) {
    return write(in -> in.claim(platforms, owner, now, now.plusSeconds(3600)));
  }
}
