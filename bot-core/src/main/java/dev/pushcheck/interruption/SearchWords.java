package dev.pushcheck.interruption;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words of a text that are worth searching for: without numbers and what every question has,
 * English ones by their stem, Chinese ones as pairs of characters.
 */
final class SearchWords {
  private static final Set<String> IDLE =
      Set.of(
          ("a an and are as at be been but by can cannot could did do does for from get give had has"
                  + " have help how i if in into is isnt it its me mean means my of on or our please"
                  + " s so that the their then there this to too was we were what when where which"
                  + " who why will with would you your")
              .split(" ", -1));

  private static final int SHORTEST_TO_STEM = 4;

  private SearchWords() {}

  /** The words of a text, each once, in their order. */
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String run : Normalised.of(text).split(" ", -1)) {
      if (isChinese(run)) {
        addPairs(run, words);
      } else if (!IDLE.contains(run) && !run.chars().allMatch(Character::isDigit)) {
        words.add(stem(run));
      }
    }
    return words;
  }

  private static void addPairs(String run, Set<String> words) {
    int[] characters = run.codePoints().toArray();
    for (int i = 0; i + 1 < characters.length; i++) {
      words.add(new String(characters, i, 2));
    }
    if (characters.length == 1) {
      words.add(run);
    }
  }

  /** "stopped" and "stops" as "stop"; crude, but the same on both sides. */
  private static String stem(String word) {
    if (word.length() < SHORTEST_TO_STEM) {
      return word;
    }
    String stem = word;
    if (word.endsWith("ing") || word.endsWith("ed")) {
      stem = undoubled(word.substring(0, word.length() - (word.endsWith("ed") ? 2 : 3)));
    } else if (word.endsWith("es")) {
      stem = word.substring(0, word.length() - 2);
    } else if (word.endsWith("s") && !word.endsWith("ss")) {
      stem = word.substring(0, word.length() - 1);
    }
    return stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && "lsz".indexOf(stem.charAt(last)) < 0 ? stem.substring(0, last) : stem;
  }

  private static boolean isChinese(String run) {
    return !run.isEmpty()
        && Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
  }
}
