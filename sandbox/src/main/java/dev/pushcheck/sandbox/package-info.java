/** A simulated push world on loopback. */
@NullMarked
package dev.pushcheck.sandbox;

import org.jspecify.annotations.NullMarked;
