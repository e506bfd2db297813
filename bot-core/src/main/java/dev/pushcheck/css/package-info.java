/**
 * The domain of Tencent Cloud CSS: how a push is signed, which names are the vendor's own. Start
 * with {@code PushSignature}.
 */
@NullMarked
package dev.pushcheck.css;

import org.jspecify.annotations.NullMarked;
