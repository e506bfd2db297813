package dev.pushcheck.push;

import static dev.pushcheck.push.PushFinding.*;
import static dev.pushcheck.push.SignedRuns.NOW;
import static dev.pushcheck.push.SignedRuns.hex;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Every slip that text alone can hold. */
final class Mutations {
  private static final String INVISIBLE = "\u200B\u00AD\u2060\uFEFF\u3164";

  private Mutations() {}

  static Stream<Mutation> all() {
    return Stream.of(ofText(), ofTime(), ofSignature()).flatMap(List::stream);
  }

  private static List<Mutation> ofText() {
    return List.of(
        Mutation.ofAny(ADDRESS_UNREADABLE, (a, r) -> a.text().replace("://", "://@")),
        // Without its scheme, an address of RTMPS is taken for one of RTMP, whose ports are others.
        new Mutation(
            ADDRESS_SCHEME_MISSING,
            Set.of(Protocol.RTMP, Protocol.RTMP_OVER_SRT),
            (a, r) -> a.text().substring(a.text().indexOf("://") + 3)),
        Mutation.ofRtmp(
            ADDRESS_IS_PLAYBACK,
            (a, r) ->
                a.text()
                    .replaceFirst("^[a-z]+", "https")
                    .replace(a.url().stream() + "?", a.url().stream() + ".flv?")),
        Mutation.ofAny(ADDRESS_SCHEME_UNSUPPORTED, (a, r) -> a.text().replaceFirst("^", "x")),
        Mutation.ofRtmp(ADDRESS_HTML_ESCAPED, (a, r) -> a.text().replace("&", "&amp;")),
        Mutation.ofRtmp(ADDRESS_PERCENT_ENCODED, Mutations::encoded),
        Mutation.ofAny(ADDRESS_HIDDEN_CHARACTERS, Mutations::withHiddenCharacter),
        new Mutation(
            ADDRESS_SRT_SEPARATOR, Set.of(Protocol.SRT), (a, r) -> a.text().replace(",tx", "&tx")),
        new Mutation(
            ADDRESS_SRT_SEPARATOR, Set.of(Protocol.SRT), (a, r) -> a.text().replace("#!::", "")),
        Mutation.ofRtmp(ADDRESS_KEY_DOUBLED, (a, r) -> a.text() + "/" + key(a)),
        Mutation.ofRtmp(
            ADDRESS_PLACEHOLDER,
            (a, r) -> a.text().replace("/" + a.url().stream() + "?", "/{stream}?")),
        Mutation.ofAny(ADDRESS_PLACEHOLDER, (a, r) -> a.text().replace(a.txSecret(), "•••")),
        Mutation.ofRtmp(
            ADDRESS_QUESTION_MARK_REPEATED, (a, r) -> a.text().replaceFirst("[&]tx", "?tx")),
        Mutation.ofAny(
            ADDRESS_EXTRA_SLASH, (a, r) -> a.text().replace(path(a), path(a).replace("/", "//"))),
        Mutation.ofRtmp(ADDRESS_MISSING_APP, (a, r) -> a.text().replace(path(a), a.url().stream())),
        Mutation.ofAny(
            ADDRESS_MISSING_STREAM, (a, r) -> a.text().replace(path(a), a.url().app() + "/")),
        Mutation.ofAny(
            ADDRESS_PARAMETER_MISSPELT, (a, r) -> a.text().replace("txSecret=", "txSercet=")),
        Mutation.ofAny(
            ADDRESS_PARAMETER_MISSPELT, (a, r) -> a.text().replace("txTime=", "txTmie=")),
        Mutation.ofRtmp(ADDRESS_PARAMETER_MISSPELT, (a, r) -> withoutQuestionMark(a)),
        Mutation.ofAny(ADDRESS_PARAMETER_CASE, (a, r) -> a.text().replace("txTime=", "TXTIME=")),
        Mutation.ofRtmp(
            ADDRESS_PARAMETER_REPEATED, (a, r) -> a.text() + "&txSecret=" + a.txSecret()),
        Mutation.ofRtmp(
            ADDRESS_BARE_IP, (a, r) -> a.text().replaceFirst(a.url().host(), "203.0.113.9")),
        new Mutation(
            ADDRESS_UNUSUAL_PORT,
            Set.of(Protocol.RTMP_OVER_SRT),
            (a, r) -> a.text().replaceFirst(":3570", ":3571")),
        Mutation.ofRtmp(
            ADDRESS_UNUSUAL_CHARACTERS,
            (a, r) ->
                a.signedOver(a.key() + a.url().stream() + "!" + a.txTime())
                    .replace(a.url().stream() + "?", a.url().stream() + "!?")));
  }

