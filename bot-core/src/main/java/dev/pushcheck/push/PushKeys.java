package dev.pushcheck.push;

import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssAccounts.Owner;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.PushAuthentication;
import dev.pushcheck.settings.Secret;
import java.util.List;
import java.util.Optional;

/**
 * The keys for new addresses. The account knows today's key, and whether one is needed; the
 * settings fill in where no account can be asked. Safe for use by several threads.
 *
 * @param known what the settings tell of domains
 */
public record PushKeys(KnownDomains known, CssAccounts accounts) {
  /** The key for a push domain. */
  public PushKey of(String domain) throws InterruptedException {
    Owner owner = accounts.owner(domain);
    if (owner instanceof Owner.Found found) {
      return ofAccount(found.account(), found.domain());
    } else if (owner instanceof Owner.Unknown unknown) {
      return ofSettings(domain, new PushKey.Unanswered(unknown.failure()));
    } else if (owner instanceof Owner.Nobody nobody) {
      return ofSettings(domain, new PushKey.Unknown(nobody.asked()));
    }
    return ofSettings(domain, new PushKey.Unknown(List.of()));
  }

  private PushKey ofAccount(CssAccount account, CssDomain domain) throws InterruptedException {
    if (domain.kind() == CssDomain.Kind.PLAYBACK) {
      return new PushKey.OfPlayback();
    }
    try {
      PushAuthentication authentication = account.api().pushAuthentication(domain.name());
      if (!authentication.enabled()) {
        return new PushKey.NotNeeded();
      }
      Optional<Secret> key = authentication.key().or(authentication::backupKey);
      return key.<PushKey>map(PushKey.Known::new)
          .orElseGet(() -> ofSettings(domain.name(), new PushKey.Missing(account)));
    } catch (CssApiException e) {
      return ofSettings(domain.name(), new PushKey.Unanswered(e.failure()));
    }
  }

  private PushKey ofSettings(String domain, PushKey otherwise) {
    return known
        .find(domain)
        .flatMap(told -> told.key().or(told::backupKey))
        .<PushKey>map(PushKey.Known::new)
        .orElse(otherwise);
  }
}
