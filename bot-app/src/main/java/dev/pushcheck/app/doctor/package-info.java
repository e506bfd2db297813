/**
 * What only the program itself can look at when the bot tries itself out: {@link
 * dev.pushcheck.app.doctor.StoreCanBeWritten} and its neighbours.
 */
@NullMarked
package dev.pushcheck.app.doctor;

import org.jspecify.annotations.NullMarked;
