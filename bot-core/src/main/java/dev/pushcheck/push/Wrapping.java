package dev.pushcheck.push;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people and chats put around an address: words, quotes, back-ticks, link marks. */
final class Wrapping {
  private static final int MAX_LAYERS = 8;
  private static final String EDGES = "`'\"*|,;<>«»“”„‘’「」《》【】，；";
  private static final String OPENING = "(（<[{「“‘\"'`|《【";
  private static final String CLOSING = ")）>]}」”’\"'`|》】";
  private static final String EMPHASIS = "*_~";

  /** An address begins behind anything but a letter of its own alphabet. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?<![A-Za-z0-9+.-])(?:(rtmps?|srt|webrtc)|https?)(?::|%3A|%253A|：)[/／%\\\\]",
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

  /** The text from where an address begins; all of it if none does. */
  static String fromAddress(String text) {
    return text.substring(Math.max(0, beginning(text)));
  }

  /** The address in the text, without words before it and without what is wrapped around it. */
  static String address(String text) {
    int start = beginning(text);
    if (start <= 0) {
      return strip(text);
    }
    char before = text.charAt(start - 1);
    int pair = OPENING.indexOf(before);
    if (pair >= 0) {
      return strip(inPair(text, start, before, CLOSING.charAt(pair)));
    }
    String rest = text.substring(start);
    return strip(EMPHASIS.indexOf(before) >= 0 ? withoutEmphasis(rest, before) : rest);
  }

  /** Addresses to push to come first; an address inside another's parameters is not meant. */
  private static int beginning(String text) {
    Matcher matcher = BEGINNING.matcher(text);
    int other = -1;
    int scanned = 0;
    boolean inParameters = false;
    while (matcher.find()) {
      for (; scanned < matcher.start(); scanned++) {
        char c = text.charAt(scanned);
        inParameters =
            c == '?' || (inParameters && !Character.isWhitespace(c) && OPENING.indexOf(c) < 0);
      }
      if (!inParameters && matcher.group(1) != null) {
        return matcher.start();
      } else if (!inParameters && other < 0) {
        other = matcher.start();
      }
    }
    return other;
  }

  private static String inPair(String text, int start, char open, char close) {
    int end = open == '<' && text.indexOf('|', start) > 0 ? text.indexOf('|', start) : -1;
    int depth = 1;
    for (int i = start; end < 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == close ? -1 : c == open ? 1 : 0;
      end = depth == 0 ? i : -1;
    }
    String inner = end < 0 ? text.substring(start) : text.substring(start, end);
    if (end > 0 && text.startsWith("](", end)) {
      int last = text.indexOf(')', end);
      return last < 0 ? text.substring(end + 2) : text.substring(end + 2, last);
    }
    return open == '"' ? Escapes.withoutBackslashes(inner) : inner;
  }

  private static String withoutEmphasis(String text, char mark) {
    int end = text.length();
    if (text.charAt(end - 1) != mark) {
      end = 0;
      while (end < text.length() && !HiddenCharacters.isBlank(text.charAt(end))) {
        end++;
      }
    }
    int last = end;
    while (last > 0 && text.charAt(last - 1) == mark) {
      last--;
    }
    return last == end ? text : text.substring(0, last);
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
    // A pair of these is peeled together with the label inside.
    boolean opens = text.indexOf('<') >= 0;
    boolean closes = text.indexOf('>') >= 0;
    int from = 0;
    int to = text.length();
    while (from < to && isEdge(text.charAt(from), opens && closes)) {
      from++;
    }
    while (to > from && isEdge(text.charAt(to - 1), opens && closes)) {
      to--;
    }
    // Stars in place of a value are no emphasis.
    boolean masked = to > from && text.charAt(to - 1) == '=';
    while (masked && to < text.length() && text.charAt(to) == '*') {
      to++;
    }
    return text.substring(from, to);
  }

  private static boolean isEdge(char c, boolean paired) {
    return (c == '<' || c == '>') ? !paired : HiddenCharacters.isBlank(c) || EDGES.indexOf(c) >= 0;
  }
}
