package dev.pushcheck.command;

import dev.pushcheck.access.Scope;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.PushUrl;
import dev.pushcheck.settings.Quotation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the one stream that a request means. What its name leaves out comes from the options, from
 * the settings, and from the accounts where they have one push domain only.
 *
 * @param known what the settings tell of domains
 */
record WhichStream(KnownDomains known, CssAccounts accounts) {
  private static final int MOST_CANDIDATES = 10;

  /**
   * The stream of a request's options {@code stream}, {@code domain} and {@code app}. An address is
   * taken for the stream that it pushes.
   *
   * @param scope the streams that whoever asks may ask about
   * @throws UsageException if there is none, it may be several, or it is outside of the scope
   */
  StreamName of(CommandRequest request, Scope scope) throws UsageException, InterruptedException {
    String written =
        request
            .argument("stream")
            .orElseThrow(() -> new UsageException("usage.no-stream", Map.of()));
    StreamId id =
        find(
                read(written.strip())
                    .within(StreamOptions.domain(request), StreamOptions.app(request)),
                scope)
            .orElseThrow(UsageException::notGranted);
    if (id.domain().isEmpty()) {
      throw new UsageException("usage.no-domain", Map.of("stream", id.toString()));
    }
    return new StreamName(id.domain().get(), id.app().orElse(StreamId.DEFAULT_APP), id.stream());
  }

  /** The stream of an address, if its name is one that can be written without an address. */
  static Optional<StreamId> of(PushUrl url) {
    return StreamId.read(String.join("/", url.domain(), url.app(), url.stream()));
  }

  /**
   * The stream with what it left out; without a domain only where nobody tells of any. Nobody is
   * asked about a stream that is outside of the scope.
   *
   * @return empty if it is outside of the scope
   * @throws UsageException if its domain may be one of several
   */
  Optional<StreamId> find(StreamId id, Scope scope) throws UsageException, InterruptedException {
    if (id.domain().isPresent()) {
      return Optional.of(in(id.domain().get(), id)).filter(scope::covers);
    }
    if (!scope.touches(new StreamPattern(id.domain(), id.app(), Optional.of(id.stream())))) {
      return Optional.empty();
    }
    List<String> domains = scope.domains().isPresent() ? scope.domains().get() : domains();
    if (domains.isEmpty()) {
      return Optional.of(id).filter(scope::covers);
    }
    List<StreamId> candidates =
        domains.stream().map(domain -> in(domain, id)).filter(scope::covers).toList();
    if (candidates.size() < 2) {
      return candidates.stream().findFirst();
    }
    throw new UsageException(
        "usage.ambiguous-stream",
        Map.of(
            "stream",
            id.toString(),
            "candidates",
            candidates.stream().limit(MOST_CANDIDATES).map(StreamId::toString).toList()));
  }

  private static StreamId read(String written) throws UsageException {
    PushReading reading = PushReading.of(written);
    if (reading instanceof PushReading.Stream stream && !Quotation.isToken(written)) {
      return stream.id();
    } else if (reading instanceof PushReading.Address address) {
      Optional<StreamId> pushed = of(address.url());
      if (pushed.isPresent()) {
        return pushed.get();
      }
    }
    throw new UsageException("usage.bad-stream", Map.of("stream", Quotation.of(written)));
  }

  /** With the domain, and with the app that is usual there. */
  private StreamId in(String domain, StreamId id) {
    return id.within(
        Optional.of(domain),
        known.find(domain).flatMap(KnownDomain::app).or(() -> Optional.of(StreamId.DEFAULT_APP)));
  }

  /** The push domains that anybody tells of; what an account does not tell is left out. */
  private List<String> domains() throws InterruptedException {
    Set<String> domains = new LinkedHashSet<>();
    known.domains().forEach(domain -> domains.add(domain.name()));
    for (CssAccount account : accounts.accounts()) {
      try {
        account.api().domains().stream()
            .filter(domain -> domain.kind() == CssDomain.Kind.PUSH)
            .forEach(domain -> domains.add(domain.name()));
      } catch (CssApiException e) {
        // Whoever needs the account will be told why it is silent.
      }
    }
    return List.copyOf(domains);
  }
}
