/** How fast the store is. */
@NullMarked
package dev.pushcheck.store;

import org.jspecify.annotations.NullMarked;
