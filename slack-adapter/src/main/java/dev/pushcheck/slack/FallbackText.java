package dev.pushcheck.slack;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Harmless;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The same as a reply's first lines, as plain text: for notifications, where nobody reads on, and
 * for screen readers.
 */
final class FallbackText {
  private final Texts texts;
  private final Instant now;

  FallbackText(Texts texts, Instant now) {
    this.texts = texts;
    this.now = now;
  }

  String of(Reply reply) {
    List<String> lines = new ArrayList<>();
    for (Block block : reply.blocks()) {
      if (block instanceof Block.Headline headline) {
        lines.add(ToneMark.sign(headline.tone()) + plain(headline.line()));
      } else if (block instanceof Block.Steps steps) {
        steps.steps().forEach(step -> lines.add(plain(step)));
      } else if (block instanceof Block.Paragraph paragraph) {
        lines.add(plain(paragraph.line()));
      }
    }
    String text = String.join("\n", lines);
    return escape(WordCut.at(SlackLimits.TEXT_CHARS, text.isBlank() ? "Pushcheck" : text));
  }

  /**
   * As <a href="https://docs.slack.dev/messaging/formatting-message-text">formatting message
   * text</a> wants it, read 2026-11-22: these three and no others.
   */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private String plain(List<Inline> line) {
    return Harmless.text(texts.plain(line, now));
  }
}
