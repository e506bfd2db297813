package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.util.Optional;

/**
 * A callback template of an account. Addresses are secret as well: whoever knows one may send to
 * it.
 *
 * @param id by which rules name it
 * @param name as people named it, or the id
 * @param began where is told that a push began, if anywhere
 * @param ended where is told that it ended or was refused, if anywhere
 * @param troubled where is told that it goes on badly, if anywhere
 * @param key with which callbacks are signed; empty if they are not
 */
public record CallbackTemplate(
    long id,
    String name,
    Optional<Secret> began,
    Optional<Secret> ended,
    Optional<Secret> troubled,
    Optional<Secret> key) {}
