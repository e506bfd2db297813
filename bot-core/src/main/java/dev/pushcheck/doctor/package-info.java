/**
 * The bot tries itself out: {@link dev.pushcheck.doctor.Doctor} tests for real what it depends on,
 * and says it in the form of a push check.
 */
@NullMarked
package dev.pushcheck.doctor;

import org.jspecify.annotations.NullMarked;
