/** Who may do what. So far, whether the bot may change anything at all: {@code Actions}. */
@NullMarked
package dev.pushcheck.access;

import org.jspecify.annotations.NullMarked;
