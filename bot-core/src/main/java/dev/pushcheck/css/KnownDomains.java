package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The push domains the settings tell of.
 *
 * @param domains each name once
 */
public record KnownDomains(List<KnownDomain> domains) {
  /** Copies the domains. */
  public KnownDomains {
    domains = List.copyOf(domains);
  }

  /** What is known of this domain. */
  public Optional<KnownDomain> find(String name) {
    return domains.stream().filter(domain -> domain.name().equals(name)).findFirst();
  }

  /** The keys with which an address of this domain may have been signed; empty if none is known. */
  public List<SigningKey> keys(String name) {
    if (find(name).filter(domain -> domain.key().isPresent()).isEmpty()) {
      return List.of();
    }
    return domains.stream().flatMap(domain -> keys(domain, name)).toList();
  }

  private static Stream<SigningKey> keys(KnownDomain domain, String asked) {
    return domain.name().equals(asked)
        ? Stream.concat(
            key(domain, domain.key(), SigningKey.Role.PRIMARY),
            key(domain, domain.backupKey(), SigningKey.Role.BACKUP))
        : Stream.concat(
            key(domain, domain.key(), SigningKey.Role.OTHER_DOMAIN),
            key(domain, domain.backupKey(), SigningKey.Role.OTHER_DOMAIN));
  }

  private static Stream<SigningKey> key(
      KnownDomain domain, Optional<Secret> secret, SigningKey.Role role) {
    return secret.stream().map(key -> new SigningKey(role, domain.name(), key));
  }
}
