package dev.pushcheck.slack;

import com.google.gson.JsonObject;
import dev.pushcheck.reply.Harmless;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A line in small grey letters, without any markup. */
final class SmallPrint {
  private SmallPrint() {}

  /** How many more there are than are shown. */
  static JsonObject more(int count, Texts texts) {
    return of(texts.plain(texts.line("table.more", Map.of("n", count)), Instant.EPOCH));
  }

  static JsonObject of(String stranger) {
    String text = WordCut.at(SlackLimits.CONTEXT_CHARS, Harmless.text(stranger));
    return Json.typed("context", "elements", List.of(Json.plainText(text.isBlank() ? "–" : text)));
  }
}
