package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;

/**
 * A key with which an address may have been signed.
 *
 * @param role what it is to the domain of that address
 * @param domain whose key it is
 * @param secret the key
 */
public record SigningKey(Role role, String domain, Secret secret) {
  /** What a key is to a domain. */
  public enum Role {
    /** Its primary key. */
    PRIMARY,
    /** Its backup key, as valid as the primary one. */
    BACKUP,
    /** A key of a playback domain: no good for pushing, but easily mistaken. */
    PLAYBACK,
    /** The key of another push domain: no good here, but easily mistaken. */
    OTHER_DOMAIN
  }

  /** Whether a signature made with it is accepted. */
  public boolean isOwn() {
    return role == Role.PRIMARY || role == Role.BACKUP;
  }
}
