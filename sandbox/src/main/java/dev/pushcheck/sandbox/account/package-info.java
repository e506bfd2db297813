/**
 * A simulated Tencent CSS account: the API 2018-08-01 over HTTP on loopback, with what it knows of
 * domains, keys, streams and interruptions. Begin with {@link
 * dev.pushcheck.sandbox.account.CssAccountServer}.
 */
@NullMarked
package dev.pushcheck.sandbox.account;

import org.jspecify.annotations.NullMarked;
