package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.util.Optional;

/**
 * How pushes to a domain are authenticated.
 *
 * @param enabled whether addresses must be signed at all
 * @param key the primary key, if there is one
 * @param backupKey the backup key, if there is one
 * @param delta {@code AuthDelta}: documented as grace after expiry for playback only; zero if none
 */
public record PushAuthentication(
    boolean enabled, Optional<Secret> key, Optional<Secret> backupKey, Duration delta) {}
