package dev.pushcheck.reply;

/**
 * Something the reader can do with one click.
 *
 * @param label one to three words
 * @param action what happens; permission is checked again at the click
 */
public record Button(String label, Action action) {}
