package dev.pushcheck.push;

import dev.pushcheck.check.Check;
import dev.pushcheck.check.CheckPlan;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Findings;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.net.AddressGuard;
import dev.pushcheck.net.Dns;
import dev.pushcheck.net.IngestProbe;
import dev.pushcheck.net.Origin;
import dev.pushcheck.net.ProbeSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Whether an address, or a stream, can be pushed to. Safe for use by several threads. */
public final class PushCheck {
  private final Supplier<CheckSettings> settings;
  private final Knowledge knowledge;
  private final ExecutorService executor;
  private final Network network;
  private final Time time;
  private final Consumer<Diagnosis<PushReading>> witness;
  private final CheckPlan<PushRun> plan;
  private final CheckPlan<PushRun> addressOnly;
  private final CheckPlan<PushRun> accountOnly;
  private final CheckPlan<PushRun> signatureOnly;

  /** A push check whose settings stay, and that nobody looks at. */
  public PushCheck(
      CheckSettings settings,
      Knowledge knowledge,
      Network network,
      Time time,
      ExecutorService executor) {
    this(() -> settings, knowledge, network, time, executor, diagnosis -> {});
  }

  /**
   * A push check.
   *
   * @param settings asked for every question
   * @param executor runs the single checks
   * @param witness is shown every diagnosis of what somebody asked; must not block
   */
  public PushCheck(
      Supplier<CheckSettings> settings,
      Knowledge knowledge,
      Network network,
      Time time,
      ExecutorService executor,
      Consumer<Diagnosis<PushReading>> witness) {
    this.settings = settings;
    this.witness = witness;
    this.knowledge = knowledge;
    this.executor = executor;
    this.network = network;
    this.time = time;
    Ingests ingests =
        new Ingests(network.probe(), network.guard(), network.settings().control(), time.clock());
    this.plan =
        plan(
            List.of(
                List.of( // what the account tells: of itself, the keys and the stream
                    new AccountCheck(PushTopic.ACCOUNT, new AccountIsInService()),
                    new AccountCheck(PushTopic.DOMAIN, new DomainIsInService()),
                    new AccountCheck(PushTopic.STREAM, new StreamMayBePushed()),
                    new AccountCheck(PushTopic.HISTORY, new NotRefusedRecently())),
                List.of( // what the text says, held against the keys, and where the domain leads
                    new AddressIsWellFormed(),
                    new AddressHasNotExpired(),
                    new SignatureFits(),
                    new DomainLeadsToTencent()),
                List.of( // needs the addresses behind the domain, and whether the stream is live
                    new IngestAnswers(network.guard(), ingests))));
    this.addressOnly =
        plan(
            List.of(
                List.of( // the same for everybody who has the address
                    new AddressIsWellFormed(),
                    new AddressHasNotExpired(),
                    new DomainLeadsToTencent(),
                    new NotAvailable(PushTopic.ACCOUNT),
                    new NotAvailable(PushTopic.DOMAIN),
                    new NotAvailable(PushTopic.SECRET),
                    new NotAvailable(PushTopic.STREAM),
                    new NotAvailable(PushTopic.INGEST),
                    new NotAvailable(PushTopic.HISTORY))));
    this.accountOnly =
        plan(
            List.of(
                List.of(
                    new AccountCheck(PushTopic.ACCOUNT, new AccountIsInService()),
                    new AccountCheck(PushTopic.DOMAIN, new DomainIsInService()),
                    new AccountCheck(PushTopic.STREAM, new StreamMayBePushed()))));
    this.signatureOnly =
        plan(
            List.of(
                List.of( // tells the keys
                    new AccountCheck(PushTopic.DOMAIN, new DomainIsInService())),
                List.of(
                    new AddressIsWellFormed(), new AddressHasNotExpired(), new SignatureFits())));
  }

  private CheckPlan<PushRun> plan(List<List<Check<PushRun>>> stages) {
    return new CheckPlan<>(stages, executor, time.nanoTicker(), new CrashLog());
  }

  /**
   * Who knows of domains.
   *
   * @param domains what the settings tell of domains
   * @param accounts whom to ask about the account's side
   */
  public record Knowledge(KnownDomains domains, CssAccounts accounts) {
    /** Nobody. */
    static final Knowledge NONE = new Knowledge(new KnownDomains(List.of()), CssAccounts.NONE);
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
   * @param reach how much may be told
   */
  public record Question(
      PushReading reading, Optional<Duration> session, Origin origin, Reach reach) {
    /** A question whose answer may tell everything. */
    public Question(PushReading reading, Optional<Duration> session, Origin origin) {
      this(reading, session, origin, Reach.ALL);
    }
  }

