package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.SigningKey;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.net.Dns;
import dev.pushcheck.net.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of a push check: what all its checks look at.
 *
 * @param reading what was asked about
 * @param session how long the show is expected to last
 * @param origin where the question came from
 * @param now when the run began
 * @param known what the settings tell of domains
 * @param dns look-ups, each made once in this run
 */
record PushRun(
    PushReading reading,
    Duration session,
    Origin origin,
    Instant now,
    KnownDomains known,
    Dns dns) {
  /** Why the network cannot be asked about a stream that told no domain. */
  static final Facts NO_DOMAIN = Facts.of("reason", "no-domain");

  Optional<PushUrl> url() {
    return reading instanceof PushReading.Address address
        ? Optional.of(address.url())
        : Optional.empty();
  }

  /** The push domain; of a bare stream, the only one that can be meant. */
  Optional<String> domain() {
    if (reading instanceof PushReading.Stream stream) {
      return stream.id().domain().or(() -> onlyDomain().map(KnownDomain::name));
    }
    return url().map(PushUrl::domain);
  }

  String app() {
    if (reading instanceof PushReading.Stream stream) {
      return stream
          .id()
          .app()
          .or(() -> domain().flatMap(known::find).flatMap(KnownDomain::app))
          .orElse(StreamId.DEFAULT_APP);
    }
    return url().map(PushUrl::app).filter(app -> !app.isEmpty()).orElse(StreamId.DEFAULT_APP);
  }

  /** Keys with which the address may have been signed; empty if none of its own is known. */
  List<SigningKey> keys() {
    return url().map(PushUrl::domain).map(known::keys).orElse(List.of());
  }

  private Optional<KnownDomain> onlyDomain() {
    return known.domains().size() == 1 ? Optional.of(known.domains().get(0)) : Optional.empty();
  }
}
