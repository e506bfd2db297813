package dev.pushcheck.app.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows and columns; where they are too wide together, each row becomes a list of facts. */
final class AlignedTable {
  private static final int GAP = 2;

  private final LineLayout layout;
  private final TerminalLook look;

  AlignedTable(LineLayout layout, TerminalLook look) {
    this.layout = layout;
    this.look = look;
  }

  /** Titles are already harmless. */
  List<String> lines(List<String> titles, List<List<List<Piece>>> rows) {
    List<List<List<Piece>>> all = new ArrayList<>();
    all.add(titles.stream().map(title -> List.of(Piece.of(title, Style.BOLD))).toList());
    all.addAll(rows);
    int[] widths = new int[titles.size()];
    for (List<List<Piece>> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    int total = Arrays.stream(widths).sum() + GAP * widths.length;
    if (total > look.width()) {
      return asFacts(titles, rows);
    }
    return all.stream().map(row -> line(row, widths)).toList();
  }

  private String line(List<List<Piece>> row, int[] widths) {
    List<Piece> line = new ArrayList<>();
    int owed = GAP;
    for (int i = 0; i < widths.length; i++) {
      line.add(Piece.of(" ".repeat(owed), Style.PLAIN));
      line.addAll(row.get(i));
      owed = GAP + widths[i] - width(row.get(i));
    }
    return layout.paint(line);
  }

  private List<String> asFacts(List<String> titles, List<List<List<Piece>>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<List<Piece>> row : rows) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      List<AlignedFacts.Row> facts = new ArrayList<>();
      for (int i = 0; i < titles.size(); i++) {
        facts.add(new AlignedFacts.Row(titles.get(i), row.get(i)));
      }
      lines.addAll(new AlignedFacts(layout, look).lines(facts));
    }
    return lines;
  }

  private static int width(List<Piece> cell) {
    return cell.stream().mapToInt(Piece::width).sum();
  }
}
