/**
 * Wording by code, for one {@code Reader}: language, time zone and audience. Start with {@code
 * Texts}. Every sentence the bot says stands in the resource bundles of this package, English and
 * Simplified Chinese.
 */
@NullMarked
package dev.pushcheck.text;

import org.jspecify.annotations.NullMarked;
