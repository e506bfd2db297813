package dev.pushcheck.interruption;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small turns of phrase for one reader. */
final class Wording {
  private final Texts texts;

  Wording(Texts texts) {
    this.texts = texts;
  }

  /** A number with what is counted, such as "3 streams". */
  String count(String thing, int number) {
    String key = "count." + thing + (number == 1 ? ".one" : ".other");
    return texts.label(key).replace("{n}", Integer.toString(number));
  }

  /** Lines in a row, separated as the language does it. */
  List<Inline> joined(List<List<Inline>> lines) {
    List<Inline> all = new ArrayList<>();
    for (List<Inline> line : lines) {
      if (!all.isEmpty()) {
        all.add(new Inline.Text(texts.label("list.separator")));
      }
      all.addAll(line);
    }
    return all;
  }

  /** Something with its number: "network ×3". */
  List<Inline> times(List<Inline> of, int number) {
    return texts.line("lookup.times", Map.of("of", of, "times", number));
  }
}
