/**
 * Who may do what: {@code AccessSettings} hold the {@code Grant}s, a {@code Scope} says about which
 * streams somebody may ask. What was asked and what was denied goes to the {@code AuditLog}; {@code
 * Throttle} keeps anybody from asking too much.
 */
@NullMarked
package dev.pushcheck.access;

import org.jspecify.annotations.NullMarked;
