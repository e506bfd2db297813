/**
 * Who may do what: the {@code Role} of a person, and whether the bot may change anything at all.
 */
@NullMarked
package dev.pushcheck.access;

import org.jspecify.annotations.NullMarked;
