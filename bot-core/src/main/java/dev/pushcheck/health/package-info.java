/**
 * How the parts of the running bot are doing: each tells its {@link
 * dev.pushcheck.health.Condition}.
 */
@NullMarked
package dev.pushcheck.health;

import org.jspecify.annotations.NullMarked;
