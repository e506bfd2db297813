package dev.pushcheck.push;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes that a web page or a program has put into an address on its way. */
final class Escapes {
  /** What JSON puts before a slash and in place of an ampersand, and shells before their marks. */
  private static final Pattern BACKSLASH =
      Pattern.compile("\\\\(?:u00([0-7][0-9a-f])|([/?&=:_.,#!;|~*-]))", Pattern.CASE_INSENSITIVE);

  private static final Pattern HTML =
      Pattern.compile("&(?:(?:amp|#0*+38|#x0*+26);)++", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT =
      Pattern.compile("%(?:25)?(3A|2F|3F|26|3D|23|2C|21|54|74)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT_QUESTION_MARK =
      Pattern.compile("%(?:25)?3F", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT_SLASH =
      Pattern.compile("^[a-z]{3,6}://[^/?%]++/[^/?%]++%(?:25)?2F", Pattern.CASE_INSENSITIVE);

  /** Around our own two parameters; inside a customer's value such escapes are right. */
  private static final Pattern PERCENT_AROUND_SIGNATURE =
      Pattern.compile(
          "%(?:25)?(?:26|3F|54|74)t?x(?:secret|time)|tx(?:secret|time)%(?:25)?3D",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN_SECRET =
      Pattern.compile("[?&,]txSecret=", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN_TIME =
      Pattern.compile("[?&,]txTime=", Pattern.CASE_INSENSITIVE);

  /** Encoders decode this value themselves, so that it may be escaped once. */
  private static final Pattern STREAM_ID =
      Pattern.compile(
          "^srt://[^?]*+\\?(?:(?!streamid=)[^=&]*+=[^&]*+&)*+streamid=", Pattern.CASE_INSENSITIVE);

  private Escapes() {}

  static boolean hasHtml(String text) {
    return HTML.matcher(text).find();
  }

  static String withoutHtml(String text) {
    return HTML.matcher(text).replaceAll("&");
  }

  static boolean hasPercent(String text) {
    if (text.indexOf('%') < 0 || STREAM_ID.matcher(text).find()) {
      return false;
    }
    boolean noParameters = text.indexOf('?') < 0 && beginsParameters(text);
    boolean signed = PLAIN_SECRET.matcher(text).find() && PLAIN_TIME.matcher(text).find();
    return noParameters
        || PERCENT_SLASH.matcher(text).find()
        || (!signed && PERCENT_AROUND_SIGNATURE.matcher(text).find());
  }

  /**
   * Whether the first escaped question mark stands where the parameters begin, not in one of them.
   */
  private static boolean beginsParameters(String text) {
    Matcher question = PERCENT_QUESTION_MARK.matcher(text);
    return question.find() && text.lastIndexOf('=', question.start()) < 0;
  }

  /** Undoes the escapes of the marks that hold an address together, once or twice applied. */
  static String withoutPercent(String text) {
    return PERCENT.matcher(text).replaceAll(escape -> quoted(escape.group(1)));
  }

  /** The escape that begins with the backslash at this place; empty if it escapes nothing. */
  static String backslashAt(String text, int at) {
    Matcher escape = BACKSLASH.matcher(text).region(at, text.length());
    return escape.lookingAt() ? escape.group() : "";
  }

  /** Undoes what JSON and shells do. */
  static String withoutBackslashes(String text) {
    return BACKSLASH.matcher(text).replaceAll(Escapes::quotedMark);
  }

  private static String quotedMark(MatchResult escape) {
    return escape.group(1) == null
        ? Matcher.quoteReplacement(escape.group(2))
        : quoted(escape.group(1));
  }

  private static String quoted(String hex) {
    return Matcher.quoteReplacement(
        Character.toString((char) Integer.parseInt(hex.toUpperCase(Locale.ROOT), 16)));
  }
}
