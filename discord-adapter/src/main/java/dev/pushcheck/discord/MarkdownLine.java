package dev.pushcheck.discord;

import dev.pushcheck.reply.Inline;
import java.util.List;

/** A line of a reply in Discord's markdown, cut where it is too long, never within a mark. */
final class MarkdownLine {
  private static final String BOLD = "**";
  private static final String HAIR_SPACE = "\u200A";

  private MarkdownLine() {}

  static String of(List<Inline> line, int mostChars) {
    Clipped clipped = new Clipped(mostChars);
    for (Inline inline : line) {
      String piece = piece(inline, Integer.MAX_VALUE);
      if (wouldMerge(clipped.text(), piece)) {
        clipped.append(HAIR_SPACE);
      }
      if (piece.length() > clipped.room()) {
        clipped.append(piece(inline, clipped.room()));
        break;
      }
      clipped.append(piece);
    }
    return clipped.text();
  }

  static String bold(String words) {
    return BOLD + words + BOLD;
  }

  /** Atoms, that is links and times, are given whole however little room there is. */
  private static String piece(Inline inline, int room) {
    if (inline instanceof Inline.Text text) {
      return Markdown.escaped(text.text(), room);
    } else if (inline instanceof Inline.Strong strong) {
      return bold(Markdown.escaped(strong.text(), room - 2 * BOLD.length()));
    } else if (inline instanceof Inline.Code code) {
      return Markdown.code(code.text(), room);
    } else if (inline instanceof Inline.Masked masked) {
      return Markdown.code(masked.shown(), room);
    } else if (inline instanceof Inline.Link link) {
      return "[" + Markdown.escaped(link.label()) + "](" + link.url().replace(")", "%29") + ")";
    } else if (inline instanceof Inline.Time time) {
      return "<t:" + time.instant().getEpochSecond() + ":" + style(time) + ">";
    }
    throw new IllegalStateException("unknown kind of inline");
  }

  /** See https://docs.discord.com/developers/reference#message-formatting (read 2026-11-22). */
  private static char style(Inline.Time time) {
    return switch (time.style()) {
      case RELATIVE -> 'R';
      case DATE_TIME -> 'f';
    };
  }

  /** Two values in backticks, side by side, would be read as one. */
  private static boolean wouldMerge(String before, String after) {
    return !before.isEmpty()
        && (after.startsWith("`") || after.startsWith(BOLD))
        && before.endsWith(after.substring(0, 1))
        && !before.endsWith("\\" + after.charAt(0));
  }
}
