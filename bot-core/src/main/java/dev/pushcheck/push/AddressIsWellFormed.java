package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.check.Topic;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.PushSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The address is as a push address should be. */
final class AddressIsWellFormed implements Check<PushRun> {
  @Override
  public Topic topic() {
    return PushTopic.ADDRESS;
  }

  @Override
  public List<CheckResult> run(PushRun run, Findings earlier) {
    if (run.reading() instanceof PushReading.Stream) {
      return List.of(CheckResult.skipped(PushTopic.ADDRESS, PushReading.Stream.NO_ADDRESS));
    }
    List<CheckResult> results = new ArrayList<>();
    for (Slip slip : run.reading().slips()) {
      results.add(
          CheckResult.found(PushTopic.ADDRESS, outcome(slip, run), slip.code(), slip.facts()));
    }
    otherApp(run).ifPresent(results::add);
    if (results.isEmpty()) {
      results.add(CheckResult.passed(PushTopic.ADDRESS, Facts.NONE));
    }
    if (run.reading() instanceof PushReading.Address address) {
      for (Remark remark : address.remarks()) {
        results.set(0, results.get(0).remarking(remark));
      }
    }
    return results;
  }

  /** A surplus slash is proven wrong only by a signature that was made without it. */
  private static Outcome outcome(Slip slip, PushRun run) {
    return slip.code() == PushFinding.ADDRESS_EXTRA_SLASH && isSignedWithoutSlash(run)
        ? Outcome.FAILED
        : slip.outcome();
  }

  static boolean isSignedWithoutSlash(PushRun run) {
    if (!(run.reading() instanceof PushReading.Address address)
        || address.sentStream().equals(address.url().stream())) {
      return false;
    }
    PushUrl url = address.url();
    Optional<PushSignature> signature =
        url.parameter(PushUrl.TX_SECRET).flatMap(PushSignature::read);
    Optional<String> txTime = url.parameter(PushUrl.TX_TIME);
    return signature.isPresent()
        && txTime.isPresent()
        && run.keys().stream()
            .anyMatch(
                key -> signature.get().isOf(key.secret().reveal() + url.stream() + txTime.get()));
  }

  private static Optional<CheckResult> otherApp(PushRun run) {
    if (run.url().isEmpty() || run.url().get().app().isEmpty()) {
      return Optional.empty();
    }
    PushUrl url = run.url().get();
    return run.known()
        .find(url.domain())
        .flatMap(KnownDomain::app)
        .filter(app -> !app.equals(url.app()))
        .map(
            app ->
                CheckResult.found(
                    PushTopic.ADDRESS,
                    Outcome.WARNING,
                    PushFinding.ADDRESS_OTHER_APP,
                    Facts.of("app", url.app()).and("usualApp", app)));
  }
}
