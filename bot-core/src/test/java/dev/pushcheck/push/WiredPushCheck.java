package dev.pushcheck.push;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.css.AccountSettings;
import dev.pushcheck.css.CachingCssApi;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApi;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.TencentCssApi;
import dev.pushcheck.css.TencentNames;
import dev.pushcheck.net.AddressGuard;
import dev.pushcheck.net.CachingDns;
import dev.pushcheck.net.CachingIngestProbe;
import dev.pushcheck.net.Connector;
import dev.pushcheck.net.DnsSettings;
import dev.pushcheck.net.DnsjavaDns;
import dev.pushcheck.net.Origin;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.net.SocketIngestProbe;
import dev.pushcheck.sandbox.DnsServer;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.SrtServer;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.settings.Secret;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A push check as the bot wires it, over a name server and ingests of its own on loopback. What is
 * set up before the first question holds for all of them. Every diagnosis it gives has been worded
 * for all kinds of readers.
 */
public final class WiredPushCheck implements AutoCloseable {
  private final DnsServer dns = DnsServer.start();
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final MovableClock clock = new MovableClock(Samples.NOW);
  private final Deque<AutoCloseable> peers = new ArrayDeque<>();
  private final List<CssAccount> accounts = new ArrayList<>();
  private KnownDomains known = new KnownDomains(List.of(Samples.KNOWN));
  private ProbeSettings probing = Samples.PROBING;
  private Duration deadline = Samples.AMPLE.multipliedBy(4);
  private Connector connector = Connector.system();
  private List<X509Certificate> roots = List.of();
  private @Nullable PushCheck pushCheck;

  /** Knows of these domains, and no others. */
  public WiredPushCheck knowing(KnownDomain... domains) {
    known = new KnownDomains(Arrays.asList(domains));
    return this;
  }

  /** Has this account beside those before, which is asked at its endpoint with all patience. */
  WiredPushCheck asking(String name, CssAccount.Site site, CssAccountServer server) {
    AccountSettings settings =
        new AccountSettings(
            name,
            site,
            new AccountSettings.Credentials(Samples.ACCOUNT_ID, Secret.of(Samples.ACCOUNT_KEY)),
            Optional.empty(),
            Optional.of("http://" + server.endpoint()),
            Samples.AMPLE);
    CssApi api = TencentCssApi.of(settings, executor, clock);
    accounts.add(new CssAccount(name, site, new CachingCssApi(api, clock)));
    return this;
  }

  /** An empty account by the time of this check; only the SDK signs by that of the machine. */
  CssAccountServer emptyAccount() {
    return with(CssAccountServer.start(Samples.ACCOUNT_ID, Samples.ACCOUNT_KEY))
        .clock(clock)
        .signaturesBy(InstantSource.system())
        .datesBy(clock);
  }

  /** Has one account, with the usual domain and its key, and nothing in the settings. */
  CssAccountServer account() {
    CssAccountServer server =
        emptyAccount().domain(Domain.push(Samples.DOMAIN).keys(AuthKeys.of(Samples.KEY)));
    knowing().asking("main", CssAccount.Site.INTERNATIONAL, server);
    return server;
  }

  /** Probes by these settings. */
  public WiredPushCheck probing(ProbeSettings settings) {
    probing = settings;
    return this;
  }

  /** Sends everything through this door. */
  public WiredPushCheck through(Connector other) {
    connector = other;
    return this;
  }

  WiredPushCheck within(Duration time) {
    deadline = time;
    return this;
  }

  WiredPushCheck trusting(X509Certificate root) {
    roots = List.of(root);
    return this;
  }

  /** The only name server. */
  public DnsServer dns() {
    return dns;
  }

  /** Lets time pass, for the time of day and for everything that is remembered for a while. */
  void advance(Duration time) {
    clock.advance(time);
  }

  /** Points a domain to these addresses, by the CNAME that the vendor asks for. */
  WiredPushCheck leads(String domain, InetAddress... addresses) {
    String target = TencentNames.assignedTarget(domain);
    dns.cname(domain, target);
    dns.a(target, Arrays.stream(addresses).map(InetAddress::getHostAddress).toArray(String[]::new));
    return this;
  }

  /** Points a domain to an address where nobody listens. */
  WiredPushCheck leadsNowhere(String domain) {
    return leads(domain, Loopback.next());
  }

  /** Starts a peer that ends with this check. */
  <T extends AutoCloseable> T with(T peer) {
    peers.push(peer);
    return peer;
  }

  /** An RTMP ingest at port 1935, and the domain leading to it. */
  public RtmpServer rtmp(String domain) {
    RtmpServer server = with(RtmpServer.listen(Loopback.next(), 1935));
    leads(domain, server.address());
    return server;
  }

  /** An SRT ingest, and the domain leading to it. */
  SrtServer srt(String domain, int port) {
    SrtServer server = with(SrtServer.listen(Loopback.next(), port));
    leads(domain, server.address());
    return server;
  }

  /** Asks as the person at the keyboard. */
  Diagnosis<PushReading> check(String address) throws InterruptedException {
    return check(PushReading.of(address), Origin.COMMAND_LINE);
  }

  /** Asks as somebody in a chat. */
  Diagnosis<PushReading> checkFromChat(String address) throws InterruptedException {
    return check(PushReading.of(address), Origin.CHAT);
  }

  /** Asks as somebody in a chat who has no role. */
  Diagnosis<PushReading> checkForNobody(String address) throws InterruptedException {
    Diagnosis<PushReading> diagnosis =
        pushCheck()
            .diagnose(
                new PushCheck.Question(
                    PushReading.of(address),
                    Optional.empty(),
                    Origin.CHAT,
                    PushCheck.Reach.ADDRESS));
    Wording.assertWorded(diagnosis);
    return diagnosis;
  }

  Diagnosis<PushReading> check(PushReading reading, Origin origin) throws InterruptedException {
    Diagnosis<PushReading> diagnosis =
        pushCheck().diagnose(new PushCheck.Question(reading, Optional.empty(), origin));
    Wording.assertWorded(diagnosis);
    return diagnosis;
  }

  /** Whom it asks about domains. */
  public PushCheck.Knowledge knowledge() {
    return new PushCheck.Knowledge(known, new CssAccounts(accounts));
  }

  /** The push check itself. */
  public PushCheck pushCheck() {
    if (pushCheck == null) {
      pushCheck = wire();
    }
    return pushCheck;
  }

  private PushCheck wire() {
    DnsjavaDns asking = new DnsjavaDns(new DnsSettings(List.of(dns.address()), probing.timeout()));
    SocketIngestProbe knocking =
        new SocketIngestProbe(probing.timeout(), executor, connector, roots);
    AddressGuard guard =
        new AddressGuard(probing, name -> known.find(name).isPresent(), TencentNames::isPush);
    return new PushCheck(
        new CheckSettings(Samples.SESSION, deadline),
        knowledge(),
        new PushCheck.Network(
            new CachingDns(asking, clock), new CachingIngestProbe(knocking, clock), guard, probing),
        new PushCheck.Time((InstantSource) clock, System::nanoTime),
        executor);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    dns.close();
    peers.forEach(WiredPushCheck::end);
  }

  private static void end(AutoCloseable peer) {
    try {
      peer.close();
    } catch (Exception e) {
      throw new AssertionError("a peer that does not end", e);
    }
  }
}
