package dev.pushcheck.app;

import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.Part;
import dev.pushcheck.net.Dns;
import dev.pushcheck.net.Resolution;
import dev.pushcheck.net.Resolution.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The name servers, and how it stands with them as far as they were asked: not well from the second
 * name in a row of which none of them could tell anything, for a single one may itself be to blame.
 * Safe for use by several threads.
 */
final class NameServers implements Dns, Part {
  /** What is said of a name whose own servers fail, and of none. */
  private static final Set<String> FAULTS_OF_A_NAME = Set.of("SERVFAIL", "bad name");

  private static final int ENOUGH = 2;
  private static final Duration REST = Duration.ofSeconds(30);

  private final Dns dns;
  private final InstantSource clock;
  private final Set<String> untold = new HashSet<>();
  private Condition condition;
  private String lastUntold = "";
  private Instant lastAsked;

  /** Watches over these. */
  NameServers(Dns dns, InstantSource clock) {
    this.dns = dns;
    this.clock = clock;
    this.lastAsked = clock.instant();
    this.condition = new Condition(State.UP, "", lastAsked);
  }

  @Override
  public Resolution resolve(String name) throws InterruptedException {
    Resolution resolution = dns.resolve(name);
    note(resolution, clock.instant());
    return resolution;
  }

  /**
   * While they are not well, asks them again from time to time, as nobody else may want anything
   * from them for long.
   *
   * @throws InterruptedException if nobody wants to know any more
   */
  void askAgain() throws InterruptedException {
    Optional<String> name = nameToAskAgain(clock.instant());
    if (name.isPresent()) {
      resolve(name.get());
    }
  }

  private synchronized Optional<String> nameToAskAgain(Instant now) {
    return condition.state() == State.UP || now.isBefore(lastAsked.plus(REST))
        ? Optional.empty()
        : Optional.of(lastUntold);
  }

  private synchronized void note(Resolution resolution, Instant now) {
    lastAsked = now;
    if (resolution.ending() != Ending.FAILED) {
      untold.clear();
    } else if (untold.size() < ENOUGH
        && FAULTS_OF_A_NAME.stream().noneMatch(resolution.detail()::contains)) {
      untold.add(resolution.name());
      lastUntold = resolution.name();
    }
    State state = untold.size() < ENOUGH ? State.UP : State.DEGRADED;
    if (state != condition.state()) {
      condition = new Condition(state, reason(state, resolution), now);
    }
  }

  private static String reason(State state, Resolution resolution) {
    return state == State.UP
        ? ""
        : "no answer, last to " + resolution.name() + ": " + resolution.detail();
  }

  @Override
  public String name() {
    return "dns";
  }

  @Override
  public synchronized Condition condition() {
    return condition;
  }
}
