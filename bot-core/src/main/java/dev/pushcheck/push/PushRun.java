package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Findings;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.PushAuthentication;
import dev.pushcheck.css.SigningKey;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.css.StreamName;
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
 * @param account what the account behind the domain tells
 * @param dns look-ups, each made once in this run
 */
record PushRun(
    PushReading reading,
    Duration session,
    Origin origin,
    Instant now,
    KnownDomains known,
    AccountKnowledge account,
    Dns dns) {
  /** The fact that says at which site the account was opened. */
  static final String SITE = "site";

  /** Why expiry and signature do not matter. */
  static final String AUTHENTICATION_OFF = "authentication-off";

  /** Why the network cannot be asked about a stream that told no domain. */
  static final Facts NO_DOMAIN = Facts.of("reason", "no-domain");

  /** Why nothing can be said about a topic, if so: for a slip, or for what was found by now. */
  Optional<String> pointless(PushTopic topic, Findings earlier) {
    return reading
        .pointless(topic)
        .or(
            () ->
                earlier.have(PushFinding.DOMAIN_IS_PLAYBACK)
                    ? Optional.of(PushFinding.DOMAIN_IS_PLAYBACK.id())
                    : Optional.empty());
  }

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

  /** The stream in full; empty if domain or stream are not told. */
  Optional<StreamName> streamName() {
    String stream =
        reading instanceof PushReading.Stream bare
            ? bare.id().stream()
            : url().map(PushUrl::stream).orElse("");
    return domain()
        .filter(name -> !stream.isEmpty())
        .map(name -> new StreamName(name, app(), stream));
  }

  /** Keys with which the address should be signed; empty if none is known by now. */
  List<SigningKey> keys() {
    return url().map(PushUrl::domain).map(account::ownKeys).orElse(List.of());
  }

  /** Whether addresses of this domain must be signed: the account says so, or a key is known. */
  boolean authenticationIsOn() {
    return account
        .authenticationSoFar()
        .map(PushAuthentication::enabled)
        .orElseGet(() -> !keys().isEmpty());
  }

  /** Whether the account says that addresses of this domain need no signature. */
  boolean authenticationIsOff() {
    return account.authenticationSoFar().filter(told -> !told.enabled()).isPresent();
  }

  /** When the run began by the vendor's clock, as far as that is known by now. */
  Instant vendorNow() {
    return account.clockOffsetSoFar().map(now::plus).orElse(now);
  }

  private Optional<KnownDomain> onlyDomain() {
    return known.domains().size() == 1 ? Optional.of(known.domains().get(0)) : Optional.empty();
  }
}
