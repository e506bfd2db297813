package dev.pushcheck.alert;

import dev.pushcheck.alert.Alert.Stage;
import dev.pushcheck.alert.BundlePlan.Due;
import dev.pushcheck.alert.BundlePlan.Together;
import dev.pushcheck.alert.Decision.Silent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one round says in which order: messages that stand in the channel are brought up to date,
 * then what is new is said, many together if they are many. Used by one thread, once.
 */
final class ChannelRound {
  private final Round round;
  private final OutageMessages single;
  private final BundleMessages bundled;
  private final Map<String, Lead> leads = new LinkedHashMap<>();

  ChannelRound(Round round) {
    this.round = round;
    single = new OutageMessages(round);
    bundled = new BundleMessages(round);
    round
        .delivery()
        .recorder()
        .routes(round.batch().watches())
        .forEach((name, route) -> leads.put(name, new Lead(round.channel(), route)));
  }

  /** Delivers; false if the channel cannot be tried on for now. */
  boolean run() throws InterruptedException {
    Set<String> bundles = new LinkedHashSet<>();
    Map<Lead, List<Alert>> waiting = new LinkedHashMap<>();
    for (Alert alert : round.batch().due()) {
      Optional<OutageFile> file = round.batch().file(alert);
      Lead lead = leads.get(alert.route());
      if (file.isEmpty() || lead == null) {
        round.put(
            alert.silent(file.isEmpty() ? "forgotten" : "its route is gone", Optional.empty()));
      } else if (alert.stage() == Stage.POSTED && alert.message().isEmpty()) {
        alert.bundle().ifPresent(bundles::add);
      } else if (alert.stage() == Stage.POSTED) {
        if (!single.edit(alert, file.get(), lead)) {
          return false;
        }
      } else if (alert.stage() == Stage.LOST) {
        round.put(alert.done());
      } else if (isToBeSaid(alert, file.get(), lead)) {
        waiting.computeIfAbsent(lead, route -> new ArrayList<>()).add(alert);
      }
    }
    for (String bundle : bundles) {
      if (!bundled.edit(bundle, leads)) {
        return false;
      }
    }
    for (Map.Entry<Lead, List<Alert>> route : waiting.entrySet()) {
      if (!say(route.getKey(), route.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Decides; where nothing is to be said now, that is kept. */
  private boolean isToBeSaid(Alert alert, OutageFile file, Lead lead) throws InterruptedException {
    if (alert.message().isPresent()) {
      return false;
    }
    Decision decision = round.decide(alert, file, lead, Evidence.NONE);
    if (decision instanceof Silent silent) {
      round.keepSilent(alert, file, silent);
      return false;
    }
    return true;
  }

  /** Says what is new on one route; false if the channel cannot be tried on. */
  private boolean say(Lead lead, List<Alert> alerts) throws InterruptedException {
    BundlePlan plan =
        BundlePlan.of(
            alerts.stream()
                .map(alert -> new Due(alert, round.batch().file(alert).orElseThrow()))
                .toList(),
            round.delivery().recentPosts(round.channel(), round.now()),
            round.batch().bundles().stream()
                .filter(bundle -> bundle.route().equals(lead.route().name()))
                .toList(),
            round.now());
    for (Due one : plan.alone()) {
      if (!single.post(one.alert(), one.file(), lead)) {
        return false;
      }
    }
    for (Together together : plan.together()) {
      if (!bundled.say(together, lead)) {
        return false;
      }
    }
    return true;
  }
}
