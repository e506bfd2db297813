package dev.pushcheck.sandbox.slack;

/**
 * What Slack knows of a user.
 *
 * @param locale such as {@code zh-CN}
 * @param timeZone such as {@code Asia/Shanghai}
 */
public record Person(String locale, String timeZone) {}
