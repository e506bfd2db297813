package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonObject;

/**
 * One thing that was done for an interaction.
 *
 * @param what {@code callback:TYPE}, {@code edit}, {@code follow-up} or {@code delete}
 * @param body what was sent with it
 * @param afterMillis how long after the interaction was delivered
 */
public record Answer(String what, JsonObject body, long afterMillis) {}
