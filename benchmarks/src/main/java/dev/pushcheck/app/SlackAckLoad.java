package dev.pushcheck.app;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.LeakGuard;
import dev.pushcheck.access.Limit;
import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.app.http.HttpSettings;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.css.AccountSettings;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.net.DnsSettings;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.push.CheckSettings;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.slack.Place;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.slack.SlackSettings;
import dev.pushcheck.slack.SlackSettings.Mode;
import dev.pushcheck.store.StoreSettings;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.TextSettings;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * How long Slack waits for an acknowledgement while 64 people type commands at the same time and
 * neither Tencent's API nor the name server answers any question; beside it, in the same run, an
 * echo in Slack's own Bolt for JavaScript, which has nothing to wait for. The one argument is the
 * folder of {@code peer.mjs}.
 */
public final class SlackAckLoad {
  private static final int PEOPLE = 64;
  private static final int WARM_UP = 10;
  private static final int EACH = 50;
  private static final Duration HANGS = Duration.ofSeconds(30);
  private static final Limit ANY_NUMBER = new Limit(1_000_000, Duration.ofSeconds(1));

  private SlackAckLoad() {}

  /** Prints a line for each of the two. */
  public static void main(String[] args) throws Exception {
    try (CssAccountServer tencent = CssAccountServer.start("id", "key");
        DatagramSocket silent = new DatagramSocket(localhost(0))) {
      tencent.misbehave(Misbehaviour.hanging());
      pushcheck(new Silence(tencent, localhost(silent.getLocalPort())));
    }
    if (args.length > 0) {
      peer(Path.of(args[0]));
    }
    System.exit(0);
  }

  /** What takes questions and never answers. */
  private record Silence(CssAccountServer tencent, InetSocketAddress dns) {}

  private static void pushcheck(Silence silence) throws Exception {
    try (SlackStandIn slack = SlackStandIn.start();
        Pushcheck pushcheck = new Pushcheck(settings(slack, silence), InstantSource.system());
        Bots bots = new Bots(settings(slack, silence), pushcheck, InstantSource.system())) {
      bots.start();
      await(() -> bots.all().get(0).condition().state() == State.UP);
      print("Pushcheck, Tencent and DNS hang", load(slack, "/pushcheck rtmp://a%d.example/live/x"));
    }
  }

  private static void peer(Path folder) throws Exception {
    try (SlackStandIn slack = SlackStandIn.start()) {
      Process node =
          new ProcessBuilder(
                  "node",
                  "peer.mjs",
                  slack.apiUrl(),
                  SlackStandIn.BOT_TOKEN,
                  SlackStandIn.APP_TOKEN)
              .directory(folder.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        await(() -> slack.calls("files.completeUploadExternal").size() == 1);
        print("Bolt for JavaScript, an echo", load(slack, "/peer %d"));
      } finally {
        node.destroyForcibly();
      }
    }
  }

  private static List<Duration> load(SlackStandIn slack, String line)
      throws InterruptedException, ExecutionException {
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    List<Future<List<Duration>>> all = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      int person = i;
      all.add(people.submit(() -> type(slack, line, person)));
    }
    List<Duration> took = new ArrayList<>();
    for (Future<List<Duration>> one : all) {
      took.addAll(one.get());
    }
    people.shutdownNow();
    return took.stream().sorted().toList();
  }

  private static List<Duration> type(SlackStandIn slack, String line, int person) {
    List<Duration> took = new ArrayList<>();
    for (int i = 0; i < WARM_UP + EACH; i++) {
      Duration one =
          slack
              .type(Place.USUAL, String.format(line, person * 1000 + i))
              .acknowledged()
              .join()
              .took();
      if (i >= WARM_UP) {
        took.add(one);
      }
    }
    return took;
  }

  private static void print(String what, List<Duration> sorted) {
    System.out.printf(
        "%-34s p50 %6.2f ms, p99 %6.2f ms, at most %6.2f ms, of %d%n",
        what, millis(sorted, 0.5), millis(sorted, 0.99), millis(sorted, 1), sorted.size());
  }

  private static double millis(List<Duration> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(index).toNanos() / 1e6;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(20);
    }
  }

  private static InetSocketAddress localhost(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  private static Settings settings(SlackStandIn slack, Silence silence) {
    return new Settings(
        List.of(account(silence.tencent())),
        List.of(),
        new DnsSettings(List.of(silence.dns()), HANGS),
        ProbeSettings.DEFAULT,
        new CheckSettings(Duration.ofHours(4), HANGS),
        Optional.of(
            new SlackSettings(
                Mode.SOCKET,
                Secret.of(SlackStandIn.BOT_TOKEN),
                Optional.of(Secret.of(SlackStandIn.APP_TOKEN)),
                Optional.empty(),
                Set.of(),
                slack.apiUrl())),
        Optional.empty(),
        new HttpSettings(HttpSettings.DEFAULT.listen(), new HostAndPort("127.0.0.1", 0)),
        Optional.empty(),
        StoreSettings.DEFAULT,
        AlertSettings.DEFAULT,
        AccessSettings.DEFAULT,
        new LimitSettings(ANY_NUMBER, ANY_NUMBER, ANY_NUMBER),
        LeakGuard.OFF,
        new TextSettings(Language.EN, ZoneOffset.UTC));
  }

  private static AccountSettings account(CssAccountServer tencent) {
    return new AccountSettings(
        "main",
        Site.INTERNATIONAL,
        new AccountSettings.Credentials("id", Secret.of("key")),
        Optional.empty(),
        Optional.of("http://" + tencent.endpoint()),
        HANGS);
  }
}
