package dev.pushcheck.app.terminal;

import dev.pushcheck.reply.Harmless;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.TimeStyle;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.List;

/** Inlines as pieces for a terminal; the one place where text of strangers is made harmless. */
final class InlinePieces {
  private final Texts texts;
  private final Instant now;

  InlinePieces(Texts texts, Instant now) {
    this.texts = texts;
    this.now = now;
  }

  /** A line in which values and strong words stand out. */
  List<Piece> of(List<Inline> line) {
    return line.stream().flatMap(inline -> pieces(inline).stream()).toList();
  }

  /** A line in one style throughout. */
  List<Piece> of(List<Inline> line, Style style) {
    return of(line).stream().map(p -> new Piece(p.text(), style, p.whole())).toList();
  }

  private List<Piece> pieces(Inline inline) {
    if (inline instanceof Inline.Text text) {
      return List.of(words(text.text(), Style.PLAIN));
    } else if (inline instanceof Inline.Strong strong) {
      return List.of(words(strong.text(), Style.BOLD));
    } else if (inline instanceof Inline.Code code) {
      return List.of(whole(code.text(), Style.CYAN));
    } else if (inline instanceof Inline.Masked masked) {
      return List.of(whole(masked.shown(), Style.CYAN));
    } else if (inline instanceof Inline.Link link) {
      return List.of(
          words(link.label() + texts.label("colon"), Style.PLAIN),
          whole(link.url(), Style.UNDERLINED));
    } else if (inline instanceof Inline.Time time) {
      return List.of(words(words(time), Style.PLAIN));
    }
    throw new IllegalStateException("unknown kind of inline");
  }

  private String words(Inline.Time time) {
    return time.style() == TimeStyle.RELATIVE
        ? texts.relative(time.instant(), now)
        : texts.dateTime(time.instant(), now);
  }

  private static Piece words(String text, Style style) {
    return Piece.of(Harmless.text(text), style);
  }

  private static Piece whole(String text, Style style) {
    return new Piece(Harmless.text(text), style, true);
  }
}
