package dev.pushcheck.css;

import java.util.List;
import java.util.Optional;

/**
 * All accounts of the settings. A domain belongs to at most one account at the vendor, so it is
 * looked for in all of them.
 *
 * @param accounts in the order of the settings
 */
public record CssAccounts(List<CssAccount> accounts) {
  /** No account at all. */
  public static final CssAccounts NONE = new CssAccounts(List.of());

  /** Copies the accounts. */
  public CssAccounts {
    accounts = List.copyOf(accounts);
  }

  /** Looks for the account that has this domain. */
  public Owner owner(String domain) throws InterruptedException {
    if (accounts.isEmpty()) {
      return new Owner.NoAccounts();
    }
    Optional<CssApiException.Failure> failure = Optional.empty();
    for (CssAccount account : accounts) {
      try {
        Optional<CssDomain> found = account.api().domain(domain);
        if (found.isPresent()) {
          return new Owner.Found(account, found.get());
        }
      } catch (CssApiException e) {
        failure = failure.or(() -> Optional.of(e.failure()));
      }
    }
    return failure
        .<Owner>map(Owner.Unknown::new)
        .orElseGet(() -> new Owner.Nobody(accounts.stream().map(CssAccount::name).toList()));
  }

  /** Which account has a domain. */
  public sealed interface Owner {
    /** This one. */
    record Found(CssAccount account, CssDomain domain) implements Owner {}

    /**
     * None of those in the settings.
     *
     * @param asked their names
     */
    record Nobody(List<String> asked) implements Owner {}

    /** It could not be found out. */
    record Unknown(CssApiException.Failure failure) implements Owner {}

    /** There is no account in the settings. */
    record NoAccounts() implements Owner {}
  }
}
