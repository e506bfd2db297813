package dev.pushcheck.app.demo;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of the tour, for one reader; all that the bot says stands elsewhere. */
final class TourWords {
  static final String BUNDLE = "dev.pushcheck.app.demo.tour";

  private final ResourceBundle bundle;

  private TourWords(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static TourWords of(Reader reader) {
    return new TourWords(bundle(reader.language()));
  }

  static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A text with its facts in place of their names in braces. */
  String text(String key, Map<String, String> facts) {
    return fill(bundle.getString(key), facts);
  }

  /** The same as paragraphs, one a line; what stands between back-ticks is to be typed. */
  List<Block> paragraphs(String key, Map<String, String> facts) {
    List<Block> paragraphs = new ArrayList<>();
    for (String line : bundle.getString(key).split("\n", -1)) {
      List<Inline> inlines = new ArrayList<>();
      boolean code = false;
      for (String part : line.split("`", -1)) {
        String shown = fill(part, facts);
        if (!shown.isEmpty()) {
          inlines.add(code ? new Inline.Code(shown) : new Inline.Text(shown));
        }
        code = !code;
      }
      paragraphs.add(new Paragraph(Weight.NORMAL, inlines));
    }
    return paragraphs;
  }

  private static String fill(String text, Map<String, String> facts) {
    String filled = text;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return filled;
  }
}
