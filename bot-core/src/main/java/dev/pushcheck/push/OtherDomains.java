package dev.pushcheck.push;

import dev.pushcheck.css.CssApi;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.PushAuthentication;
import dev.pushcheck.css.SigningKey;
import dev.pushcheck.css.SigningKey.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The account's other domains, whose keys are easily mistaken for those of one. What cannot be read
 * is left out: a slip that cannot be named for want of a key is still known to be one.
 */
final class OtherDomains {
  /** Ours: an account has up to a hundred domains, and each costs a call. */
  private static final int MOST = 20;

  private final CssApi api;
  private final String domain;

  OtherDomains(CssApi api, String domain) {
    this.api = api;
    this.domain = domain;
  }

  List<SigningKey> keys() throws InterruptedException {
    List<SigningKey> keys = new ArrayList<>();
    try {
      List<CssDomain> others =
          api.domains().stream().filter(other -> !other.name().equals(domain)).limit(MOST).toList();
      for (CssDomain other : others) {
        addKeys(other, keys);
      }
    } catch (CssApiException e) {
      return keys;
    }
    return keys;
  }

  private void addKeys(CssDomain other, List<SigningKey> keys)
      throws CssApiException, InterruptedException {
    if (other.kind() == CssDomain.Kind.PLAYBACK) {
      api.playbackKeys(other.name())
          .forEach(key -> keys.add(new SigningKey(Role.PLAYBACK, other.name(), key)));
    } else {
      PushAuthentication told = api.pushAuthentication(other.name());
      Optional.of(told)
          .flatMap(PushAuthentication::key)
          .ifPresent(key -> keys.add(new SigningKey(Role.OTHER_DOMAIN, other.name(), key)));
      told.backupKey()
          .ifPresent(key -> keys.add(new SigningKey(Role.OTHER_DOMAIN, other.name(), key)));
    }
  }
}
