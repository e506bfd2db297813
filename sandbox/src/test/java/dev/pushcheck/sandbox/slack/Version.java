package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonObject;
import java.time.Instant;

/**
 * What a message said from some time on.
 *
 * @param channel where it stands
 * @param id its {@code ts}
 * @param message as it was posted or edited then
 * @param at when, by the machine's clock
 */
public record Version(String channel, String id, JsonObject message, Instant at) {}
