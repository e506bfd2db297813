/** The documents, held against the code. */
@NullMarked
package dev.pushcheck.docs;

import org.jspecify.annotations.NullMarked;
