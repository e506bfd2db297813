/** The runnable program: command line, settings file, terminal, and the only wiring. */
@NullMarked
package dev.pushcheck.app;

import org.jspecify.annotations.NullMarked;
