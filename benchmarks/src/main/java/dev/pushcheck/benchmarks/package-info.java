/** JMH benchmarks; never timed in CI. */
@NullMarked
package dev.pushcheck.benchmarks;

import org.jspecify.annotations.NullMarked;
