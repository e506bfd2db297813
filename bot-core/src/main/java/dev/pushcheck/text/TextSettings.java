package dev.pushcheck.text;

import java.time.ZoneId;

/**
 * How people are spoken to who have not said otherwise.
 *
 * @param language in which
 * @param timeZone by whose clock
 */
public record TextSettings(Language language, ZoneId timeZone) {}
