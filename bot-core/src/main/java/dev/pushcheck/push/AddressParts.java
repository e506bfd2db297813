package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address taken apart, with what is wrong in its parts.
 *
 * @param url as it was meant
 * @param sentStream the stream name that an encoder would send
 * @param slips what is wrong
 */
record AddressParts(PushUrl url, String sentStream, List<Slip> slips) {
  private static final Pattern PARAMETER_IN_PATH =
      Pattern.compile("[&;,#/](?=tx_?(?:secret|time)[=:])", Pattern.CASE_INSENSITIVE);

  /**
   * Takes apart what follows the scheme of an RTMP, RTMPS or WebRTC address.
   *
   * @throws UnreadableException if there is no host, or no sense in what follows it
   */
  static AddressParts readRtmp(String scheme, String rest) throws UnreadableException {
    List<Slip> slips = new ArrayList<>();
    Authority authority = Authority.read(rest, slips);
    String tail = withQuestionMark(authority.rest(), slips);
    if (!tail.isEmpty() && tail.charAt(0) != '/' && tail.charAt(0) != '?') {
      throw new UnreadableException(tail);
    }
    int question = tail.indexOf('?');
    String path = question < 0 ? tail : tail.substring(0, question);
    String query = question < 0 ? "" : tail.substring(question + 1);
    StreamPath stream = StreamPath.read(path, question >= 0);
    slips.addAll(stream.slips());
    query = withoutRepetition(query, stream, slips);
    Parameters parameters = Parameters.read(query, "&");
    slips.addAll(parameters.slips());
    Protocol protocol = Protocol.of(scheme, authority.port()).orElseThrow();
    Oddities.find(protocol, authority, stream, slips);
    PushUrl url =
        new PushUrl(
            protocol,
            authority.host(),
            authority.port(),
            authority.host(),
            stream.app(),
            stream.stream(),
            parameters.list(),
            List.of());
    return new AddressParts(url, stream.sent(), slips);
  }

  /** The path and query as meant where something else than a question mark stands in between. */
  private static String withQuestionMark(String tail, List<Slip> slips) {
    Matcher parameter = PARAMETER_IN_PATH.matcher(tail);
    int question = tail.indexOf('?');
    if (!parameter.find() || (question >= 0 && question < parameter.start())) {
      return tail;
    }
    slips.add(
        Slip.failed(
            PushFinding.ADDRESS_QUESTION_MARK_MISSING, Facts.of("mark", parameter.group())));
    String query = tail.substring(parameter.end()).replace(parameter.group(), "&");
    return tail.substring(0, parameter.start()) + "?" + query;
  }

  /** The query as meant where a second one follows, of the whole key or after a question mark. */
  private static String withoutRepetition(String query, StreamPath stream, List<Slip> slips) {
    int again = stream.stream().isEmpty() ? -1 : query.indexOf("/" + stream.stream() + "?");
    if (again >= 0) {
      slips.add(Slip.failed(PushFinding.ADDRESS_KEY_DOUBLED, Facts.NONE));
      return query.substring(again + stream.stream().length() + 2);
    }
    int second = query.indexOf('?');
    if (second >= 0 && query.regionMatches(true, second + 1, "tx", 0, 2)) {
      slips.add(Slip.failed(PushFinding.ADDRESS_QUESTION_MARK_REPEATED, Facts.NONE));
      return query.replace('?', '&');
    }
    return query;
  }
}
