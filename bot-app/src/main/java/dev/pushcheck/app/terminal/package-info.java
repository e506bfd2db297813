/**
 * Output for a terminal. {@code TerminalRenderer} turns a reply into text; what strangers wrote is
 * made harmless before it is printed.
 */
@NullMarked
package dev.pushcheck.app.terminal;

import org.jspecify.annotations.NullMarked;
