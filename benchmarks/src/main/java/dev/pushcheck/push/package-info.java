/** Benchmarks of reading addresses, in the package whose classes they measure. */
@NullMarked
package dev.pushcheck.push;

import org.jspecify.annotations.NullMarked;
