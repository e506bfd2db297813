package dev.pushcheck.push;

import java.util.Locale;
import java.util.regex.Pattern;

/** Escapes that a web page or a program has put into an address on its way. */
final class Escapes {
  private static final Pattern HTML =
      Pattern.compile("&(?:amp|#38|#x26);", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT =
      Pattern.compile("%(?:25)?(3A|2F|3F|26|3D|23|2C|21|54|74)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT_QUESTION_MARK =
      Pattern.compile("%(?:25)?3F", Pattern.CASE_INSENSITIVE);

  /** Around our own two parameters; inside a customer's value such escapes are right. */
  private static final Pattern PERCENT_AROUND_SIGNATURE =
      Pattern.compile(
          "%(?:25)?(?:26|3F|54|74)t?x(?:secret|time)|tx(?:secret|time)%(?:25)?3D",
          Pattern.CASE_INSENSITIVE);

  private Escapes() {}

  static boolean hasHtml(String text) {
    return HTML.matcher(text).find();
  }

  static String withoutHtml(String text) {
    return HTML.matcher(text).replaceAll("&");
  }

  static boolean hasPercent(String text) {
    if (text.indexOf('%') < 0) {
      return false;
    }
    boolean noParameters = text.indexOf('?') < 0 && PERCENT_QUESTION_MARK.matcher(text).find();
    return noParameters || PERCENT_AROUND_SIGNATURE.matcher(text).find();
  }

  /** Undoes the escapes of the marks that hold an address together, once or twice applied. */
  static String withoutPercent(String text) {
    return PERCENT
        .matcher(text)
        .replaceAll(
            escape ->
                Character.toString(
                    (char) Integer.parseInt(escape.group(1).toUpperCase(Locale.ROOT), 16)));
  }
}
