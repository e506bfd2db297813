package dev.pushcheck.push;

import java.util.regex.Pattern;

/** What people and chats put around an address: blanks, quotes, back-ticks, link marks. */
final class Wrapping {
  private static final int MAX_LAYERS = 8;
  private static final String EDGES = "`'\"*|,;<>«»“”„‘’「」《》【】，；";
  private static final Pattern LEADING_PROSE =
      Pattern.compile(
          "(?:^|[\\s:：(（<\\[「“\"'=])((?:rtmps?|srt|webrtc|https?)(?::|%3A|%253A|：)[/／%\\\\])",
          Pattern.CASE_INSENSITIVE);

  private Wrapping() {}

  /** The text without what is wrapped around it. */
  static String strip(String text) {
    String inner = trim(text);
    for (int layer = 0; layer < MAX_LAYERS; layer++) {
      String peeled = trim(peel(inner));
      if (peeled.equals(inner)) {
        break;
      }
      inner = peeled;
    }
    return inner;
  }

  /** The text from where an address begins, if words stand before it. */
  static String fromAddress(String text) {
    var prose = LEADING_PROSE.matcher(text);
    return prose.find() ? strip(text.substring(prose.start(1))) : text;
  }

  private static String peel(String text) {
    if (text.startsWith("<") && text.endsWith(">")) {
      int label = text.indexOf('|');
      return text.substring(1, label > 0 ? label : text.length() - 1);
    }
    int target = text.startsWith("[") && text.endsWith(")") ? text.indexOf("](") : -1;
    return target > 0 ? text.substring(target + 2, text.length() - 1) : text;
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isEdge(text.charAt(from), text, from)) {
      from++;
    }
    while (to > from && isEdge(text.charAt(to - 1), text, to - 1)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isEdge(char c, String text, int at) {
    if (c == '<' || c == '>') {
      // A pair of these is peeled together with the label inside.
      return at == 0 ? text.indexOf('>') < 0 : text.indexOf('<') < 0;
    }
    return HiddenCharacters.isBlank(c) || EDGES.indexOf(c) >= 0;
  }
}
