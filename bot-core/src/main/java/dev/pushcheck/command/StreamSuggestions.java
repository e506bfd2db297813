package dev.pushcheck.command;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.access.Demand;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Scope;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApi.LiveQuery;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Streams and domains that somebody who is typing may mean: those that are live, and those of the
 * accounts. They are kept for a minute, for every letter typed asks again. What cannot be asked
 * suggests nothing, and nobody is shown what they may not ask about. Safe for use by several
 * threads.
 */
public final class StreamSuggestions {
  private static final Duration KEPT = Duration.ofMinutes(1);

  /** As many as a platform shows. */
  private static final int MOST = 25;

  private final CssAccounts accounts;
  private final KnownDomains known;
  private final Access access;
  private final LoadingCache<Sort, List<String>> suggestions;

  private enum Sort {
    STREAM,
    DOMAIN
  }

  /**
   * Suggestions from these accounts and from the settings.
   *
   * @param access what is shown to whom
   */
  public StreamSuggestions(CssAccounts accounts, KnownDomains known, Access access, Ticker ticker) {
    this.accounts = accounts;
    this.known = known;
    this.access = access;
    this.suggestions =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).build(this::load);
  }

  /** Streams in full, sorted. */
  List<String> streams() {
    return suggestions.get(Sort.STREAM);
  }

  /** Push domains, sorted. */
  List<String> domains() {
    return suggestions.get(Sort.DOMAIN);
  }

  /**
   * What an option may become: a stream, a push domain, or else one of these. Streams and domains
   * are only those that whoever types may ask about with this command; without any, nobody is
   * asked.
   */
  List<String> complete(CommandRequest request, String option, List<String> others) {
    String typed = request.argument(option).orElse("").strip().toLowerCase(Locale.ROOT);
    Scope scope = access.scope(request.caller(), new Demand(request.name(), Role.HOST));
    List<String> candidates =
        switch (option) {
          case "stream", "address" -> scope.isNothing() ? List.of() : streams(scope);
          case "domain" -> scope.isNothing() ? List.of() : domains(scope);
          default -> others;
        };
    return candidates.stream()
        .filter(value -> value.toLowerCase(Locale.ROOT).contains(typed))
        .limit(MOST)
        .toList();
  }

  private List<String> streams(Scope scope) {
    return streams().stream()
        .filter(name -> StreamId.read(name).map(scope::covers).orElse(scope.isEverything()))
        .toList();
  }

  private List<String> domains(Scope scope) {
    return domains().stream().filter(scope::touchesDomain).toList();
  }

  private List<String> load(Sort sort) {
    Collection<String> names = new TreeSet<>();
    if (sort == Sort.DOMAIN) {
      known.domains().stream().map(KnownDomain::name).forEach(names::add);
    }
    try {
      for (CssAccount account : accounts.accounts()) {
        names.addAll(ask(account, sort));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.copyOf(names);
  }

  private static List<String> ask(CssAccount account, Sort sort) throws InterruptedException {
    try {
      return switch (sort) {
        case STREAM ->
            account.api().livePushes(LiveQuery.all()).stream()
                .map(push -> push.stream().toString())
                .toList();
        case DOMAIN ->
            account.api().domains().stream()
                .filter(domain -> domain.kind() == CssDomain.Kind.PUSH)
                .map(CssDomain::name)
                .toList();
      };
    } catch (CssApiException e) {
      return List.of(); // the other accounts may still know something
    }
  }
}
