package dev.pushcheck.text;

import java.time.ZoneId;

/**
 * The person an answer is worded for.
 *
 * @param language in which
 * @param zone by whose clock
 * @param audience in whose terms
 */
public record Reader(Language language, ZoneId zone, Audience audience) {}
