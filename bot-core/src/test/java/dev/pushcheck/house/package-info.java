/** The rules of the house, executed. */
@NullMarked
package dev.pushcheck.house;

import org.jspecify.annotations.NullMarked;
