package dev.pushcheck.command;

import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.push.PushReading;
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
   * @throws UsageException if there is none, or it may be several
   */
  StreamName of(CommandRequest request) throws UsageException, InterruptedException {
    String written =
        request
            .argument("stream")
            .orElseThrow(() -> new UsageException("usage.no-stream", Map.of()));
    StreamId id =
        read(written.strip()).within(StreamOptions.domain(request), StreamOptions.app(request));
    String domain = id.domain().isPresent() ? id.domain().get() : onlyDomain(id);
    String app =
        id.app()
            .or(() -> known.find(domain).flatMap(KnownDomain::app))
            .orElse(StreamId.DEFAULT_APP);
    return new StreamName(domain, app, id.stream());
  }

  private static StreamId read(String written) throws UsageException {
    PushReading reading = PushReading.of(written);
    if (reading instanceof PushReading.Stream stream) {
      return stream.id();
    } else if (reading instanceof PushReading.Address address) {
      Optional<StreamId> pushed =
          StreamId.read(
              String.join(
                  "/", address.url().domain(), address.url().app(), address.url().stream()));
      if (pushed.isPresent()) {
        return pushed.get();
      }
    }
    throw new UsageException("usage.bad-stream", Map.of("stream", Quotation.of(written)));
  }

  private String onlyDomain(StreamId id) throws UsageException, InterruptedException {
    Set<String> domains = new LinkedHashSet<>();
    known.domains().forEach(domain -> domains.add(domain.name()));
    Optional<CssApiException.Failure> failure = Optional.empty();
    for (CssAccount account : accounts.accounts()) {
      try {
        account.api().domains().stream()
            .filter(domain -> domain.kind() == CssDomain.Kind.PUSH)
            .forEach(domain -> domains.add(domain.name()));
      } catch (CssApiException e) {
        failure = failure.or(() -> Optional.of(e.failure()));
      }
    }
    if (domains.size() == 1 && failure.isEmpty()) {
      return domains.iterator().next();
    } else if (domains.isEmpty()) {
      throw new UsageException("usage.no-domain", Map.of("stream", id.toString()));
    }
    List<String> candidates =
        domains.stream()
            .limit(MOST_CANDIDATES)
            .map(domain -> id.within(Optional.of(domain), appOf(domain)).toString())
            .toList();
    throw new UsageException(
        "usage.ambiguous-stream", Map.of("stream", id.toString(), "candidates", candidates));
  }

  private Optional<String> appOf(String domain) {
    return known.find(domain).flatMap(KnownDomain::app).or(() -> Optional.of(StreamId.DEFAULT_APP));
  }
}
