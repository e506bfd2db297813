package dev.pushcheck.app.settings;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.LeakGuard;
import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.app.http.HttpSettings;
import dev.pushcheck.css.AccountSettings;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.discord.DiscordSettings;
import dev.pushcheck.net.DnsSettings;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.push.CheckSettings;
import dev.pushcheck.slack.SlackSettings;
import dev.pushcheck.store.StoreSettings;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.TextSettings;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything that can be set.
 *
 * @param accounts those that may be asked; no name twice
 * @param domains push domains known without access to an account; no name twice
 * @param dns which resolvers are asked
 * @param probe how far ingest probing goes
 * @param check how a push check judges
 * @param slack how the bot reaches Slack; empty if it does not
 * @param discord how the bot reaches Discord; empty if it does not
 * @param http where the bot listens
 * @param callbacks how Tencent's callbacks reach it; empty if they do not
 * @param store where the bot keeps what it must not forget
 * @param alerts how interruptions are told
 * @param access who may do what
 * @param limits how much may be asked from chats
 * @param leakGuard whether the bot looks out for addresses that people post in the open
 * @param text how people are spoken to
 */
public record Settings(
    List<AccountSettings> accounts,
    List<KnownDomain> domains,
    DnsSettings dns,
    ProbeSettings probe,
    CheckSettings check,
    Optional<SlackSettings> slack,
    Optional<DiscordSettings> discord,
    HttpSettings http,
    Optional<CallbackSettings> callbacks,
    StoreSettings store,
    AlertSettings alerts,
    AccessSettings access,
    LimitSettings limits,
    LeakGuard leakGuard,
    TextSettings text) {
  /** Copies the lists. */
  public Settings {
    accounts = List.copyOf(accounts);
    domains = List.copyOf(domains);
  }

  /** The sections that can be taken over while the bot runs. */
  static final Set<String> TAKEN_OVER =
      Set.of("domains", "check", "alerts", "access", "limits", "text");

  /**
   * These settings, with what can be taken over from newer ones while the bot runs. Alerts to a
   * platform that it is not on yet cannot.
   */
  Settings takingOver(Settings newer) {
    boolean reachable =
        (slack.isPresent() || newer.slack.isEmpty())
            && (discord.isPresent() || newer.discord.isEmpty());
    return new Settings(
        accounts,
        newer.domains,
        dns,
        probe,
        newer.check,
        slack,
        discord,
        http,
        callbacks,
        store,
        reachable ? newer.alerts : alerts,
        newer.access,
        newer.limits,
        leakGuard,
        newer.text);
  }

  /**
   * What holds without a file.
   *
   * @param environment gives a variable's value, or null; the locale variables, or the launcher's
   *     memory of them, choose the language, English if they name none of ours
   * @param zone by whose clock times are shown
   */
  public static Settings defaults(UnaryOperator<String> environment, ZoneId zone) {
    Language language =
        Stream.of("PUSHCHECK_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
            .map(environment)
            .filter(Objects::nonNull)
            .filter(tag -> !tag.isEmpty())
            .findFirst()
            .flatMap(Language::ofTag)
            .orElse(Language.EN);
    return new Settings(
        List.of(),
        List.of(),
        DnsSettings.DEFAULT,
        ProbeSettings.DEFAULT,
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
        new TextSettings(language, zone));
  }
}
