package dev.pushcheck.app.demo;

import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.sandbox.DnsServer;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.CallbackSender;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * All that the bot would meet outside, on this machine: a CSS account with streams that are live
 * and a day behind it, name servers and an ingest. Its keys open nothing.
 */
final class SimulatedWorld implements AutoCloseable {
  /** The account's push domain, with which all is well. */
  static final String DOMAIN = "push.example.com";

  /** A domain that nobody has pointed to Tencent yet. */
  static final String WITHOUT_CNAME = "push-new.example.com";

  /** A domain that leads to an ingest where nobody listens. */
  static final String CLOSED = "push-old.example.com";

  static final String SECRET_ID = "AKIDsimulatedByTheDemo";
  static final String SECRET_KEY = "simulatedSecretKeyOfTheAccount";
  static final String PUSH_KEY = "simulatedPushKeyOfTheDomain";
  static final String CALLBACK_KEY = "simulatedKeyOfTheCallbacks";

  /** An address for documentation. */
  private static final String ENCODER = "198.51.100.7";

  /** Texts of Tencent's, from the table behind {@code explain}. */
  private static final String NETWORK = "Network error for the push client.";

  private static final String STOPPED = "The client interrupted the stream";
  private static final String NO_DATA =
      "The system stopped the stream because no data was generated for a long time.";
  private static final String EXPIRED = "The push URL has expired.";

  /** As in {@code explain 12}. */
  private static final int NETWORK_CODE = 12;

  private static final StreamPath CONCERT = path("concert");

  private final InstantSource clock;
  private final DnsServer dns;
  private final CssAccountServer account;
  private final SimulatedIngest ingest;

  private SimulatedWorld(
      InstantSource clock, DnsServer dns, CssAccountServer account, SimulatedIngest ingest) {
    this.clock = clock;
    this.dns = dns;
    this.account = account;
    this.ingest = ingest;
  }

  /** Starts everything, with a day behind it. */
  static SimulatedWorld start(InstantSource clock) {
    SimulatedWorld world =
        new SimulatedWorld(
            clock,
            DnsServer.start(),
            CssAccountServer.start(SECRET_ID, SECRET_KEY)
                .clock(clock)
                .signaturesBy(InstantSource.system()) // as Tencent's SDK does
                .datesBy(clock),
            SimulatedIngest.start());
    world.setUp();
    return world;
  }

  private void setUp() {
    for (String domain : List.of(DOMAIN, WITHOUT_CNAME, CLOSED)) {
      account.domain(Domain.push(domain).keys(AuthKeys.of(PUSH_KEY)));
    }
    leads(DOMAIN, ingest.address());
    leads(CLOSED, ingest.closedAddress());
    dns.empty(WITHOUT_CNAME);
    account.push(Push.of(path("show"), ENCODER, ago(Duration.ofMinutes(42))));
    account.push(Push.of(path("market"), ENCODER, ago(Duration.ofHours(5))));
    account.push(pushOf(CONCERT, ago(Duration.ofMinutes(123))));
    account.events(
        List.of(
            broke("market", Duration.ofHours(6), NO_DATA),
            broke("market", Duration.ofMinutes(570), STOPPED),
            broke("class-b", Duration.ofHours(11), NETWORK),
            broke("class-b", Duration.ofMinutes(668), NETWORK),
            broke("class-b", Duration.ofMinutes(681), NETWORK),
            broke("gala", Duration.ofHours(15), NETWORK),
            refused("gala", Duration.ofMinutes(899), EXPIRED),
            refused("gala", Duration.ofMinutes(898), EXPIRED)));
  }

  private void leads(String domain, String address) {
    String assigned = domain + ".tlivepush.com";
    dns.cname(domain, assigned).a(assigned, address);
  }

  /** Where names are looked up. */
  InetSocketAddress resolver() {
    return dns.address();
  }

  /** Where the account answers. */
  String endpoint() {
    return "http://" + account.endpoint();
  }

  /** An ingest that works. */
  HostAndPort control() {
    return new HostAndPort(ingest.address(), ingest.port());
  }

  /** Whether a text is about one of the domains that there are here. */
  static boolean isMeantBy(String text) {
    return List.of(DOMAIN, WITHOUT_CNAME, CLOSED).stream().anyMatch(text::contains);
  }

  /** A good address. */
  String address(String domain, String stream) {
    int port = domain.equals(CLOSED) ? ingest.closedPort() : ingest.port();
    return withPort(signed(domain, stream, Duration.ofHours(12)).rtmp(), domain, port);
  }

  /** An address of the day before. */
  String expiredAddress() {
    SignedAddress old = signed(DOMAIN, "room42", Duration.ofMinutes(-130));
    return withPort(old.rtmp(), DOMAIN, ingest.port());
  }

  /** An address whose signature was made for the stream in another spelling. */
  String misspeltAddress() {
    return address(DOMAIN, "Room42").replace("/Room42?", "/room42?");
  }

  /** Has the account tell of its pushes from now on, as Tencent does. */
  void tell(URI callbacks) {
    account.callbacks(CallbackSender.to(callbacks, CALLBACK_KEY, clock));
  }

  /** Lets the concert's network fail. */
  void breakOff() {
    account.interrupt(CONCERT, NETWORK_CODE, NETWORK);
  }

  /** Lets the concert's encoder come back. */
  void comeBack() {
    account.push(pushOf(CONCERT, clock.instant()));
  }

  @Override
  public void close() {
    account.close();
    ingest.close();
    dns.close();
  }

  private Push pushOf(StreamPath stream, Instant began) {
    return Push.of(stream, ENCODER, began)
        .parameters(
            new SignedAddress(
                    stream.domain(),
                    stream.app(),
                    stream.name(),
                    PUSH_KEY,
                    began.plus(Duration.ofHours(12)))
                .obsKey()
                .replaceFirst(".*\\?", ""));
  }

  private SignedAddress signed(String domain, String stream, Duration valid) {
    return new SignedAddress(domain, "live", stream, PUSH_KEY, clock.instant().plus(valid));
  }

  private static String withPort(String address, String domain, int port) {
    return port == SimulatedIngest.USUAL_PORT
        ? address
        : address.replace(domain, domain + ":" + port);
  }

  private StreamEvent broke(String stream, Duration ago, String reason) {
    Instant ended = ago(ago);
    Instant began = ended.minus(Duration.ofMinutes(12));
    return StreamEvent.interruption(Push.of(path(stream), ENCODER, began), ended, reason);
  }

  private StreamEvent refused(String stream, Duration ago, String reason) {
    return StreamEvent.refusal(path(stream), ENCODER, ago(ago), reason);
  }

  private Instant ago(Duration span) {
    return clock.instant().minus(span);
  }

  private static StreamPath path(String stream) {
    return new StreamPath(DOMAIN, "live", stream);
  }
}
