package dev.pushcheck.app.cli;

import dev.pushcheck.app.Bots;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.metrics.PrometheusMeters;
import dev.pushcheck.app.settings.ReloadableSettings;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.chat.ChatBot;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.reply.Reply;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pushcheck run}. */
@Command(
    name = "run",
    description =
        "Runs the bot on every chat platform that the settings name, until it is stopped.",
    mixinStandardHelpOptions = true)
final class RunCommandLine implements Callable<Integer> {
  private static final int SECONDS_TO_CONNECT = 5;
  private static final int SECONDS_TO_END = 10;
  private static final String LOG = "PUSHCHECK_LOG";
  private static final List<String> LOGS = List.of("text", "json");
  private static final List<String> PLATFORMS = List.of("slack", "discord");

  private final Console console;

  @Mixin private final SettingsOption settingsOption = new SettingsOption();

  RunCommandLine(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String log = console.environment().apply(LOG);
    if (log != null && !LOGS.contains(log)) {
      console.err().println(LOG + " is neither text nor json");
      return Reply.USAGE;
    }
    try (PrometheusMeters meters = new PrometheusMeters(ProgramVersion.text())) {
      return settingsOption
          .open(console, meters)
          .map(settings -> run(settings, meters))
          .orElse(Reply.USAGE);
    }
  }

  private int run(ReloadableSettings settings, PrometheusMeters meters) {
    Settings now = settings.current();
    if (now.slack().isEmpty() && now.discord().isEmpty()) {
      console.err().println("Nothing to run: the settings name no chat platform, such as slack:");
      return Reply.USAGE;
    }
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> stopAndWait(stop, ended), "pushcheck-stop");
    try (Pushcheck pushcheck = new Pushcheck(settings, console.clock(), meters)) {
      if (!pushcheck.memory().isOurs()) {
        console
            .err()
            .println(
                "Another Pushcheck runs with the same store: "
                    + now.store().url()
                    + ". Stop that one first; several at a time share a PostgreSQL"
                    + " (docs/operating.md).");
        return Reply.USAGE;
      }
      // Takes about as long as what comes next.
      pushcheck.threads().commands().execute(pushcheck.memory()::open);
      try (Bots bots = new Bots(settings, pushcheck, console.clock(), meters::scrape)) {
        Runtime.getRuntime().addShutdownHook(hook);
        bots.start();
        if (!connectedOrStopped(bots, stop)) {
          print(bots);
          print(now, pushcheck.memory().condition());
          stop.await();
        }
        console.out().println("Stopping.");
        console.flush();
        return 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } finally {
      ended.countDown();
    }
  }

  /** Waits a moment for what is still connecting; gives whether it was stopped meanwhile. */
  private static boolean connectedOrStopped(Bots bots, CountDownLatch stop)
      throws InterruptedException {
    long patience = TimeUnit.SECONDS.toNanos(SECONDS_TO_CONNECT);
    long began = System.nanoTime();
    while (System.nanoTime() - began < patience
        && bots.all().stream().anyMatch(bot -> bot.condition().state() == State.STARTING)) {
      if (stop.await(50, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return stop.getCount() == 0;
  }

  private void print(Bots bots) {
    PrintStream out = console.out();
    out.println("Pushcheck is running. To stop it: Ctrl-C, or SIGTERM.");
    for (String platform : PLATFORMS) {
      Optional<ChatBot> bot =
          bots.all().stream().filter(one -> one.name().equals(platform)).findFirst();
      out.printf(
          "  %-9s %s%n",
          platform,
          bot.map(one -> words(one.condition()))
              .orElse("off: the settings have no " + platform + ":"));
    }
    bots.listening()
        .forEach(
            one ->
                out.printf(
                    "  %-9s %s:%d %s%n",
                    "http",
                    one.address().host(),
                    one.address().port(),
                    one.problem().isEmpty() ? "listening" : one.problem()));
  }

  /** What it works with, and what is off. */
  private void print(Settings settings, Condition store) {
    Map<String, String> words = new LinkedHashMap<>(SettingsSummary.of(settings));
    words.keySet().retainAll(List.of("store", "callbacks", "accounts", "domains", "alerts"));
    if (store.state() != State.UP) {
      words.put("store", store.reason());
    }
    words.forEach((section, told) -> console.out().printf("  %-9s %s%n", section, told));
    console.flush();
  }

  private static String words(Condition condition) {
    return switch (condition.state()) {
      case UP -> "connected";
      case DEGRADED -> "connected, but " + condition.reason();
      case STARTING -> "still connecting: " + condition.reason();
      case DOWN -> "not connected, trying again: " + condition.reason();
    };
  }

  /** The process ends when this returns. */
  private static void stopAndWait(CountDownLatch stop, CountDownLatch ended) {
    stop.countDown();
    try {
      if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
        Thread.currentThread().interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
