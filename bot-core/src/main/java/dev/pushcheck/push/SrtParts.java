package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.settings.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes SRT addresses apart. Their stream stands in {@code streamid}, whose parts are joined by
 * commas (https://www.tencentcloud.com/document/product/267/40102, read 2026-11-22); {@code #} and
 * commas there make general readers of addresses stumble.
 */
final class SrtParts {
  private static final String STREAM_ID = "streamid=";
  private static final String PREFIX = "#!::";

  /** Options of SRT's own that encoders take in an address; everything else is the stream's. */
  private static final Set<String> TRANSPORT_OPTIONS =
      Set.of(
          "mode",
          "latency",
          "rcvlatency",
          "peerlatency",
          "pkt_size",
          "payload_size",
          "passphrase",
          "pbkeylen",
          "transtype",
          "maxbw",
          "inputbw",
          "oheadbw",
          "mss",
          "ffs",
          "conntimeo",
          "connect_timeout",
          "timeout",
          "listen_timeout",
          "tlpktdrop",
          "nakreport",
          "sndbuf",
          "rcvbuf",
          "linger",
          "smoother",
          "messageapi",
          "lossmaxttl",
          "enforced_encryption",
          "kmrefreshrate",
          "kmpreannounce",
          "minversion",
          "iptos",
          "ipttl",
          "adapter",
          "port",
          "bind",
          "packetfilter");

  private final List<Slip> slips = new ArrayList<>();
  private final List<PushUrl.Parameter> options = new ArrayList<>();

  private SrtParts() {}

  static AddressParts read(String rest) throws UnreadableException {
    return new SrtParts().readAll(rest);
  }

  private AddressParts readAll(String rest) throws UnreadableException {
    Authority authority = Authority.read(rest, slips);
    String streamId = streamId(authority.rest());
    String domain = authority.host();
    StreamPath path = StreamPath.read("", false);
    List<String> others = new ArrayList<>();
    for (String part : streamId.split(",", -1)) {
      if (part.startsWith("h=")) {
        domain = part.substring(2).toLowerCase(Locale.ROOT);
      } else if (part.startsWith("r=")) {
        path = StreamPath.read(part.substring(2), true);
      } else {
        others.add(part);
      }
    }
    slips.addAll(path.slips());
    Parameters parameters = Parameters.read(String.join(",", others), ",");
    slips.addAll(parameters.slips());
    Oddities.find(Protocol.SRT, authority, path, slips);
    PushUrl url =
        new PushUrl(
            Protocol.SRT,
            authority.host(),
            authority.port(),
            domain,
            path.app(),
            path.stream(),
            parameters.list(),
            options);
    return new AddressParts(url, path.sent(), slips);
  }

  /** The streamid as it should be, without its prefix; what belongs to the transport put aside. */
  private String streamId(String rest) throws UnreadableException {
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    if (!path.isEmpty() && path.charAt(0) != '/') {
      throw new UnreadableException(rest);
    }
    StringBuilder streamId = new StringBuilder();
    boolean wrongSeparator = false;
    for (String part : question < 0 ? new String[0] : rest.substring(question + 1).split("&", -1)) {
      int equals = part.indexOf('=');
      String name = part.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
      if (TRANSPORT_OPTIONS.contains(name)) {
        options.add(
            new PushUrl.Parameter(
                part.substring(0, equals), Secret.of(part.substring(equals + 1))));
      } else if (part.regionMatches(true, 0, STREAM_ID, 0, STREAM_ID.length())) {
        streamId.append(decoded(part.substring(STREAM_ID.length())));
      } else if (!part.isEmpty()) {
        wrongSeparator = true;
        streamId.append(',').append(part);
      }
    }
    return withPrefixRemoved(streamId.toString(), path, wrongSeparator);
  }

  private String withPrefixRemoved(String streamId, String path, boolean wrongSeparator) {
    boolean prefixed = streamId.startsWith(PREFIX);
    String inner = prefixed ? streamId.substring(PREFIX.length()) : streamId;
    String inPath = path.replaceAll("^/+", "");
    if (wrongSeparator || (!prefixed && !inner.isEmpty()) || !inPath.isEmpty()) {
      slips.add(Slip.failed(PushFinding.ADDRESS_SRT_SEPARATOR, Facts.NONE));
    }
    if (!inPath.isEmpty() && !inner.contains("r=")) {
      return "r=" + inPath + "," + inner;
    }
    boolean resourceFirst = !prefixed && !inner.contains("r=") && inner.contains("/");
    return resourceFirst ? "r=" + inner.replace('?', ',') : inner;
  }

  /** Encoders decode the value of streamid themselves, so an escaped one is as good. */
  private static String decoded(String value) {
    if (value.indexOf('%') < 0) {
      return value;
    }
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