  private static List<Mutation> ofTime() {
    return List.of(
        Mutation.ofAny(
            TXTIME_MISSING, (a, r) -> a.text().replaceFirst("txTime=[0-9A-Za-z]+", "a=b")),
        Mutation.ofAny(
            TXTIME_MALFORMED,
            (a, r) -> a.withTime(a.txTime().substring(0, 1 + r.nextInt(a.txTime().length() - 2)))),
        Mutation.ofAny(
            TXTIME_MALFORMED,
            (a, r) ->
                a.text().replace("txTime=" + a.txTime(), "txTime=" + a.txTime().substring(0, 5))),
        Mutation.ofAny(
            TXTIME_MILLISECONDS, (a, r) -> a.withTime(Long.toString(expires(a).toEpochMilli()))),
        Mutation.ofAny(
            TXTIME_EXPIRED, (a, r) -> a.withTime(hex(NOW.minusSeconds(r.nextInt(300_000_000))))),
        Mutation.ofAny(
            TXTIME_TOO_SHORT, (a, r) -> a.withTime(hex(NOW.plusSeconds(1 + r.nextInt(14_399))))));
  }

  private static List<Mutation> ofSignature() {
    return List.of(
        Mutation.ofAny(
            TXSECRET_MISSING, (a, r) -> a.text().replaceFirst("txSecret=[0-9a-f]+", "a=b")),
        Mutation.ofAny(
            TXSECRET_MALFORMED,
            (a, r) -> a.text().replace(a.txSecret(), a.txSecret().substring(1 + r.nextInt(31)))),
        signed(TXSECRET_FOR_OTHER_STREAM, a -> a.key() + a.url().stream() + ".flv" + a.txTime()),
        signed(TXSECRET_FOR_OTHER_STREAM, a -> a.key() + flipped(a) + a.txTime()),
        signed(TXSECRET_WITH_APP_NAME, a -> a.key() + path(a) + a.txTime()),
        signed(
            TXSECRET_OTHER_TXTIME_FORM,
            a -> a.key() + a.url().stream() + expires(a).toEpochMilli()),
        signed(
            TXSECRET_OTHER_TXTIME,
            a -> a.key() + a.url().stream() + written(expires(a).minus(Duration.ofHours(12)), a)),
        signed(
            TXSECRET_OTHER_DOMAIN_KEY,
            a -> GeneratedAddress.FOREIGN_KEY + a.url().stream() + a.txTime()),
        signed(TXSECRET_WRONG_ORDER, a -> a.url().stream() + a.key() + a.txTime()),
        signed(TXSECRET_MISMATCH, a -> "none of the above"),
        Mutation.ofAny(
            TXSECRET_UPPERCASE,
            (a, r) -> a.text().replace(a.txSecret(), a.txSecret().toUpperCase(Locale.ROOT))),
        Mutation.ofAny(
            TXSECRET_OTHER_TXTIME_CASE,
            (a, r) -> a.withTime("6B0FABCD").replaceFirst("txTime=6B0FABCD", "txTime=6b0fabcd")));
  }

  private interface Signed {
    String text(GeneratedAddress address);
  }

  private static Mutation signed(PushFinding code, Signed signed) {
    return Mutation.ofAny(code, (a, r) -> a.signedOver(signed.text(a)));
  }

  private static String encoded(GeneratedAddress address, Random random) {
    int question = address.text().indexOf('?');
    String query = address.text().substring(question);
    String once = query.replace("?", "%3F").replace("&", "%26").replace("=", "%3D");
    return address.text().substring(0, question)
        + (random.nextBoolean() ? once : once.replace("%", "%25"));
  }

  /** A value with a question mark of its own would take the lost one's place. */
  private static String withoutQuestionMark(GeneratedAddress address) {
    String text = address.text();
    return text.indexOf('?') == text.lastIndexOf('?')
        ? text.replace("?", "&")
        : text.replace("txTime=", "tx_time=");
  }

  private static String withHiddenCharacter(GeneratedAddress address, Random random) {
    int at = 1 + random.nextInt(address.text().length() - 1);
    char hidden = INVISIBLE.charAt(random.nextInt(INVISIBLE.length()));
    return address.text().substring(0, at) + hidden + address.text().substring(at);
  }

  private static String flipped(GeneratedAddress address) {
    String name = address.url().stream();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static Instant expires(GeneratedAddress address) {
    return ((TxTime.Seconds) TxTime.read(address.txTime())).expires();
  }

  /** In the form of the address's own. */
  private static String written(Instant time, GeneratedAddress address) {
    String own = address.txTime();
    if (own.length() == 10) {
      return Long.toString(time.getEpochSecond());
    }
    return own.equals(own.toUpperCase(Locale.ROOT))
        ? hex(time)
        : hex(time).toLowerCase(Locale.ROOT);
  }

  private static String path(GeneratedAddress address) {
    return address.url().app() + "/" + address.url().stream();
  }

  private static String key(GeneratedAddress address) {
    return address
        .text()
        .substring(address.text().indexOf(path(address)) + address.url().app().length() + 1);
  }
}
