package dev.pushcheck.slack;

import com.google.gson.JsonObject;
import dev.pushcheck.reply.Harmless;
import java.util.List;

/** A line in small grey letters, without any markup. */
final class SmallPrint {
  private SmallPrint() {}

  static JsonObject of(String stranger) {
    String text = WordCut.at(SlackLimits.CONTEXT_CHARS, Harmless.text(stranger));
    return Json.typed("context", "elements", List.of(Json.plainText(text.isBlank() ? "–" : text)));
  }
}
