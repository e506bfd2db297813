package dev.pushcheck.alert;

import dev.pushcheck.interruption.CauseClass;
import dev.pushcheck.interruption.InterruptionCause;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What several outages have in common, and so perhaps their reason. Immutable.
 *
 * @param cause why all of them are away, if it is the same
 * @param causeClass what kind of cause all have, if it is the same
 * @param domain on which all of them are, if it is the same
 */
record CommonCause(
    Optional<InterruptionCause> cause, Optional<CauseClass> causeClass, Optional<String> domain) {
  /** What these have in common. */
  static CommonCause of(Collection<Outage> outages) {
    return new CommonCause(
        shared(outages, outage -> AlertPolicy.headline(outage).cause()),
        shared(outages, outage -> AlertPolicy.headline(outage).cause().causeClass()),
        shared(outages, outage -> outage.stream().domain()));
  }

  /** Whether the account is to blame, and so every stream of it may be concerned. */
  boolean isTheAccount() {
    return causeClass.filter(CauseClass.ACCOUNT::equals).isPresent();
  }

  private static <T> Optional<T> shared(
      Collection<Outage> outages, Function<? super Outage, T> feature) {
    Set<T> different = outages.stream().map(feature).collect(Collectors.toSet());
    return different.size() == 1 ? different.stream().findFirst() : Optional.empty();
  }
}
