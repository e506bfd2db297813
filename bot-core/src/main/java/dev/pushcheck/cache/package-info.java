/**
 * Answers kept for a while, for every package that asks slow or rationed peers: {@code
 * SharedAnswers}.
 */
@NullMarked
package dev.pushcheck.cache;

import org.jspecify.annotations.NullMarked;
