/**
 * The command line: one class a command, all talking through a {@code Console}. Start with {@code
 * PushcheckCommandLine}.
 */
@NullMarked
package dev.pushcheck.app.cli;

import org.jspecify.annotations.NullMarked;
