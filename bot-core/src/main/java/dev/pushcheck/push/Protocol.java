package dev.pushcheck.push;

import dev.pushcheck.net.Transport;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The ways to push. Ports: https://www.tencentcloud.com/zh/document/product/267/38393 and
 * https://www.tencentcloud.com/document/product/267/40102, read 2026-11-22; the one of RTMPS is not
 * published, 443 is a guess.
 */
public enum Protocol {
  /** RTMP over TCP. */
  RTMP("rtmp", "rtmp", 1935, Transport.RTMP),
  /** RTMP over TLS. */
  RTMPS("rtmps", "rtmps", 443, Transport.RTMPS),
  /** MPEG-TS over SRT. */
  SRT("srt", "srt", 9000, Transport.SRT),
  /** RTMP over SRT: an {@code rtmp} address whose port tells. */
  RTMP_OVER_SRT("rtmp-srt", "rtmp", 3570, Transport.SRT),
  /** WebRTC; signalling goes through the vendor, there is no port to knock at. */
  WEBRTC("webrtc", "webrtc", 0, null);

  private final String id;
  private final String scheme;
  private final int port;
  private final Optional<Transport> transport;

  Protocol(String id, String scheme, int port, @Nullable Transport transport) {
    this.id = id;
    this.scheme = scheme;
    this.port = port;
    this.transport = Optional.ofNullable(transport);
  }

  /** The protocol of an address. */
  static Optional<Protocol> of(String scheme, OptionalInt port) {
    return switch (scheme) {
      case "rtmp" ->
          Optional.of(port.orElse(RTMP.port) == RTMP_OVER_SRT.port ? RTMP_OVER_SRT : RTMP);
      case "rtmps" -> Optional.of(RTMPS);
      case "srt" -> Optional.of(SRT);
      case "webrtc" -> Optional.of(WEBRTC);
      default -> Optional.empty();
    };
  }

  /** The public name, such as {@code rtmp-srt}. */
  public String id() {
    return id;
  }

  String scheme() {
    return scheme;
  }

  /** The port where an address names none; empty for WebRTC. */
  public OptionalInt defaultPort() {
    return port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
  }

  /** What to speak to the ingest; empty for WebRTC. */
  public Optional<Transport> transport() {
    return transport;
  }
}
