package dev.pushcheck.push;

import dev.pushcheck.css.PushSignature;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.push.PushUrl.Parameter;
import dev.pushcheck.settings.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A new push address, in the forms of all protocols. Forms:
 * https://www.tencentcloud.com/zh/document/product/267/38393; the two fields of OBS:
 * https://www.tencentcloud.com/document/product/267/31569; both read 2026-11-22. Printing it shows
 * no signature.
 *
 * @param stream which stream it is for
 * @param expiresAt until when it can be used; empty if it does not expire, for want of a signature
 * @param parameters the expiry and the signature, in the order of the vendor's examples; empty for
 *     a domain without authentication
 */
public record NewAddress(
    StreamName stream, Optional<Instant> expiresAt, List<Parameter> parameters) {
  /** Copies the list. */
  public NewAddress {
    parameters = List.copyOf(parameters);
  }

  /**
   * An address signed with this key, that expires at this second. The time is written in upper-case
   * hexadecimal, as the vendor's own samples do
   * (https://www.tencentcloud.com/document/product/267/31059, read 2026-11-22).
   */
  public static NewAddress signed(StreamName stream, Secret key, Instant expiresAt) {
    String txTime = Long.toHexString(expiresAt.getEpochSecond()).toUpperCase(Locale.ROOT);
    return new NewAddress(
        stream,
        Optional.of(Instant.ofEpochSecond(expiresAt.getEpochSecond())),
        List.of(
            new Parameter(PushUrl.TX_SECRET, PushSignature.sign(key, stream.stream(), txTime)),
            new Parameter(PushUrl.TX_TIME, Secret.of(txTime))));
  }

  /** An address for a domain without authentication. */
  public static NewAddress unsigned(StreamName stream) {
    return new NewAddress(stream, Optional.empty(), List.of());
  }

  /** The address for a protocol, with the port that the vendor's examples write. */
  public PushUrl url(Protocol protocol) {
    boolean writesPort = protocol == Protocol.SRT || protocol == Protocol.RTMP_OVER_SRT;
    return new PushUrl(
        protocol,
        stream.domain(),
        writesPort ? protocol.defaultPort() : OptionalInt.empty(),
        stream.domain(),
        stream.app(),
        stream.stream(),
        parameters,
        List.of());
  }

  /** What goes into OBS's field "Server". */
  public String obsServer() {
    return "rtmp://" + stream.domain() + "/" + stream.app() + "/";
  }

  /** What goes into OBS's field "Stream Key"; holds the signature. */
  public Secret obsKey() {
    String whole = url(Protocol.RTMP).print().reveal();
    return Secret.of(whole.substring(obsServer().length()));
  }

  @Override
  public String toString() {
    return url(Protocol.RTMP).toString();
  }
}
