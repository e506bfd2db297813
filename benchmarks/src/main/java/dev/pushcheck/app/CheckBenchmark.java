package dev.pushcheck.app;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.LeakGuard;
import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.app.http.HttpSettings;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.net.DnsSettings;
import dev.pushcheck.net.Origin;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.push.CheckSettings;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.sandbox.DnsServer;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.store.StoreSettings;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.TextSettings;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole check against a name server and an ingest on loopback. Every check asks about another
 * domain, so that no look-up and no probe is shared.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class CheckBenchmark {
  private static final int DOMAINS = 20_000;
  private static final Duration PROBE_TIMEOUT = Duration.ofMillis(500);

  /** Whether the ingest answers, or takes the connection and stays silent for half a second. */
  @Param({"ACCEPT", "SILENT"})
  private RtmpServer.Behaviour ingest = RtmpServer.Behaviour.ACCEPT;

  private final InstantSource clock = InstantSource.system();
  private final DnsServer dns = DnsServer.start();
  private final InetAddress address = Loopback.next();
  private final RtmpServer rtmp = RtmpServer.listen(address, 1935);
  private final Pushcheck pushcheck = new Pushcheck(settings(), clock);
  private int next;

  /** Points all domains to the ingest. */
  @Setup
  public void serve() {
    rtmp.behave(ingest);
    for (int i = 0; i < DOMAINS; i++) {
      dns.cname(domain(i), domain(i) + ".tlivepush.com");
      dns.a(domain(i) + ".tlivepush.com", address.getHostAddress());
    }
  }

  /** Ends the servers. */
  @TearDown
  public void close() {
    pushcheck.close();
    rtmp.close();
    dns.close();
  }

  /** The whole check. */
  @Benchmark
  public Diagnosis<PushReading> check() throws InterruptedException {
    next = (next + 1) % DOMAINS;
    SignedAddress made =
        new SignedAddress(
            domain(next), "live", "room42", "key", clock.instant().plus(Duration.ofHours(12)));
    return pushcheck
        .pushCheck()
        .diagnose(
            new PushCheck.Question(
                PushReading.of(made.rtmp()), Optional.empty(), Origin.COMMAND_LINE));
  }

  private static String domain(int number) {
    return "push" + number + ".example.com";
  }

  private Settings settings() {
    return new Settings(
        List.of(),
        List.of(
            new KnownDomain(
                "push.example.com",
                Optional.of(Secret.of("key")),
                Optional.empty(),
                Optional.empty())),
        new DnsSettings(List.of(dns.address()), Duration.ofSeconds(2)),
        new ProbeSettings(PROBE_TIMEOUT, true, Set.of(), Optional.empty()),
        CheckSettings.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        HttpSettings.DEFAULT,
        Optional.empty(),
        StoreSettings.DEFAULT,
        AlertSettings.DEFAULT,
        AccessSettings.DEFAULT,
        LimitSettings.DEFAULT,
        LeakGuard.OFF,
        new TextSettings(Language.EN, ZoneOffset.UTC));
  }
}
