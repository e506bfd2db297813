package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Remark;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.settings.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one text: mends what happened to it on its way here, then takes the address apart. Used for
 * one text and thrown away.
 */
final class AddressReader {
  /** Longer than any address, so that nobody makes us read a book. */
  private static final int MAX_LENGTH = 128 * 1024;

  /** As most are: an address and nothing else, so that there is nothing to unwrap or to clean. */
  private static final Pattern BARE =
      Pattern.compile("(?:rtmps?|srt|webrtc)://[A-Za-z0-9._~:/?#!&=%+,-]*+(?<=[A-Za-z0-9])");

  private static final Pattern SCHEME =
      Pattern.compile(
          "([a-z][a-z0-9+.-]{0,20}+)://(.*+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SCHEME_ALONE =
      Pattern.compile(
          "(?:file|jar|data|mailto|gopher|ldap|javascript):.*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BROKEN_SCHEME =
      Pattern.compile(
          "(?:rtmp)?:?/{0,2}+([a-z0-9-]+\\.[a-z0-9.-]+(?::\\d+)?/.*+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PLAYBACK =
      Pattern.compile(
          "[^?#]*\\.(?:flv|m3u8|mpd|ts|mp4|m4s)(?:[?#].*+)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What follows the scheme of an SRT address which lost it. */
  private static final Pattern BROKEN_SRT =
      Pattern.compile(
          "(?:srt)?+:?+/{0,2}+([a-z0-9-]++(?:\\.[a-z0-9-]++)++(?::\\d++)?+/?+\\?"
              + "(?:(?!streamid=)[^=&]++=[^=&]++&)*+streamid=.*+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final List<Slip> slips = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  PushReading read(String raw) {
    if (raw.length() > MAX_LENGTH) {
      return nothing(PushFinding.ADDRESS_UNREADABLE, raw, Facts.of("stoppedAt", Quotation.of(raw)));
    }
    if (BARE.matcher(raw).matches()) {
      return readAddress(unescaped(raw), raw);
    }
    Optional<StreamId> stream = StreamId.read(Wrapping.strip(raw));
    if (stream.isPresent()) {
      return new PushReading.Stream(stream.get());
    }
    Optional<ObsFields> obs = ObsFields.in(Wrapping.fromAddress(raw));
    if (obs.isPresent()) {
      return obs.get().read();
    }
    String text = Wrapping.address(raw);
    return readAddress(mend(text), text);
  }

  /** Undoes what a web page, a chat or a keyboard did to the text. */
  private String mend(String text) {
    String mended = Prose.cutTail(Placeholders.withoutBlanks(text));
    Optional<HiddenCharacters.Cleaned> cleaned = HiddenCharacters.clean(mended);
    if (cleaned.isPresent()) {
      slips.add(
          Slip.failed(
              PushFinding.ADDRESS_HIDDEN_CHARACTERS,
              Facts.of("characters", cleaned.get().names())
                  .and("position", cleaned.get().position())));
      mended = cleaned.get().text();
    }
    return unescaped(mended);
  }

  private String unescaped(String text) {
    String mended = text;
    if (Escapes.hasHtml(mended)) {
      slips.add(Slip.failed(PushFinding.ADDRESS_HTML_ESCAPED, Facts.NONE));
      mended = Escapes.withoutHtml(mended);
    }
    if (Escapes.hasPercent(mended)) {
      slips.add(Slip.failed(PushFinding.ADDRESS_PERCENT_ENCODED, Facts.NONE));
      mended = Escapes.withoutPercent(mended);
    }
    return mended;
  }

  private PushReading readAddress(String text, String original) {
    Matcher scheme = SCHEME.matcher(text);
    if (!scheme.matches()) {
      return readWithoutScheme(text, original);
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    return switch (name) {
      case "rtmp", "rtmps", "srt", "webrtc" -> readParts(name, scheme.group(2), original);
      case "http", "https" ->
          PLAYBACK.matcher(scheme.group(2)).matches()
              ? nothing(PushFinding.ADDRESS_IS_PLAYBACK, original, Facts.of("scheme", name))
              : unsupported(name, original);
      default -> unsupported(name, original);
    };
  }

  private PushReading readWithoutScheme(String text, String original) {
    Matcher broken = BROKEN_SCHEME.matcher(text);
    if (broken.matches()) {
      slips.add(Slip.failed(PushFinding.ADDRESS_SCHEME_MISSING, Facts.NONE));
      return readParts("rtmp", broken.group(1), original);
    }
    Matcher srt = BROKEN_SRT.matcher(text);
    if (srt.matches()) {
      slips.add(Slip.failed(PushFinding.ADDRESS_SCHEME_MISSING, Facts.NONE));
      return readParts("srt", srt.group(1), original);
    } else if (SCHEME_ALONE.matcher(text).matches()) {
      return unsupported(text.substring(0, text.indexOf(':')).toLowerCase(Locale.ROOT), original);
    }
    return nothing(
        PushFinding.ADDRESS_UNREADABLE, original, Facts.of("stoppedAt", Quotation.of(original)));
  }

  private PushReading readParts(String scheme, String rest, String original) {
    try {
      AddressParts parts =
          scheme.equals("srt") ? SrtParts.read(rest) : AddressParts.readRtmp(scheme, rest);
      slips.addAll(parts.slips());
      return new PushReading.Address(parts.url(), parts.sentStream(), slips, remarks);
    } catch (UnreadableException e) {
      return nothing(
          PushFinding.ADDRESS_UNREADABLE,
          original,
          Facts.of("stoppedAt", Quotation.of(e.stoppedAt())));
    }
  }

  private static PushReading unsupported(String scheme, String original) {
    return nothing(PushFinding.ADDRESS_SCHEME_UNSUPPORTED, original, Facts.of("scheme", scheme));
  }

  private static PushReading nothing(PushFinding code, String original, Facts facts) {
    String quoted = Quotation.of(original);
    return new PushReading.Nothing(Slip.failed(code, facts.and("text", quoted)), quoted);
  }
}
