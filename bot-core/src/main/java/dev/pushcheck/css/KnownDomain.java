package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.util.Optional;

/**
 * What the settings say of a push domain, without any access to the account.
 *
 * @param name lower case
 * @param key the primary key of push authentication, if told
 * @param backupKey the backup key, if told
 * @param app the one app this domain is used with, if told
 */
public record KnownDomain(
    String name, Optional<Secret> key, Optional<Secret> backupKey, Optional<String> app) {}
