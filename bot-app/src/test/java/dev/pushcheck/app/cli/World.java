package dev.pushcheck.app.cli;

import dev.pushcheck.sandbox.DnsServer;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that the program talks to, on loopback, and the settings file that leads it there. */
final class World implements AutoCloseable {
  static final int RTMP_PORT = 1935;
  static final String DOMAIN = "push.example.com";
  static final String KEY = "f00dKeyOfTheSandbox42";
  static final String SECRET_ID = "AKIDofTheSandbox";
  static final String SECRET_KEY = "s3cretKeyOfTheSandboxAccount";

  private final Path settings;
  private final DnsServer dns = DnsServer.start();
  private final List<AutoCloseable> peers = new ArrayList<>();
  private final List<CssAccountServer> accounts = new ArrayList<>();
  private final List<String> accountLines = new ArrayList<>();
  private final Map<String, String> sections = new LinkedHashMap<>();
  private final List<String> domains = new ArrayList<>();

  World(Path directory) {
    settings = directory.resolve("pushcheck.yaml");
    resolver(dns.address());
    section("probe", "{ allowPrivateAddresses: true }");
    section("text", "{ language: en, timeZone: UTC }");
    section("access", "{ default: operator }");
    section("store", "{ url: \"jdbc:sqlite:" + directory.resolve("pushcheck.db") + "\" }");
    section("limits", "{ perUser: 9999/1s, perPlace: 9999/1s, perBot: 9999/1s }");
  }

  /** A world with one domain that is set up rightly and has its ingest. */
  static World usual(Path directory) {
    World world = new World(directory);
    world.ingest(DOMAIN);
    world.knows("{ name: " + DOMAIN + ", key: \"" + KEY + "\", app: live }");
    return world;
  }

  DnsServer dns() {
    return dns;
  }

  /** Starts an ingest at an address of its own and leads a domain there, as Tencent would. */
  RtmpServer ingest(String domain) {
    InetAddress address = Loopback.next();
    RtmpServer ingest = RtmpServer.listen(address, RTMP_PORT);
    peers.add(ingest);
    leads(domain, address);
    return ingest;
  }

  /** Points a domain to its assigned name, and that to the address. */
  void leads(String domain, InetAddress address) {
    dns.cname(domain, assigned(domain)).a(assigned(domain), address.getHostAddress());
  }

  static String assigned(String domain) {
    return domain + ".tlivepush.com";
  }

  /** A world with one domain that is in an account, and nothing about it in the settings. */
  static World inAccount(Path directory) {
    World world = new World(directory);
    world.ingest(DOMAIN);
    world.account("main", "international").domain(Domain.push(DOMAIN).keys(AuthKeys.of(KEY)));
    return world;
  }

  /** Starts an empty account by the program's clock, beside those there are. */
  CssAccountServer account(String name, String site) {
    return account(name, site, SECRET_KEY);
  }

  CssAccountServer account(String name, String site, String secretKey) {
    CssAccountServer account =
        CssAccountServer.start(SECRET_ID, secretKey)
            .clock(InstantSource.fixed(Program.NOW))
            .signaturesBy(InstantSource.system()) // as the SDK does
            .datesBy(InstantSource.fixed(Program.NOW));
    peers.add(account);
    accounts.add(account);
    accountLines.add(
        "{ name: %s, site: %s, secretId: \"%s\", secretKey: \"%s\", endpoint: \"http://%s\" }"
            .formatted(name, site, SECRET_ID, secretKey, account.endpoint()));
    section("accounts", "[" + String.join(", ", accountLines) + "]");
    return account;
  }

  /** The first account. */
  CssAccountServer account() {
    return accounts.get(0);
  }

  /** Adds an entry to the settings' domains. */
  void knows(String domain) {
    domains.add(domain);
    section("domains", "[" + String.join(", ", domains) + "]");
  }

  /** Sets a section of the settings, in place of what it was. */
  void section(String name, String yaml) {
    sections.put(name, yaml);
  }

  /** Has names looked up there. */
  void resolver(InetSocketAddress address) {
    String server = address.getAddress().getHostAddress() + ":" + address.getPort();
    section("dns", "{ servers: [\"" + server + "\"], timeout: 10s }");
  }

  /** An address of the usual domain, good for twelve hours. */
  static SignedAddress address(String stream) {
    return address(stream, Duration.ofHours(12));
  }

  static SignedAddress address(String stream, Duration valid) {
    return new SignedAddress(DOMAIN, "live", stream, KEY, Program.NOW.plus(valid));
  }

  /** Runs {@code check} with the settings of this world. */
  Answer check(String... arguments) {
    return check(new Program(), arguments);
  }

  Answer check(Program program, String... arguments) {
    Stream<String> first = Stream.of("check", "--config", settings().toString());
    return program.run(Stream.concat(first, Stream.of(arguments)).toArray(String[]::new));
  }

  /** The settings file as of now. */
  Path settings() {
    List<String> lines = new ArrayList<>();
    sections.forEach((name, yaml) -> lines.add(name + ": " + yaml));
    try {
      return Files.write(settings, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable peer : peers) {
      peer.close();
    }
    dns.close();
  }
}
