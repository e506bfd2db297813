package dev.pushcheck.settings;

/**
 * One thing wrong with the settings, worded for the person who wrote them.
 *
 * @param line where it stands, counted from 1
 * @param key the key's path, such as {@code domains[0].key}; empty for the file as a whole
 * @param problem what was found and what was expected, one sentence without the value of a secret
 * @param example a line that would be right; empty where none helps
 */
public record SettingsProblem(int line, String key, String problem, String example) {}
