package dev.pushcheck.push;

import dev.pushcheck.settings.Quotation;
import java.util.regex.Pattern;

/**
 * Names as they may be shown. What an address has where a name belongs is only a name if it looks
 * like one: a lost question mark makes the signature part of the stream.
 */
final class ShownName {
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_PARAMETER = 24;
  private static final Pattern NAME =
      Pattern.compile("(?:[A-Za-z0-9._-]|%(?!3D|25|26|3F)[0-9A-F]{2})*+");
  private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{16,}+");

  private ShownName() {}

  /** An app or a stream: whole if it is written as usual, else quoted with care. */
  static String of(String name) {
    boolean plain =
        name.length() <= LONGEST_NAME && NAME.matcher(name).matches() && !Quotation.isToken(name);
    return plain ? name : Quotation.of(name);
  }

  /** A parameter's name; masked if it may be a value that lost its name. */
  static String ofParameter(String name) {
    boolean plain =
        name.length() <= LONGEST_PARAMETER
            && NAME.matcher(name).matches()
            && !DIGEST.matcher(name).matches();
    return plain ? name : "…";
  }
}
