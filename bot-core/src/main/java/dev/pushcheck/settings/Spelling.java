package dev.pushcheck.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt word was meant to be. */
public final class Spelling {
  private static final int SHORTEST_BEGINNING = 3;

  private Spelling() {}

  /** The nearest word, if it is near enough to be meant; letter case counts for nothing. */
  public static Optional<String> nearest(String word, Collection<String> words) {
    String lower = word.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(known -> isNear(lower, known.toLowerCase(Locale.ROOT)))
        .min(Comparator.comparingInt(known -> distance(lower, known.toLowerCase(Locale.ROOT))));
  }

  private static boolean isNear(String word, String known) {
    int slips = known.length() <= 4 ? 1 : known.length() <= 8 ? 2 : 3;
    return distance(word, known) <= slips
        || (word.length() >= SHORTEST_BEGINNING && known.startsWith(word));
  }

  /** Letters added, left out, replaced, or swapped with their neighbour. */
  public static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (isSwap(a, i, b, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
