package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.settings.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes SRT addresses apart. Their stream stands in {@code streamid}, whose parts are joined by
 * commas (https://www.tencentcloud.com/document/product/267/40102, read 2026-11-22); {@code #} and
 * commas there make general readers of addresses stumble.
 */
final class SrtParts {
  private static final String STREAM_ID = "streamid";
  private static final String QUOTES = "\"'`";
  static final String PREFIX = "#!::";

  /** A path, where there is one, and what follows the question mark or the prefix without it. */
  private static final Pattern FORM =
      Pattern.compile("(?:/++([^?#]*+))?+(?:\\?(.*+)|(#!::.*+)?+)", Pattern.DOTALL);

  /** What a streamid is made of, also misspelt. */
  private static final Pattern OF_STREAM = Pattern.compile("[#!:]*+[hrmust]|tx.*+|.*[^a-z0-9_].*+");

  private static final Pattern RESOURCE = Pattern.compile("(?:^|,|::)r=", Pattern.CASE_INSENSITIVE);

  /** The stream in front, as it stands in an RTMP address. */
  private static final Pattern RESOURCE_FIRST = Pattern.compile("/?+[^/=,?]++/[^/=,?]++(?:[?,]|$)");

  /** Ours begin even where the mark before them was lost, or the signature would be a name. */
  private static final Pattern END_OF_PATH =
      Pattern.compile("\\?|[#;|:+&]?(?=tx_?(?:secret|time)=)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ESCAPED_STREAM_ID =
      Pattern.compile("^%23|%(?:2C|3D)", Pattern.CASE_INSENSITIVE);

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
  private boolean complete;

  private SrtParts() {}

  static AddressParts read(String rest) throws UnreadableException {
    return new SrtParts().readAll(rest);
  }

  private AddressParts readAll(String rest) throws UnreadableException {
    Authority authority = Authority.read(rest, slips);
    String streamId = streamId(authority.rest());
    String domain = "";
    StreamPath path = StreamPath.read("", false);
    List<String> others = new ArrayList<>();
    for (String part : streamId.split(",", -1)) {
      if (part.regionMatches(true, 0, "h=", 0, 2)) {
        domain = part.substring(2);
      } else if (part.regionMatches(true, 0, "r=", 0, 2)) {
        path = StreamPath.read(withoutQuery(part.substring(2), others), true);
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
            domain.isEmpty() ? authority.host() : domain(domain, authority),
            path.app(),
            path.stream(),
            parameters.list(),
            options);
    return new AddressParts(url, path.sent(), slips);
  }

  /** The path alone, where parameters follow as in an RTMP address, or with nothing between. */
  private String withoutQuery(String path, List<String> others) {
    Matcher end = END_OF_PATH.matcher(path);
    if (!end.find()) {
      return path;
    }
    slips.add(Slip.failed(PushFinding.ADDRESS_SRT_SEPARATOR, Facts.NONE));
    others.addAll(List.of(path.substring(end.end()).split("&", -1)));
    return path.substring(0, end.start());
  }

  private String domain(String written, Authority authority) throws UnreadableException {
    return written.equalsIgnoreCase(authority.host())
        ? authority.host()
        : Authority.host(written, written, slips);
  }

  /** The streamid as it should be, without its prefix; what belongs to the transport put aside. */
  private String streamId(String rest) throws UnreadableException {
    Matcher form = FORM.matcher(rest);
    if (!form.matches()) {
      throw new UnreadableException(rest);
    }
    StringBuilder streamId = new StringBuilder();
    boolean wrongSeparator = false;
    for (String part : parts(form)) {
      String name = part.substring(0, Math.max(0, part.indexOf('='))).toLowerCase(Locale.ROOT);
      if (name.equals(STREAM_ID)) {
        String value = decoded(part.substring(STREAM_ID.length() + 1));
        complete |= RESOURCE.matcher(value).find();
        streamId.append(value);
      } else if (isOption(name)) {
        options.add(
            new PushUrl.Parameter(
                part.substring(0, name.length()), Secret.of(part.substring(name.length() + 1))));
      } else if (!part.isEmpty()) {
        wrongSeparator = true;
        streamId.append(streamId.length() == 0 ? "" : ",").append(part);
      }
    }
    String path = form.group(1);
    return withPrefixRemoved(streamId.toString(), path == null ? "" : path, wrongSeparator);
  }

  private static String[] parts(Matcher form) {
    String written = form.group(2) == null ? form.group(3) : form.group(2);
    return written == null ? new String[0] : written.split("&", -1);
  }

  /** Behind a complete streamid, whatever is not the stream's is the transport's. */
  private boolean isOption(String name) {
    return TRANSPORT_OPTIONS.contains(name)
        || (complete && !name.isEmpty() && !OF_STREAM.matcher(name).matches());
  }

  private String withPrefixRemoved(String streamId, String path, boolean wrongSeparator) {
    String unquoted = withoutQuotes(streamId);
    boolean prefixed = unquoted.startsWith(PREFIX);
    String inner = prefixed ? unquoted.substring(PREFIX.length()) : unquoted;
    boolean resourceFirst = RESOURCE_FIRST.matcher(inner).lookingAt();
    if (wrongSeparator
        || (!prefixed && !inner.isEmpty())
        || !path.isEmpty()
        || resourceFirst
        || unquoted.length() < streamId.length()) {
      slips.add(Slip.failed(PushFinding.ADDRESS_SRT_SEPARATOR, Facts.NONE));
    }
    if (!path.isEmpty() && !RESOURCE.matcher(inner).find()) {
      return "r=" + path + "," + inner;
    }
    return resourceFirst ? "r=" + inner.replace('?', ',') : inner;
  }

  private static String withoutQuotes(String text) {
    int from = !text.isEmpty() && QUOTES.indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    int to = text.length() > from && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0 ? 1 : 0;
    return text.substring(from, text.length() - to);
  }

  /** Encoders decode the value of streamid themselves, so an escaped one is as good; once. */
  private String decoded(String value) {
    String once = decodedOnce(value);
    if (RESOURCE.matcher(once).find() || !ESCAPED_STREAM_ID.matcher(once).find()) {
      return once;
    }
    slips.add(Slip.failed(PushFinding.ADDRESS_PERCENT_ENCODED, Facts.NONE));
    return decodedOnce(once);
  }

  private static String decodedOnce(String value) {
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
