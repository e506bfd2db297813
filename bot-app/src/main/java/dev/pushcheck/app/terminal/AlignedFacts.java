package dev.pushcheck.app.terminal;

import java.util.ArrayList;
import java.util.List;

/** Names on the left, values in one column beside them. */
final class AlignedFacts {
  private static final int GAP = 2;

  private final LineLayout layout;
  private final int widestName;

  /** No name takes more than a third of the width; a longer one stands above its value. */
  AlignedFacts(LineLayout layout, TerminalLook look) {
    this.layout = layout;
    this.widestName = look.width() / 3;
  }

  List<String> lines(List<Row> rows) {
    int column =
        rows.stream()
            .mapToInt(row -> DisplayWidth.of(row.name()))
            .filter(width -> width <= widestName)
            .max()
            .orElse(GAP);
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      int room = column - DisplayWidth.of(row.name());
      String name = row.name();
      if (room < 0) {
        lines.addAll(layout.hanging(TerminalRenderer.INDENT, List.of(Piece.of(name, Style.DIM))));
        name = "";
        room = column;
      }
      String padded = TerminalRenderer.INDENT.text() + name + " ".repeat(room + GAP);
      lines.addAll(layout.hanging(Piece.of(padded, Style.DIM), row.value()));
    }
    return lines;
  }

  /** A name, already harmless, with its value. */
  record Row(String name, List<Piece> value) {}
}