  /** How much a check may tell whoever asks. */
  public enum Reach {
    /** What the address says by itself, and where its domain leads, which is public. */
    ADDRESS,
    /** Everything. */
    ALL
  }

  /**
   * Looks at everything that can be looked at, within the deadline of the settings.
   *
   * @throws InterruptedException if nobody wants the answer any more
   */
  public Diagnosis<PushReading> diagnose(Question question) throws InterruptedException {
    long start = time.nanoTicker().getAsLong();
    boolean all = question.reach() == Reach.ALL;
    // Whoever may be told nothing must not learn it from the tone of an answer either.
    PushRun run = runOf(question, all ? knowledge : Knowledge.NONE);
    Future<?> lookUp = lookUpAhead(run);
    try {
      Duration deadline = settings.get().deadline();
      Diagnosis<PushReading> diagnosis = run(run, all ? plan : addressOnly, deadline, start);
      witness.accept(diagnosis);
      return diagnosis;
    } finally {
      lookUp.cancel(true);
    }
  }

  /**
   * Asks the account about a stream, and nobody else.
   *
   * @param budget what is not known by then is said to be so
   * @throws InterruptedException if nobody wants the answer any more
   */
  public Diagnosis<PushReading> askAccount(StreamName stream, Duration budget)
      throws InterruptedException {
    PushReading reading = new PushReading.Stream(stream.id());
    Optional<Diagnosis<PushReading>> atOnce = runHere(reading, accountOnly);
    return atOnce.isPresent() ? atOnce.get() : runAlone(reading, accountOnly, budget);
  }

  /**
   * Judges an address by itself: its form, its expiry and its signature, whose keys are asked for
   * unless they are known.
   *
   * @param budget what is not known by then is said to be so
   * @throws InterruptedException if nobody wants the answer any more
   */
  public Diagnosis<PushReading> judgeAddress(PushReading address, Duration budget)
      throws InterruptedException {
    return runAlone(address, signatureOnly, budget);
  }

  /**
   * The same without delay, in this thread; empty if that takes an account to ask.
   *
   * @throws InterruptedException if nobody wants the answer any more
   */
  public Optional<Diagnosis<PushReading>> judgeAddressAtOnce(PushReading address)
      throws InterruptedException {
    return runHere(address, signatureOnly);
  }

  private Optional<Diagnosis<PushReading>> runHere(PushReading reading, CheckPlan<PushRun> checks)
      throws InterruptedException {
    long start = time.nanoTicker().getAsLong();
    PushRun run = runOf(alone(reading), knowledge);
    return run.account().isNobody()
        ? Optional.of(diagnosis(run, checks.runHere(run), start))
        : Optional.empty();
  }

  private Diagnosis<PushReading> runAlone(
      PushReading reading, CheckPlan<PushRun> checks, Duration budget) throws InterruptedException {
    long start = time.nanoTicker().getAsLong();
    return run(runOf(alone(reading), knowledge), checks, budget, start);
  }

  private static Question alone(PushReading reading) {
    return new Question(reading, Optional.empty(), Origin.COMMAND_LINE);
  }

  private PushRun runOf(Question question, Knowledge told) {
    return new PushRun(
        question.reading(),
        question.session().orElseGet(() -> settings.get().session()),
        question.origin(),
        time.clock().instant(),
        told.domains(),
        new AccountKnowledge(told.accounts(), told.domains()),
        new OneRunDns(network.dns()));
  }

  private Diagnosis<PushReading> run(
      PushRun run, CheckPlan<PushRun> checks, Duration deadline, long start)
      throws InterruptedException {
    return diagnosis(run, checks.run(run, deadline), start);
  }

  private Diagnosis<PushReading> diagnosis(PushRun run, Findings findings, long start) {
    Duration took = Duration.ofNanos(time.nanoTicker().getAsLong() - start);
    return new Diagnosis<>(run.reading(), findings.results(), run.now(), took);
  }

  /** While the account is asked, the domain can be looked up. */
  private Future<?> lookUpAhead(PushRun run) {
    boolean pointless = run.reading().pointless(PushTopic.CNAME).isPresent();
    Optional<String> domain = run.domain();
    if (run.account().isNobody() || pointless || domain.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    try {
      return executor.submit(() -> run.dns().resolve(domain.get()));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedFuture(null); // the check itself will say so
    }
  }
}
