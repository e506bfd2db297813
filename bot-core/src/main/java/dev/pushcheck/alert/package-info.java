/**
 * From an event to posts. So far the port through which posts reach a chat platform: start at
 * {@link dev.pushcheck.alert.AlertSink}.
 */
@NullMarked
package dev.pushcheck.alert;

import org.jspecify.annotations.NullMarked;
