package dev.pushcheck.alert;

import dev.pushcheck.css.CssApi.StreamState;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about a stream before its outage was told. Immutable.
 *
 * @param state what the account says that the stream is doing; empty if it did not say
 * @param account the ids of findings about the account's side, such as {@code account-suspended};
 *     empty if nothing is wrong there, as far as is known
 * @param untested the ids of findings that say why something could not be tested, such as {@code
 *     check-timed-out}
 */
public record Evidence(Optional<StreamState> state, List<String> account, List<String> untested) {
  /** Nothing has been looked at yet. */
  public static final Evidence NONE =
      new Evidence(Optional.empty(), List.of(), List.of("check-timed-out"));

  /** Copies the lists. */
  public Evidence {
    account = List.copyOf(account);
    untested = List.copyOf(untested);
  }
}
