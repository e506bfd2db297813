package dev.pushcheck.interruption;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What something means, for one reader.
 *
 * @param title a clause without a full stop, lower case where the language has cases
 * @param meaning a sentence or a few; empty if the title says it all
 * @param advice what to do, one step each; empty if there is nothing to do
 * @param links pages that help
 */
public record PlainWords(
    List<Inline> title, List<Inline> meaning, List<List<Inline>> advice, List<Inline.Link> links) {
  /** Copies the lists. */
  public PlainWords {
    title = List.copyOf(title);
    meaning = List.copyOf(meaning);
    advice = List.copyOf(advice);
    links = List.copyOf(links);
  }

  /** The words under a key: {@code .title}, {@code .meaning}, {@code .advice}, {@code .links}. */
  static PlainWords of(String key, Texts texts) {
    return new PlainWords(
        texts.line(key + ".title", Map.of()),
        texts.line(key + ".meaning", Map.of()),
        texts.lines(key + ".advice", Map.of()),
        links(key + ".links", texts));
  }

  /** The links named under a key, separated by commas; none if there is no such text. */
  public static List<Inline.Link> links(String key, Texts texts) {
    return texts.has(key)
        ? Stream.of(texts.label(key).split(",", -1))
            .map(id -> "link." + id.strip())
            .map(link -> new Inline.Link(texts.label(link), texts.label(link + ".url")))
            .toList()
        : List.of();
  }
}
