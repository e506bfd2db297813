/** Where the bot keeps what it must not forget. Start with {@code StoreSettings}. */
@NullMarked
package dev.pushcheck.store;

import org.jspecify.annotations.NullMarked;
