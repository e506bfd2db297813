/**
 * How the parts of the running bot are doing: each tells its {@link
 * dev.pushcheck.health.Condition}, and counts what it does in {@link dev.pushcheck.health.Meters}.
 */
@NullMarked
package dev.pushcheck.health;

import org.jspecify.annotations.NullMarked;
