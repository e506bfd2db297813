package dev.pushcheck.alert;

/**
 * A route that somebody has made in a chat. Immutable.
 *
 * @param id ours: 1 to 20 characters of {@code [a-z0-9]}
 * @param route where it leads; its name is {@code watch-} and the id
 * @param by who made it, and when
 */
public record Watch(String id, Route route, OutageFile.Deed by) {}
