package dev.pushcheck.push;

import dev.pushcheck.check.CheckPlan;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Findings;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.net.AddressGuard;
import dev.pushcheck.net.Dns;
import dev.pushcheck.net.IngestProbe;
import dev.pushcheck.net.Origin;
import dev.pushcheck.net.ProbeSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;

/** Whether an address, or a stream, can be pushed to. Safe for use by several threads. */
public final class PushCheck {
  private final CheckSettings settings;
  private final KnownDomains known;
  private final Network network;
  private final Time time;
  private final CheckPlan<PushRun> plan;

  /**
   * A push check.
   *
   * @param known what the settings tell of domains
   * @param executor runs the single checks
   */
  public PushCheck(
      CheckSettings settings,
      KnownDomains known,
      Network network,
      Time time,
      ExecutorService executor) {
    this.settings = settings;
    this.known = known;
    this.network = network;
    this.time = time;
    Ingests ingests =
        new Ingests(network.probe(), network.guard(), network.settings().control(), time.clock());
    this.plan =
        new CheckPlan<>(
            List.of(
                List.of( // what the text itself says, and where the domain leads
                    new AddressIsWellFormed(),
                    new AddressHasNotExpired(),
                    new SignatureFits(),
                    new DomainLeadsToTencent(),
                    new NeedsAccount(PushTopic.ACCOUNT),
                    new NeedsAccount(PushTopic.DOMAIN),
                    new NeedsAccount(PushTopic.STREAM),
                    new NeedsAccount(PushTopic.HISTORY)),
                List.of( // needs the addresses behind the domain
                    new IngestAnswers(network.guard(), ingests))),
            executor,
            time.nanoTicker(),
            new CrashLog());
  }

  /**
   * What is needed of the network.
   *
   * @param probe knocks at ingests
   * @param guard says which addresses may be contacted
   */
  public record Network(Dns dns, IngestProbe probe, AddressGuard guard, ProbeSettings settings) {}

  /**
   * The time.
   *
   * @param clock the time of day
   * @param nanoTicker elapsed time, as {@link System#nanoTime}
   */
  public record Time(InstantSource clock, LongSupplier nanoTicker) {}

  /**
   * A question.
   *
   * @param reading what is asked about
   * @param session how long the show is expected to last; empty for the settings' value
   * @param origin where the question came from
   */
  public record Question(PushReading reading, Optional<Duration> session, Origin origin) {}

  /**
   * Looks at everything that can be looked at, within the deadline of the settings.
   *
   * @throws InterruptedException if nobody wants the answer any more
   */
  public Diagnosis<PushReading> diagnose(Question question) throws InterruptedException {
    long start = time.nanoTicker().getAsLong();
    Instant now = time.clock().instant();
    PushRun run =
        new PushRun(
            question.reading(),
            question.session().orElse(settings.session()),
            question.origin(),
            now,
            known,
            new OneRunDns(network.dns()));
    Findings findings = plan.run(run, settings.deadline());
    Duration took = Duration.ofNanos(time.nanoTicker().getAsLong() - start);
    return new Diagnosis<>(question.reading(), findings.results(), now, took);
  }
}
