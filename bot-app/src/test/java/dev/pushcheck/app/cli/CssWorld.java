package dev.pushcheck.app.cli;

import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Accounts on loopback and the settings that lead there. The time is the machine's, for the SDK
 * signs by that.
 */
final class CssWorld implements AutoCloseable {
  static final String EVENTS = "DescribeLiveStreamEventList";
  static final String DOMAIN = "push.example.com";
  static final String ID = "AKIDsample";
  static final String KEY = "s3cr3t-of-the-account";
  static final String STOPPED = "The client interrupted the stream";

  private final Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
  private final Path settings;
  private final List<CssAccountServer> servers = new ArrayList<>();
  private final List<String> accounts = new ArrayList<>();

  CssWorld(Path directory) {
    settings = directory.resolve("pushcheck.yaml");
  }

  /** Adds an account with a key that is right. */
  CssAccountServer account(String name, String site) {
    return account(name, site, KEY);
  }

  CssAccountServer account(String name, String site, String keyInSettings) {
    CssAccountServer server = CssAccountServer.start(ID, KEY);
    servers.add(server);
    accounts.add(
        "{ name: %s, site: %s, secretId: %s, secretKey: \"%s\", endpoint: \"http://%s\", timeout: 20s }"
            .formatted(name, site, ID, keyInSettings, server.endpoint()));
    return server;
  }

  Instant ago(Duration span) {
    return now.minus(span);
  }

  /** A push that was live for half a minute. */
  StreamEvent interruption(String domain, String stream, Duration ago, String reason) {
    Instant ended = ago(ago);
    return StreamEvent.interruption(
        Push.of(new StreamPath(domain, "live", stream), "198.51.100.7", ended.minusSeconds(30)),
        ended,
        reason);
  }

  StreamEvent refusal(String stream, Duration ago, String reason) {
    return StreamEvent.refusal(
        new StreamPath(DOMAIN, "live", stream), "198.51.100.7", ago(ago), reason);
  }

  /** So many of as many streams, evenly apart, the newest first. */
  List<StreamEvent> interruptions(int count, Duration apart) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> interruption(DOMAIN, "show" + i, apart.multipliedBy(i), STOPPED))
        .toList();
  }

  /** Runs {@code interruptions} with all accounts. */
  Answer interruptions(String... arguments) {
    try {
      Files.write(
          settings,
          List.of(
              "accounts: [" + String.join(", ", accounts) + "]",
              "text: { language: en, timeZone: UTC }"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Stream<String> first = Stream.of("interruptions", "--config", settings.toString());
    return new Program()
        .with(InstantSource.fixed(now))
        .run(Stream.concat(first, Stream.of(arguments)).toArray(String[]::new));
  }

  @Override
  public void close() {
    servers.forEach(CssAccountServer::close);
  }
}
