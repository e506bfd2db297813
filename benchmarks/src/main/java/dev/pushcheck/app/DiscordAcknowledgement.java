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
import dev.pushcheck.discord.DiscordSettings;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.net.DnsSettings;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.push.CheckSettings;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.discord.Answer;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.DiscordServer;
import dev.pushcheck.sandbox.discord.Ticket;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.store.StoreSettings;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.TextSettings;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * How long a host on Discord waits for the acknowledgement of a command while 64 at a time are
 * asked and nothing that the answers need ever answers: neither Tencent's API nor the name server.
 * A program of its own, as JMH measures calls and not answers over a wire.
 */
public final class DiscordAcknowledgement {
  private static final int AT_ONCE = 64;
  private static final int ROUNDS = 20;
  private static final int WARM_UP = 2;
  private static final Duration TIME_OUT = Duration.ofSeconds(30);
  private static final Limit ANY_NUMBER = new Limit(1_000_000, Duration.ofSeconds(1));
  private static final Duration FAR = Duration.ofMillis(100);
  private static final String TOKEN = "a-token";
  private static final Map<String, String> ADDRESS =
      Map.of("address", "rtmp://push.example.com/live/room42?txSecret=0&txTime=7FFFFFFF");

  private DiscordAcknowledgement() {}

  /** Prints the median, the 99th percentile and the longest wait in milliseconds. */
  public static void main(String[] args) throws Exception {
    try (CssAccountServer tencent = CssAccountServer.start("id", "key");
        DatagramSocket silence = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        DiscordServer discord = DiscordServer.start(TOKEN);
        Pushcheck pushcheck =
            new Pushcheck(settings(tencent, silence, discord), InstantSource.system());
        Bots bots =
            new Bots(settings(tencent, silence, discord), pushcheck, InstantSource.system())) {
      tencent.misbehave(Misbehaviour.hanging());
      bots.start();
      until(() -> bots.all().stream().allMatch(b -> b.condition().state() == State.UP));
      measure(discord, Duration.ZERO);
      measure(discord, FAR);
    }
  }

  private static void measure(DiscordServer discord, Duration distance)
      throws InterruptedException {
    discord.distance(distance);
    List<Long> waits = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      List<Long> some = ask(discord);
      if (round >= WARM_UP) {
        waits.addAll(some);
      }
    }
    waits.sort(null);
    System.out.printf(
        "%d commands, %d at once, Discord %d ms away: median %d ms, p99 %d ms, longest %d ms%n",
        waits.size(),
        AT_ONCE,
        distance.toMillis(),
        waits.get(waits.size() / 2),
        waits.get(waits.size() * 99 / 100),
        waits.get(waits.size() - 1));
  }

  private static List<Long> ask(DiscordServer discord) throws InterruptedException {
    List<Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      tickets.add(discord.interactions().command(Asker.HOST, "pushcheck", ADDRESS));
    }
    until(() -> tickets.stream().noneMatch(ticket -> ticket.answers().isEmpty()));
    return tickets.stream()
        .map(ticket -> ticket.answer("callback:5").map(Answer::afterMillis).orElseThrow())
        .toList();
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  private static Settings settings(
      CssAccountServer tencent, DatagramSocket silence, DiscordServer discord) {
    return new Settings(
        List.of(
            new AccountSettings(
                "main",
                Site.INTERNATIONAL,
                new AccountSettings.Credentials("id", Secret.of("key")),
                Optional.empty(),
                Optional.of("http://" + tencent.endpoint()),
                TIME_OUT)),
        List.of(),
        new DnsSettings(
            List.of(new InetSocketAddress(silence.getLocalAddress(), silence.getLocalPort())),
            TIME_OUT),
        ProbeSettings.DEFAULT,
        CheckSettings.DEFAULT,
        Optional.empty(),
        Optional.of(
            new DiscordSettings(
                Secret.of(TOKEN), Set.of(), URI.create(discord.apiUrl()), Optional.empty())),
        new HttpSettings(HttpSettings.DEFAULT.listen(), new HostAndPort("127.0.0.1", 0)),
        Optional.empty(),
        StoreSettings.DEFAULT,
        AlertSettings.DEFAULT,
        AccessSettings.DEFAULT,
        new LimitSettings(ANY_NUMBER, ANY_NUMBER, ANY_NUMBER),
        LeakGuard.OFF,
        new TextSettings(Language.EN, ZoneOffset.UTC));
  }
}
