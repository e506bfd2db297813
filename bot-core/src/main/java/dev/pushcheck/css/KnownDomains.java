package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The push domains the settings tell of. Safe for use by several threads. */
public final class KnownDomains {
  private final Supplier<List<KnownDomain>> source;

  /** These domains, each name once. */
  public KnownDomains(List<KnownDomain> domains) {
    List<KnownDomain> copy = List.copyOf(domains);
    source = () -> copy;
  }

  /**
   * Domains that may change.
   *
   * @param source gives an unmodifiable list, each name once; asked for every question
   */
  public KnownDomains(Supplier<List<KnownDomain>> source) {
    this.source = source;
  }

  /** All of them. */
  public List<KnownDomain> domains() {
    return source.get();
  }

  /** What is known of this domain. */
  public Optional<KnownDomain> find(String name) {
    return domains().stream().filter(domain -> domain.name().equals(name)).findFirst();
  }

  /**
   * The keys with which an address of this domain should be signed; empty without a primary one.
   */
  public List<SigningKey> keysOf(String name) {
    return find(name)
        .filter(domain -> domain.key().isPresent())
        .map(domain -> keys(domain, SigningKey.Role.PRIMARY, SigningKey.Role.BACKUP).toList())
        .orElse(List.of());
  }

  /** The keys of all domains but this one. */
  public List<SigningKey> keysOfOthers(String name) {
    return domains().stream()
        .filter(domain -> !domain.name().equals(name))
        .flatMap(domain -> keys(domain, SigningKey.Role.OTHER_DOMAIN, SigningKey.Role.OTHER_DOMAIN))
        .toList();
  }

  @Override
  public String toString() {
    return "KnownDomains" + domains();
  }

  private static Stream<SigningKey> keys(
      KnownDomain domain, SigningKey.Role primary, SigningKey.Role backup) {
    return Stream.concat(
        key(domain, domain.key(), primary), key(domain, domain.backupKey(), backup));
  }

  private static Stream<SigningKey> key(
      KnownDomain domain, Optional<Secret> secret, SigningKey.Role role) {
    return secret.stream().map(key -> new SigningKey(role, domain.name(), key));
  }
}
