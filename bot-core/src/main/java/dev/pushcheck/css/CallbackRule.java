package dev.pushcheck.css;

import java.util.Optional;

/**
 * That callbacks of a domain follow a template.
 *
 * @param domain lower case
 * @param app the only app it holds for; empty for all
 * @param template the id of a {@link CallbackTemplate}
 */
public record CallbackRule(String domain, Optional<String> app, long template) {
  /** Whether it holds for some streams of this domain, of which the app may be known. */
  public boolean covers(String otherDomain, Optional<String> otherApp) {
    return domain.equals(otherDomain)
        && (app.isEmpty() || otherApp.isEmpty() || app.equals(otherApp));
  }
}
