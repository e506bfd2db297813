package dev.pushcheck.sandbox.account;

import java.time.Instant;

/**
 * That callbacks of a domain follow a template.
 *
 * @param app the only app it holds for, or empty
 * @param template the template's id
 * @param created when it was made
 */
record CallbackRule(String domain, String app, long template, Instant created) {}
