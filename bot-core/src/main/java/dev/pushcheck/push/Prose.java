package dev.pushcheck.push;

import java.util.regex.Pattern;

/** Words that follow an address in the same text. */
final class Prose {
  private static final Pattern WORD_THAT_IS_NO_HEX = Pattern.compile("[^\\s0-9A-Fa-f.,!?]");
  private static final String MARKS_OF_AN_ADDRESS = "?&=/%,";

  private Prose() {}

  /**
   * The text up to its first blank, if what comes before it is a complete address and what comes
   * after it are plainly words; else the text itself.
   */
  static String cutTail(String text) {
    int blank = 0;
    while (blank < text.length() && !HiddenCharacters.isBlank(text.charAt(blank))) {
      blank++;
    }
    if (blank == text.length()) {
      return text;
    }
    String head = text.substring(0, blank);
    String tail = text.substring(blank);
    boolean complete = head.contains("txSecret=") && head.contains("txTime=");
    boolean words =
        WORD_THAT_IS_NO_HEX.matcher(tail).find()
            && tail.chars().noneMatch(c -> MARKS_OF_AN_ADDRESS.indexOf(c) >= 0);
    return complete && words ? head : text;
  }
}
