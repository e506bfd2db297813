package dev.pushcheck.push;

import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.settings.Secret;
import java.util.List;
import java.util.Optional;

/**
 * A well-formed address with the keys of its domain.
 *
 * @param url signed with one of the keys, valid for longer than a show
 * @param algorithm of its signature
 * @param key of its signature
 * @param otherKey of the same domain
 * @param primary whether it is signed with the primary key
 */
record GeneratedAddress(
    PushUrl url, String algorithm, String key, String otherKey, boolean primary) {
  /** Belongs to another domain. */
  static final String FOREIGN_KEY = "aKeyOfAnotherDomain";

  String text() {
    return url.print().reveal();
  }

  String txTime() {
    return url.parameter(PushUrl.TX_TIME).orElseThrow();
  }

  String txSecret() {
    return url.parameter(PushUrl.TX_SECRET).orElseThrow();
  }

  /** The same address with a signature over another text. */
  String signedOver(String text) {
    return text().replace(txSecret(), SignedRuns.digest(algorithm, text));
  }

  /** The same address for another time, signed as it should be. */
  String withTime(String time) {
    return signedOver(key + url.stream() + time).replace("txTime=" + txTime(), "txTime=" + time);
  }

  KnownDomains known() {
    return new KnownDomains(
        List.of(
            domain(url.domain(), primary ? key : otherKey, primary ? otherKey : key),
            domain("another.example.org", FOREIGN_KEY, FOREIGN_KEY + "2")));
  }

  private static KnownDomain domain(String name, String key, String backupKey) {
    return new KnownDomain(
        name, Optional.of(Secret.of(key)), Optional.of(Secret.of(backupKey)), Optional.empty());
  }
}
