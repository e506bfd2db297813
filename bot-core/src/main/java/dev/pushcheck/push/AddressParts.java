package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final Pattern SECOND_QUESTION_MARK =
      Pattern.compile("\\?(tx_?(?:secret|time))=", Pattern.CASE_INSENSITIVE);

  /**
   * Takes apart what follows the scheme of an RTMP, RTMPS or WebRTC address.
   *
   * @throws UnreadableException if there is no host, or no sense in what follows it
   */
  static AddressParts readRtmp(String scheme, String rest) throws UnreadableException {
    List<Slip> slips = new ArrayList<>();
    Authority authority = Authority.read(rest, slips);
    String tail = authority.rest();
    if (!tail.isEmpty() && tail.charAt(0) != '/' && tail.charAt(0) != '?') {
      throw new UnreadableException(tail);
    }
    tail = SignatureJoints.mend(tail, slips);
    int question = tail.indexOf('?');
    String path = question < 0 ? tail : tail.substring(0, question);
    String query = question < 0 ? "" : tail.substring(question + 1);
    StreamPath stream = StreamPath.read(path, question >= 0);
    Optional<DoubledKey> doubled = DoubledKey.find(stream.stream(), query);
    if (doubled.isPresent() && !stream.stream().isEmpty()) {
      slips.add(Slip.failed(PushFinding.ADDRESS_KEY_DOUBLED, Facts.NONE));
      stream = StreamPath.read(stream.app() + "/" + doubled.get().stream(), true);
      query = doubled.get().query();
    }
    slips.addAll(stream.slips());
    query = withOneQuestionMark(query, slips);
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

  private static String withOneQuestionMark(String query, List<Slip> slips) {
    Matcher second = SECOND_QUESTION_MARK.matcher(query);
    if (!second.find() || isJoined(query, second.group(1))) {
      return query;
    }
    slips.add(Slip.failed(PushFinding.ADDRESS_QUESTION_MARK_REPEATED, Facts.NONE));
    return second.replaceAll("&$1=");
  }

  /** Whether the parameter stands where it belongs, so that the other is part of some value. */
  private static boolean isJoined(String query, String name) {
    return query.startsWith(name + "=") || query.contains("&" + name + "=");
  }
}
