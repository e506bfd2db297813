package dev.pushcheck.sandbox.account;

import java.util.Set;
import java.util.function.Function;

/**
 * Something that the API can do.
 *
 * @param name the vendor's name for it
 * @param parameters the names of all that it takes
 * @param work does it, or throws an {@link ApiError}
 */
record Operation(String name, Set<String> parameters, Function<Parameters, Answer> work) {
  Answer perform(Parameters given) {
    given.requireOnly(parameters);
    return work.apply(given);
  }
}
