/**
 * Why pushes break off, in words a person can act on: Tencent's causes by code and by text, and the
 * codes that encoders and SDKs show. Start with {@code InterruptionCauses} for one cause and with
 * {@code Explanations} for a question.
 */
@NullMarked
package dev.pushcheck.interruption;

import org.jspecify.annotations.NullMarked;
