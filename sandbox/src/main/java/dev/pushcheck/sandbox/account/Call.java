package dev.pushcheck.sandbox.account;

/**
 * A call that has come, whatever became of it.
 *
 * @param action what was asked for; empty if that was not said
 * @param parameters a JSON object in one line; {@code {}} where the account does not know the
 *     action or the body is no object, so that nothing is kept that might be a key
 */
public record Call(String action, String parameters) {}
