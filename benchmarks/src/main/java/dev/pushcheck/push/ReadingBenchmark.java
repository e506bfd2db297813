package dev.pushcheck.push;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Findings;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.net.Dns;
import dev.pushcheck.net.Origin;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One address from text to all that address, expiry and signature say, with two keys. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadingBenchmark {
  private static final String DOMAIN = "push.example.com";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Dns NO_DNS =
      name -> {
        throw new IllegalStateException("reading asks nobody");
      };

  private final AddressIsWellFormed address = new AddressIsWellFormed();
  private final AddressHasNotExpired expiry = new AddressHasNotExpired();
  private final SignatureFits signature = new SignatureFits();
  private final KnownDomains known =
      new KnownDomains(
          List.of(
              new KnownDomain(
                  DOMAIN,
                  Optional.of(Secret.of("primary-key")),
                  Optional.of(Secret.of("backup-key")),
                  Optional.empty())));

  /** Signed with the primary key, the backup key, for another stream, or with no known key. */
  @Param({"primary", "backup", "slip", "mismatch"})
  private String signed = "primary";

  private String text = "";

  /** Signs the address. */
  @Setup
  public void sign() {
    String key =
        switch (signed) {
          case "backup" -> "backup-key";
          case "mismatch" -> "some-other-key";
          default -> "primary-key";
        };
    SignedAddress made =
        new SignedAddress(DOMAIN, "live", "room42", key, NOW.plus(Duration.ofHours(12)));
    text = signed.equals("slip") ? made.rtmp().replace("room42", "Room42") : made.rtmp();
  }

  /** The whole of it. */
  @Benchmark
  public List<CheckResult> readAndJudge() throws InterruptedException {
    PushRun run =
        new PushRun(
            PushReading.of(text),
            Duration.ofHours(4),
            Origin.CHAT,
            NOW,
            known,
            new AccountKnowledge(CssAccounts.NONE, known),
            NO_DNS);
    List<CheckResult> results = new ArrayList<>(address.run(run, Findings.NONE));
    results.addAll(expiry.run(run, Findings.NONE));
    results.addAll(signature.run(run, Findings.NONE));
    return results;
  }

  /** Only the reading. */
  @Benchmark
  public PushReading read() {
    return PushReading.of(text);
  }
}
