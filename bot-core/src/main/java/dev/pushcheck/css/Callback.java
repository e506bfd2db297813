package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.util.Optional;

/**
 * One callback of the vendor's, as far as it is understood. Immutable.
 *
 * @param eventType the vendor's number of its kind; {@link #UNTOLD} if it has none
 * @param event what it tells of a push; empty for kinds that tell of other things
 * @param seal by which it can be judged
 * @param parameters what followed the "?" of the address that was used; empty if not told
 * @param appId the vendor's number of the account, if told
 */
public record Callback(
    int eventType, Optional<CssEvent> event, Seal seal, Secret parameters, Optional<String> appId) {
  /** In place of the kind that a callback does not tell. */
  public static final int UNTOLD = -1;

  /**
   * What proves that the vendor has sent it. It covers nothing else of the callback.
   *
   * @param expiry {@code t} as it stands there, if it does
   * @param sign {@code sign}; empty if there is none
   */
  public record Seal(Optional<String> expiry, Secret sign) {
    /** No proof at all. */
    public static final Seal NONE = new Seal(Optional.empty(), Secret.of(""));
  }
}
