package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of the alerts that are due in a channel get messages of their own, and which are told
 * together. Immutable.
 *
 * @param alone those that get their own, first due first
 * @param together the others
 */
record BundlePlan(List<Due> alone, List<Together> together) {
  /** So many streams that break off at nearly the same time are told together; our guess. */
  static final int MANY = 5;

  /** So many messages in a channel within {@link #SOON} are enough; our guess. */
  static final int ENOUGH = 3;

  /** What happens within this time happens together; our guess. */
  static final Duration SOON = Duration.ofMinutes(1);

  /** What happens this long after a bundle was begun is no longer told by it; our guess. */
  static final Duration LIFE = Duration.ofMinutes(5);

  /** What is learned so late of the account's record is told as late; our guess. */
  static final Duration LATE = Duration.ofMinutes(5);

  /** Copies the lists. */
  BundlePlan {
    alone = List.copyOf(alone);
    together = List.copyOf(together);
  }

  /**
   * The plan for one channel and route.
   *
   * @param due alerts of which nothing has been said, all of this channel and route
   * @param posts when something was posted in the channel of late, by whatever route
   * @param bundles of this channel and route
   * @param now by the bot's clock
   */
  static BundlePlan of(
      Collection<Due> due, Collection<Instant> posts, Collection<Bundle> bundles, Instant now) {
    List<Due> waiting =
        due.stream()
            .sorted(
                Comparator.comparing((Due one) -> one.alert().firstDue())
                    .thenComparing(one -> one.file().id()))
            .toList();
    Optional<Bundle> gap = open(bundles, Bundle.Kind.GAP, LIFE, now);
    List<Due> late = late(waiting, gap.isPresent());
    List<Due> prompt = waiting.stream().filter(one -> !late.contains(one)).toList();
    List<Due> alone = new ArrayList<>();
    List<Together> together = new ArrayList<>();
    if (late.size() > 1 || gap.isPresent()) {
      add(new Together(Bundle.Kind.GAP, gap, late), together);
    } else {
      alone.addAll(late);
    }
    boolean lately = open(bundles, Bundle.Kind.BURST, SOON, now).isPresent();
    long posted = posts.stream().filter(post -> isWithin(SOON, post, now)).count();
    List<Due> many = new ArrayList<>();
    for (Due one : prompt) {
      boolean enough = posted + alone.size() >= ENOUGH;
      (lately || enough || around(one, prompt) >= MANY ? many : alone).add(one);
    }
    Optional<Bundle> burst = open(bundles, Bundle.Kind.BURST, LIFE, now);
    add(new Together(Bundle.Kind.BURST, burst, many), together);
    return new BundlePlan(alone, together);
  }

  private static void add(Together bundle, List<Together> together) {
    if (!bundle.members().isEmpty()) {
      together.add(bundle);
    }
  }

  /** A callback that came late is told with what was found late, or with many of its kind. */
  private static List<Due> late(List<Due> waiting, boolean isGap) {
    List<Due> rather =
        waiting.stream().filter(one -> one.file().isLearnedAfter(Situation.MISSED)).toList();
    boolean isFound =
        rather.stream().anyMatch(one -> one.found() && one.file().isLearnedAfter(LATE));
    return isGap || isFound || rather.size() >= MANY ? rather : List.of();
  }

  /** How many streams broke off at nearly the same time as this one, itself included. */
  private static long around(Due one, List<Due> others) {
    return others.stream()
        .filter(other -> isWithin(SOON, other.beganAt(), one.beganAt()))
        .map(other -> other.file().outage().stream())
        .distinct()
        .count();
  }

  private static Optional<Bundle> open(
      Collection<Bundle> bundles, Bundle.Kind kind, Duration life, Instant now) {
    return bundles.stream()
        .filter(bundle -> bundle.kind() == kind && isWithin(life, bundle.beganAt(), now))
        .max(Comparator.comparing(Bundle::beganAt).thenComparing(Bundle::id));
  }

  private static boolean isWithin(Duration most, Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(most) <= 0;
  }

  /** An alert with its outage. */
  record Due(Alert alert, OutageFile file) {
    Instant beganAt() {
      return file.outage().beganAt();
    }

    /** Whether no callback told of it first. */
    boolean found() {
      return file.learnedFrom() != Source.CALLBACK;
    }
  }

  /**
   * Alerts that one message tells.
   *
   * @param kind why
   * @param bundle the one that they join; empty for a new one
   * @param members at least one, first due first
   */
  record Together(Bundle.Kind kind, Optional<Bundle> bundle, List<Due> members) {
    /** Copies the members. */
    Together {
      members = List.copyOf(members);
    }

    /** What they have in common. */
    CommonCause common() {
      return CommonCause.of(
          members.stream().map(member -> member.file().outage()).collect(Collectors.toList()));
    }
  }
}
