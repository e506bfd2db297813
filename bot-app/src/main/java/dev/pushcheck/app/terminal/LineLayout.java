package dev.pushcheck.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks pieces into lines of a terminal and paints them. */
final class LineLayout {
  /** However deep an indentation is, this much room is left for text. */
  private static final int LEAST_COLUMNS = 6;

  private final TerminalLook look;

  LineLayout(TerminalLook look) {
    this.look = look;
  }

  /** Lines that all begin at the same column, the first one after a prefix. */
  List<String> hanging(Piece prefix, List<Piece> content) {
    int columns = Math.max(LEAST_COLUMNS, look.width() - prefix.width());
    String indent = " ".repeat(prefix.width());
    List<String> lines = new ArrayList<>();
    for (List<Piece> line : broken(WordBreaker.words(content), columns)) {
      String before = lines.isEmpty() ? paint(List.of(prefix)) : indent;
      lines.add(before + paint(line));
    }
    return lines;
  }

  /** The pieces in a row, on one line whatever its length. */
  String paint(List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    StringBuilder run = new StringBuilder();
    Style style = Style.PLAIN;
    for (Piece piece : pieces) {
      if (piece.style() != style) {
        line.append(style.paint(run.toString(), look.colour()));
        run.setLength(0);
        style = piece.style();
      }
      run.append(piece.text());
    }
    return line.append(style.paint(run.toString(), look.colour())).toString();
  }

  private static List<List<Piece>> broken(List<Word> words, int columns) {
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    int used = 0;
    for (Word whole : words) {
      for (Word word : whole.fittedTo(columns)) {
        int gap = word.spaced() ? 1 : 0;
        if (!line.isEmpty() && used + gap + word.width() > columns) {
          lines.add(line);
          line = new ArrayList<>();
          used = 0;
        }
        if (!line.isEmpty() && word.spaced()) {
          line.add(blankBetween(line.get(line.size() - 1), word.pieces().get(0)));
          used++;
        }
        line.addAll(word.pieces());
        used += word.width();
      }
    }
    lines.add(line);
    return lines;
  }

  /** Styled only within a run of one style, so that an underline does not lead into a link. */
  private static Piece blankBetween(Piece before, Piece after) {
    return Piece.of(" ", before.style() == after.style() ? before.style() : Style.PLAIN);
  }
}
