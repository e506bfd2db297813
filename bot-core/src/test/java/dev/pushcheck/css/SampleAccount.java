package dev.pushcheck.css;

import dev.pushcheck.css.AccountSettings.Credentials;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A simulated account and the way to it. Its clock is the machine's, since the SDK signs by that.
 */
final class SampleAccount implements AutoCloseable {
  static final String ID = "AKIDsample";
  static final String KEY = "s3cr3t-of-the-account";
  static final Duration PATIENT = Duration.ofSeconds(20);
  static final Duration BRISK = Duration.ofMillis(400);

  final CssAccountServer server = CssAccountServer.start(ID, KEY);
  final ExecutorService threads = Executors.newCachedThreadPool(SampleAccount::daemon);

  /** The account as its client sees it, with all the time it may need. */
  TencentCssApi api() {
    return api(settings(PATIENT));
  }

  TencentCssApi api(AccountSettings settings) {
    return TencentCssApi.of(settings, threads, InstantSource.system());
  }

  AccountSettings settings(Duration timeout) {
    return settings(Site.INTERNATIONAL, timeout, new Credentials(ID, Secret.of(KEY)));
  }

  AccountSettings settings(Site site, Duration timeout, Credentials credentials) {
    return new AccountSettings(
        "sample",
        site,
        credentials,
        Optional.of(new Credentials(ID, Secret.of(KEY))),
        Optional.of("http://" + server.endpoint()),
        timeout);
  }

  /** Now, in whole seconds, as the vendor writes most times. */
  static Instant now() {
    return InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public void close() {
    server.close();
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "exchange");
    thread.setDaemon(true);
    return thread;
  }
}
