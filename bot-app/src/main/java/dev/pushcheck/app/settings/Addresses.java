package dev.pushcheck.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of services. Nothing here asks DNS. */
final class Addresses {
  private Addresses() {}

  /**
   * An address with a host, and without anything that may hold a secret.
   *
   * @param schemes which are right, as a pattern
   */
  static Optional<URI> read(String text, String schemes) {
    try {
      URI uri = new URI(text);
      boolean right =
          uri.getScheme() != null
              && uri.getScheme().matches(schemes)
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      return right ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
