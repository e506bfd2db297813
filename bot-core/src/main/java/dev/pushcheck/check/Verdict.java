package dev.pushcheck.check;

import java.util.List;
import java.util.Locale;

/** What all results come to, in order of precedence. */
public enum Verdict {
  /** Some check failed. */
  BLOCKED(1),
  /** Nothing failed, and somebody uses it right now. */
  IN_USE(5),
  /** Nothing failed, but there is a warning. */
  AT_RISK(3),
  /** None of these, but something that decides could not be found out. */
  INCOMPLETE(4),
  /** All that decides has passed or does not apply. */
  READY(0);

  private final int exitStatus;

  Verdict(int exitStatus) {
    this.exitStatus = exitStatus;
  }

  /** What the results come to. */
  public static Verdict of(List<CheckResult> results) {
    if (results.stream().anyMatch(r -> r.outcome() == Outcome.FAILED)) {
      return BLOCKED;
    } else if (results.stream().anyMatch(r -> r.code().filter(Code::inUse).isPresent())) {
      return IN_USE;
    } else if (results.stream().anyMatch(r -> r.outcome() == Outcome.WARNING)) {
      return AT_RISK;
    } else if (results.stream()
        .anyMatch(r -> r.outcome() == Outcome.INCONCLUSIVE && r.topic().decisive())) {
      return INCOMPLETE;
    }
    return READY;
  }

  /** The public name, such as {@code at-risk}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What {@code check} exits with. */
  public int exitStatus() {
    return exitStatus;
  }
}
