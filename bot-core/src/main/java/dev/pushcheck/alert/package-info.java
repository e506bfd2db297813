/**
 * From an event to posts: a {@link dev.pushcheck.alert.Sighting} is kept in the {@link
 * dev.pushcheck.alert.AlertLedger}, an {@link dev.pushcheck.alert.Outage} follows from all
 * sightings of a stream, and each channel that a {@link dev.pushcheck.alert.Route} leads to gets
 * one living message about it through an {@link dev.pushcheck.alert.AlertSink}.
 */
@NullMarked
package dev.pushcheck.alert;

import org.jspecify.annotations.NullMarked;
