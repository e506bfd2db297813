package dev.pushcheck.push;

import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssAccounts.Owner;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.PushAuthentication;
import dev.pushcheck.css.SigningKey;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What one run knows of the account behind a domain, and of the domain's keys. The checks of the
 * first stage ask; later ones take what has come by then and do not wait for it. Safe for use by
 * several threads.
 */
final class AccountKnowledge {
  private final CssAccounts accounts;
  private final KnownDomains known;
  private final AtomicReference<@Nullable Owner> owner = new AtomicReference<>();
  private final AtomicReference<@Nullable PushAuthentication> authentication =
      new AtomicReference<>();
  private final AtomicReference<@Nullable Failure> unreadableKeys = new AtomicReference<>();

  AccountKnowledge(CssAccounts accounts, KnownDomains known) {
    this.accounts = accounts;
    this.known = known;
  }

  /** Whether there is no account to ask. */
  boolean isNobody() {
    return accounts.accounts().isEmpty();
  }

  /** Which account has the domain: one answer all through a run. */
  Owner owner(String domain) throws InterruptedException {
    Owner told = owner.get();
    if (told != null) {
      return told;
    }
    Owner answer = accounts.owner(domain);
    Owner first = owner.compareAndExchange(null, answer);
    return first == null ? answer : first;
  }

  /** Asks how pushes to this domain are authenticated; keeps the answer, or why there is none. */
  void askForAuthentication(Owner.Found found) throws InterruptedException {
    try {
      authentication.set(found.account().api().pushAuthentication(found.domain().name()));
    } catch (CssApiException e) {
      unreadableKeys.set(e.failure());
    }
  }

  /** The domain as its account has it, as far as that is known by now. */
  Optional<CssDomain> domainSoFar() {
    return found().map(Owner.Found::domain);
  }

  /** How pushes are authenticated, as far as that is known by now. */
  Optional<PushAuthentication> authenticationSoFar() {
    return Optional.ofNullable(authentication.get());
  }

  /** Why the account did not tell the keys of the domain, if it refused by now. */
  Optional<Refusal> refusalSoFar() {
    if (owner.get() instanceof Owner.Unknown unknown) {
      return Optional.of(new Refusal(unknown.account(), unknown.failure()));
    }
    return Optional.ofNullable(unreadableKeys.get())
        .map(failure -> new Refusal(found().orElseThrow().account().name(), failure));
  }

  /**
   * That an account did not answer.
   *
   * @param account its name
   * @param failure why not
   */
  record Refusal(String account, Failure failure) {}

  /** How far the vendor's clock is ahead of ours, as far as that is known by now. */
  Optional<Duration> clockOffsetSoFar() {
    return accounts.clockOffset();
  }

  /**
   * The keys with which an address of this domain should be signed, as far as known by now. Those
   * of the settings may be old, so they count only where the account does not tell.
   */
  List<SigningKey> ownKeys(String domain) {
    List<SigningKey> keys = new ArrayList<>();
    authenticationSoFar()
        .ifPresent(
            told -> {
              told.key().ifPresent(k -> keys.add(key(SigningKey.Role.PRIMARY, domain, k)));
              told.backupKey().ifPresent(k -> keys.add(key(SigningKey.Role.BACKUP, domain, k)));
            });
    return keys.isEmpty() ? known.keysOf(domain) : keys;
  }

  /** Keys that are not the domain's own but easily mistaken for it; asks the account for them. */
  List<SigningKey> keysOfOthers(String domain) throws InterruptedException {
    List<SigningKey> keys = new ArrayList<>(known.keysOfOthers(domain));
    Optional<CssAccount> account = found().map(Owner.Found::account);
    if (account.isPresent()) {
      keys.addAll(new OtherDomains(account.get().api(), domain).keys());
    }
    return keys.stream().distinct().toList();
  }

  private Optional<Owner.Found> found() {
    return owner.get() instanceof Owner.Found found ? Optional.of(found) : Optional.empty();
  }

  private static SigningKey key(SigningKey.Role role, String domain, Secret secret) {
    return new SigningKey(role, domain, secret);
  }
}
