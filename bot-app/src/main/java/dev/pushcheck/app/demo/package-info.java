/**
 * {@code pushcheck demo}: the whole bot over a simulated account, in the terminal. Begin with
 * {@link dev.pushcheck.app.demo.Demo}. The only package that knows the sandbox.
 */
@NullMarked
package dev.pushcheck.app.demo;

import org.jspecify.annotations.NullMarked;
