package dev.pushcheck.push;

import java.util.regex.Pattern;

/** Words of a template that somebody forgot to replace. */
final class Placeholders {
  private static final Pattern FORM =
      Pattern.compile(
          "[{}<>\\[\\]]|\\$\\(|%s|\\*{3}|\\.{3}|[…•]|^[xX]{4,}$|^(?:AppName|StreamName)$"
              + "|^YOUR|^(?i:your[-_ ])|(?i:your[-_]?domain)");

  private Placeholders() {}

  /** Whether this part of an address is none, but says what should stand there. */
  static boolean in(String part) {
    return FORM.matcher(part).find();
  }
}
