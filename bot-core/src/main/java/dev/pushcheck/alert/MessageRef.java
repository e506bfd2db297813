package dev.pushcheck.alert;

/**
 * A message that stands in a channel.
 *
 * @param channel the platform's id of the channel
 * @param id the platform's id of the message there
 */
public record MessageRef(String channel, String id) {}
