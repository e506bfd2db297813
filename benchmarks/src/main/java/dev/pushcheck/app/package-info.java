/** Benchmarks of the whole program over loopback. */
@NullMarked
package dev.pushcheck.app;

import org.jspecify.annotations.NullMarked;
