package dev.pushcheck.app.terminal;

import dev.pushcheck.reply.Tone;

/** The icon for a state: its form says the same as its colour. */
final class ToneIcon {
  private ToneIcon() {}

  /** The icon with a blank behind it. */
  static Piece of(Tone tone) {
    return switch (tone) {
      case GOOD -> Piece.of("✔ ", Style.GREEN);
      case CAUTION -> Piece.of("▲ ", Style.YELLOW);
      case BAD -> Piece.of("✖ ", Style.RED);
      case UNKNOWN -> Piece.of("? ", Style.CYAN);
      case NEUTRAL -> Piece.of("– ", Style.DIM);
    };
  }
}
