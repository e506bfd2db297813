/**
 * Whether an address can be pushed to. {@code PushReading} reads any text, {@code PushCheck} is the
 * literal list of what is checked, one class per check, and {@code PushFinding} lists every code
 * they can give.
 */
@NullMarked
package dev.pushcheck.push;

import org.jspecify.annotations.NullMarked;
