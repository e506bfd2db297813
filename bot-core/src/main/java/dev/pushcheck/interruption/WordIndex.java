package dev.pushcheck.interruption;

import dev.pushcheck.interruption.Explainable.Kind;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a question in words is about. A word counts the more, the fewer things it occurs with;
 * one that occurs nowhere counts against all of them. Immutable.
 */
final class WordIndex {
  private static final double NAMED = 1;
  private static final double QUOTED = 0.8;
  private static final double MENTIONED = 0.5;

  /** How much of a question's weight must be found, for an answer to be worth giving. */
  private static final double ENOUGH = 0.34;

  /** How much worse than the best an answer may be. */
  private static final double NEAR_BEST = 0.8;

  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::harmless);

  private final List<Explainable> things;

  /** For each thing, how much each word means to it. */
  private final List<Map<String, Double>> meanings = new ArrayList<>();

  private final Map<String, Integer> occurrences = new HashMap<>();

  WordIndex(List<Explainable> things, List<Texts> readers) {
    this.things = things;
    for (Explainable thing : things) {
      Map<String, Double> words = words(thing, readers);
      meanings.add(words);
      words.keySet().forEach(word -> occurrences.merge(word, 1, Integer::sum));
    }
  }

  /** The things that a question may be about, best first. */
  List<Explainable> find(String question) {
    Set<String> words = SearchWords.of(question);
    double all = words.stream().mapToDouble(this::weight).sum();
    if (all == 0) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      Map<String, Double> meaning = meanings.get(i);
      double score =
          words.stream().mapToDouble(word -> weight(word) * meaning.getOrDefault(word, 0.0)).sum();
      found.add(new Found(things.get(i), score / all));
    }
    double best = found.stream().mapToDouble(Found::score).max().orElse(0);
    return found.stream()
        .filter(one -> one.score() >= Math.max(ENOUGH, best * NEAR_BEST))
        .sorted(BEST_FIRST)
        .map(Found::thing)
        .toList();
  }

  private record Found(Explainable thing, double score) {
    /** What tells of no fault is seldom what is asked about. */
    boolean harmless() {
      return thing.kind() == Kind.SDK_EVENT && thing.group().isEmpty();
    }
  }

  private double weight(String word) {
    return Math.log(1 + (double) things.size() / occurrences.getOrDefault(word, 1));
  }

  private static Map<String, Double> words(Explainable thing, List<Texts> readers) {
    Map<String, Double> words = new HashMap<>();
    add(words, thing.id(), NAMED);
    thing.knownAs().forEach(text -> add(words, text, QUOTED));
    for (Texts texts : readers) {
      PlainWords plain = thing.words(texts);
      add(words, texts.plain(plain.title(), Instant.EPOCH), NAMED);
      add(words, thing.askedFor(texts), NAMED);
      add(words, texts.plain(plain.meaning(), Instant.EPOCH), MENTIONED);
    }
    return words;
  }

  private static void add(Map<String, Double> words, String text, double worth) {
    SearchWords.of(text).forEach(word -> words.merge(word, worth, Math::max));
  }
}
