package dev.pushcheck.app.cli;

import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.css.AccountSettings;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.store.StoreSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What settings come to, in a few words a section; without anything secret. */
final class SettingsSummary {
  private static final String OFF = "off";

  private SettingsSummary() {}

  /** Words by section, in the order in which they are worth reading. */
  static Map<String, String> of(Settings settings) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("accounts", names(settings.accounts().stream().map(SettingsSummary::account)));
    words.put("domains", names(settings.domains().stream().map(SettingsSummary::domain)));
    words.put(
        "slack", settings.slack().map(slack -> "on, mode " + lower(slack.mode())).orElse(OFF));
    words.put(
        "discord",
        settings
            .discord()
            .map(
                discord ->
                    discord.guilds().isEmpty()
                        ? "on, in every server that it is in"
                        : "on, in " + counted(discord.guilds().size(), "server"))
            .orElse(OFF));
    words.put(
        "callbacks",
        settings
            .callbacks()
            .map(callbacks -> callbacks.key().isPresent() ? "on, signed" : "on, without signature")
            .orElse(OFF));
    words.put("alerts", alerts(settings.alerts()) + silence(settings));
    words.put("store", store(settings.store()));
    words.put(
        "access",
        "everybody: "
            + lower(settings.access().everyone())
            + "; actions "
            + lower(settings.access().actions()));
    words.put("leak guard", lower(settings.leakGuard()));
    words.put("text", settings.text().language().tag() + ", " + settings.text().timeZone().getId());
    return words;
  }

  private static String account(AccountSettings account) {
    String acting = account.actions().isPresent() ? ", may act" : "";
    return account.name() + " (" + lower(account.site()) + acting + ")";
  }

  private static String domain(KnownDomain domain) {
    return domain.name() + (domain.key().isPresent() ? "" : " (without key)");
  }

  private static String alerts(AlertSettings alerts) {
    if (alerts.routes().isEmpty()) {
      return OFF + ": no routes";
    }
    long channels =
        alerts.routes().stream().flatMap(route -> route.to().stream()).distinct().count();
    return Stream.of(
            counted(alerts.routes().size(), "route") + " to " + counted((int) channels, "channel"),
            "hold " + duration(alerts.hold()),
            alerts.ops().map(ops -> "ops " + ops).orElse("no ops channel"),
            alerts.canary().map(c -> "canary every " + duration(c.every())).orElse("no canary"),
            alerts.maintenance().isEmpty()
                ? ""
                : counted(alerts.maintenance().size(), "maintenance window"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** Without a word from Tencent there is nothing to tell. */
  private static String silence(Settings settings) {
    boolean wanted = !settings.alerts().routes().isEmpty();
    boolean deaf = settings.callbacks().isEmpty() && settings.accounts().isEmpty();
    return wanted && deaf
        ? "; but nobody tells of interruptions: there are neither callbacks: nor accounts:"
        : "";
  }

  private static String store(StoreSettings store) {
    String kind = store.url().startsWith("jdbc:sqlite:") ? "SQLite" : "PostgreSQL";
    return kind + ", kept " + duration(store.retention());
  }

  private static String names(Stream<String> names) {
    List<String> all = names.toList();
    return all.isEmpty() ? "none" : all.size() + ": " + String.join(", ", all);
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static String duration(Duration span) {
    if (span.isZero()) {
      return "0s";
    }
    long millis = span.toMillis();
    return Arrays.stream(Unit.values())
        .filter(unit -> millis % unit.millis == 0)
        .map(unit -> millis / unit.millis + unit.sign)
        .findFirst()
        .orElse(millis + "ms");
  }

  private enum Unit {
    DAYS("d", 86_400_000),
    HOURS("h", 3_600_000),
    MINUTES("m", 60_000),
    SECONDS("s", 1_000),
    MILLIS("ms", 1);

    private final String sign;
    private final long millis;

    Unit(String sign, long millis) {
      this.sign = sign;
      this.millis = millis;
    }
  }
}
