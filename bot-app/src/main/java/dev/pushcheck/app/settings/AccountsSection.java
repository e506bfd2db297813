package dev.pushcheck.app.settings;

import dev.pushcheck.css.AccountSettings;
import dev.pushcheck.css.AccountSettings.Credentials;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** {@code accounts:}, a list. */
final class AccountsSection {
  static final Keys KEYS =
      Keys.of(
          "name: main",
          "site: international",
          "secretId: \"${TENCENT_SECRET_ID}\"",
          "secretKey: \"${TENCENT_SECRET_KEY}\"",
          "endpoint: https://live.intl.tencentcloudapi.com",
          "timeout: 5s",
          "actions: { secretId: \"${ACTIONS_SECRET_ID}\", secretKey: \"${ACTIONS_SECRET_KEY}\" }");

  static final Keys ACTION_KEYS =
      Keys.of("secretId: \"${ACTIONS_SECRET_ID}\"", "secretKey: \"${ACTIONS_SECRET_KEY}\"");

  private static final ValueForm<Duration> TIMEOUT = DurationForm.between("100ms", "1m");

  private static final ValueForm<Site> SITE =
      new ValueForm<>(
          "international or mainland",
          Map.of("international", Site.INTERNATIONAL, "mainland", Site.MAINLAND));

  /** They go into a header, so anything else would only fail later. */
  private static final Predicate<String> PRINTABLE =
      Pattern.compile("[\\x21-\\x7e]+").asMatchPredicate();

  private AccountsSection() {}

  static List<AccountSettings> read(List<SettingsMap> maps) {
    List<AccountSettings> accounts = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (SettingsMap map : maps) {
      Optional<AccountSettings> account = read(map);
      map.find("name", ValueForms.NAME)
          .map(name -> lines.putIfAbsent(name, map.node("name").line()))
          .ifPresent(line -> map.node("name").problem("the same name as on line " + line));
      account.ifPresent(accounts::add);
    }
    return accounts;
  }

  private static Optional<AccountSettings> read(SettingsMap map) {
    Optional<String> name = map.require("name", ValueForms.NAME);
    Optional<Site> site = map.require("site", SITE);
    Optional<Credentials> credentials = credentials(map);
    Optional<String> endpoint = map.find("endpoint", HostForms.ENDPOINT);
    Duration timeout = map.find("timeout", TIMEOUT).orElse(AccountSettings.DEFAULT_TIMEOUT);
    Optional<Credentials> actions =
        map.findMap("actions", ACTION_KEYS).flatMap(AccountsSection::credentials);
    if (name.isEmpty() || site.isEmpty() || credentials.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AccountSettings(name.get(), site.get(), credentials.get(), actions, endpoint, timeout));
  }

  /** Both are read as secrets, since the two are easily taken for each other. */
  private static Optional<Credentials> credentials(SettingsMap map) {
    Optional<Secret> id = map.requireSecret("secretId");
    Optional<Secret> key = map.requireSecret("secretKey");
    if (id.map(Secret::reveal).filter(PRINTABLE.negate()).isPresent()) {
      map.node("secretId").problem("expected letters and digits only");
    }
    return id.flatMap(known -> key.map(secret -> new Credentials(known.reveal(), secret)));
  }
}
