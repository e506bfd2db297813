package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.Bundle.Kind;
import dev.pushcheck.alert.BundlePlan.Due;
import dev.pushcheck.alert.BundlePlan.Together;
import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Outage.State;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.CauseClass;
import dev.pushcheck.interruption.InterruptionCause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlePlanTest {
  private static final Instant NOW = SampleHistory.at("60:00");

  @Test
  void tellsAFewOneByOne() {
    BundlePlan plan = plan(streams(3, 0, Duration.ZERO), List.of(), List.of());

    assertThat(plan.alone()).hasSize(3);
    assertThat(plan.together()).isEmpty();
  }

  @Test
  void tellsManyThatBrokeOffWithinAMinuteTogether() {
    BundlePlan plan = plan(streams(5, 0, Duration.ofSeconds(12)), List.of(), List.of());

    assertThat(plan.alone()).isEmpty();
    assertThat(plan.together())
        .singleElement()
        .satisfies(
            together -> {
              assertThat(together.kind()).isEqualTo(Kind.BURST);
              assertThat(together.bundle()).isEmpty();
              assertThat(together.members()).hasSize(5);
            });
  }

  @Test
  void tellsManyThatBrokeOffFarApartOneByOneUntilItIsEnough() {
    BundlePlan plan = plan(streams(5, 0, Duration.ofMinutes(2)), List.of(), List.of());

    assertThat(plan.alone()).hasSize(BundlePlan.ENOUGH);
    assertThat(plan.together().get(0).members()).hasSize(2);
  }

  @Test
  void doesNotTakeOneStreamThatFlapsForMany() {
    Due one = due("room1", NOW.minusSeconds(20), 1, Source.CALLBACK);
    List<Due> flapping = List.of(one, one, one, one, one);

    assertThat(plan(flapping, List.of(), List.of()).alone()).hasSize(BundlePlan.ENOUGH);
  }

  @Test
  void tellsWhatComesAfterEnoughMessagesTogether() {
    List<Instant> posts = List.of(NOW.minusSeconds(5), NOW.minusSeconds(30), NOW.minusSeconds(59));

    assertThat(plan(streams(1, 0, Duration.ZERO), posts, List.of()).together()).hasSize(1);
    assertThat(plan(streams(1, 0, Duration.ZERO), posts.subList(0, 2), List.of()).alone())
        .hasSize(1);
    List<Instant> past = posts.stream().map(post -> post.minusSeconds(60)).toList();
    assertThat(plan(streams(1, 0, Duration.ZERO), past, List.of()).alone()).hasSize(1);
  }

  @Test
  void joinsABurstThatGoesOn() {
    Bundle recent = bundle(Kind.BURST, Duration.ofSeconds(40));
    Bundle older = bundle(Kind.BURST, Duration.ofMinutes(4));
    Bundle old = bundle(Kind.BURST, Duration.ofMinutes(6));

    assertThat(plan(streams(1, 0, Duration.ZERO), List.of(), List.of(recent)).together())
        .extracting(Together::bundle)
        .containsExactly(Optional.of(recent));
    assertThat(plan(streams(1, 0, Duration.ZERO), List.of(), List.of(older)).alone()).hasSize(1);
    assertThat(plan(streams(5, 0, Duration.ZERO), List.of(), List.of(older)).together())
        .extracting(Together::bundle)
        .containsExactly(Optional.of(older));
    assertThat(plan(streams(5, 0, Duration.ZERO), List.of(), List.of(old)).together())
        .extracting(Together::bundle)
        .containsExactly(Optional.empty());
  }

  @Test
  void tellsWhatWasFoundLateInOneDigest() {
    List<Due> late = late(2, Duration.ofMinutes(6), Source.RECORD);
    List<Due> prompt = streams(1, 100, Duration.ZERO);
    BundlePlan plan = plan(both(late, prompt), List.of(), List.of());

    assertThat(plan.together()).extracting(Together::kind).containsExactly(Kind.GAP);
    assertThat(plan.together().get(0).members()).containsExactlyInAnyOrderElementsOf(late);
    assertThat(plan.alone()).isEqualTo(prompt);
  }

  @Test
  void tellsASingleLateOneByItselfUnlessADigestIsThere() {
    List<Due> late = late(1, Duration.ofMinutes(6), Source.LIVE);
    Bundle digest = bundle(Kind.GAP, Duration.ofMinutes(1));

    assertThat(plan(late, List.of(), List.of()).alone()).hasSize(1);
    assertThat(plan(late, List.of(), List.of(digest)).together())
        .extracting(Together::bundle)
        .containsExactly(Optional.of(digest));
  }

  @Test
  void takesCallbacksThatCameLateForAGapOnlyIfThereAreMany() {
    assertThat(
            plan(late(4, Duration.ofMinutes(3), Source.CALLBACK), List.of(), List.of()).together())
        .extracting(Together::kind)
        .doesNotContain(Kind.GAP);
    assertThat(
            plan(late(5, Duration.ofMinutes(3), Source.CALLBACK), List.of(), List.of()).together())
        .extracting(Together::kind)
        .containsExactly(Kind.GAP);
  }

  @Test
  void takesACallbackThatCameLateIntoTheDigestOfItsGap() {
    List<Due> called = late(1, Duration.ofMinutes(3), Source.CALLBACK);
    Bundle digest = bundle(Kind.GAP, Duration.ofMinutes(1));

    assertThat(plan(called, List.of(), List.of()).alone()).isEqualTo(called);
    assertThat(plan(called, List.of(), List.of(digest)).together())
        .extracting(Together::bundle)
        .containsExactly(Optional.of(digest));
    List<Due> all = both(called, late(1, Duration.ofMinutes(6), Source.RECORD));
    assertThat(plan(all, List.of(), List.of()).together())
        .singleElement()
        .satisfies(gap -> assertThat(gap.members()).containsExactlyInAnyOrderElementsOf(all));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void tellsAThousandInTenSecondsInTenMessagesAtMost(long seed) {
    Random random = new Random(seed);
    List<Due> coming =
        IntStream.range(0, 1000)
            .mapToObj(i -> due("s" + i, NOW.plusMillis(i * 10L), 0, Source.CALLBACK))
            .toList();
    List<Instant> posts = new ArrayList<>();
    List<Bundle> bundles = new ArrayList<>();
    int told = 0;
    int next = 0;
    while (next < coming.size()) {
      int until = Math.min(coming.size(), next + 1 + random.nextInt(50));
      Instant now = NOW.plusMillis(until * 10L);
      BundlePlan plan = BundlePlan.of(coming.subList(next, until), posts, bundles, now);
      plan.alone().forEach(one -> posts.add(now));
      for (Together together : plan.together()) {
        told += together.members().size();
        if (together.bundle().isEmpty()) {
          posts.add(now);
          bundles.add(
              new Bundle(
                  "b" + bundles.size(),
                  together.kind(),
                  SampleSituations.CHANNEL,
                  "route-1",
                  now,
                  Optional.empty(),
                  ""));
        }
      }
      told += plan.alone().size();
      next = until;
    }

    assertThat(told).as("seed %d", seed).isEqualTo(1000);
    assertThat(posts).as("seed %d", seed).hasSizeBetween(1, 10);
  }

  @Test
  void findsWhatOutagesHaveInCommon() {
    Outage first = outage("a", "room1", InterruptionCause.SERVICE_OVERDUE);
    Outage second = outage("a", "room2", InterruptionCause.SERVICE_OVERDUE);
    Outage otherDomain = outage("b", "room3", InterruptionCause.SERVICE_STOPPED);
    Outage network = outage("b", "room4", InterruptionCause.PUSH_NETWORK_ERROR);

    assertThat(CommonCause.of(List.of(first, second)))
        .isEqualTo(
            new CommonCause(
                Optional.of(InterruptionCause.SERVICE_OVERDUE),
                Optional.of(CauseClass.ACCOUNT),
                Optional.of("a")));
    assertThat(CommonCause.of(List.of(first, otherDomain)))
        .isEqualTo(
            new CommonCause(Optional.empty(), Optional.of(CauseClass.ACCOUNT), Optional.empty()));
    assertThat(CommonCause.of(List.of(first, otherDomain)).isTheAccount()).isTrue();
    assertThat(CommonCause.of(List.of(otherDomain, network)))
        .isEqualTo(new CommonCause(Optional.empty(), Optional.empty(), Optional.of("b")));
    assertThat(CommonCause.of(List.of(otherDomain, network)).isTheAccount()).isFalse();
  }

  private static BundlePlan plan(List<Due> due, List<Instant> posts, List<Bundle> bundles) {
    return BundlePlan.of(due, posts, bundles, NOW);
  }

  private static List<Due> both(List<Due> some, List<Due> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static List<Due> streams(int count, int from, Duration apart) {
    return IntStream.range(from, from + count)
        .mapToObj(
            i ->
                due(
                    "room" + i,
                    NOW.minusSeconds(20).minus(apart.multipliedBy(i - from)),
                    1,
                    Source.CALLBACK))
        .toList();
  }

  private static List<Due> late(int count, Duration delay, Source source) {
    return IntStream.range(0, count)
        .mapToObj(i -> due("room" + i, NOW.minus(delay).minusSeconds(i), delay.toSeconds(), source))
        .toList();
  }

  private static Due due(String stream, Instant beganAt, long secondsLater, Source source) {
    Outage outage = outage("push.example.com", stream, beganAt, InterruptionCause.NO_DATA);
    Instant learnedAt = beganAt.plusSeconds(secondsLater);
    OutageFile file = SampleSituations.file("of" + stream, outage, learnedAt, source);
    return new Due(
        Alert.waiting(file.id(), SampleSituations.CHANNEL, "route-1", learnedAt.plusSeconds(10)),
        file);
  }

  private static Outage outage(String domain, String stream, InterruptionCause cause) {
    return outage(domain, stream, NOW, cause);
  }

  private static Outage outage(String domain, String stream, Instant at, InterruptionCause cause) {
    Drop drop =
        new Drop(
            "1",
            SampleHistory.end(at.minusSeconds(600), at, cause),
            Duration.ZERO,
            Autopsy.UNKNOWN,
            Optional.empty());
    StreamName name = new StreamName(domain, "live", stream);
    return new Outage(name, "1", List.of(drop), List.of(), State.AWAY, at);
  }

  private static Bundle bundle(Kind kind, Duration ago) {
    return new Bundle(
        "bundle" + ago.toSeconds(),
        kind,
        SampleSituations.CHANNEL,
        "route-1",
        NOW.minus(ago),
        Optional.of("m1"),
        "");
  }
}
