package dev.pushcheck.css;

import java.time.Duration;
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
    Optional<Owner> unknown = Optional.empty();
    for (CssAccount account : accounts) {
      try {
        Optional<CssDomain> found = account.api().domain(domain);
        if (found.isPresent()) {
          return new Owner.Found(account, found.get());
        }
      } catch (CssApiException e) {
        unknown = unknown.or(() -> Optional.of(new Owner.Unknown(account.name(), e.failure())));
      }
    }
    return unknown.orElseGet(
        () -> new Owner.Nobody(accounts.stream().map(CssAccount::name).toList()));
  }

  /** How far the vendor's clock is ahead of ours, as far as any account has told by now. */
  public Optional<Duration> clockOffset() {
    return accounts.stream().flatMap(account -> account.api().clockOffset().stream()).findFirst();
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

    /**
     * It could not be found out.
     *
     * @param account the name of the first that did not answer
     * @param failure why not
     */
    record Unknown(String account, CssApiException.Failure failure) implements Owner {}

    /** There is no account in the settings. */
    record NoAccounts() implements Owner {}
  }
}
