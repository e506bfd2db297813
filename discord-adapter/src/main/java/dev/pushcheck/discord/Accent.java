package dev.pushcheck.discord;

import dev.pushcheck.reply.Tone;
import java.util.OptionalInt;

/** How a state looks: an icon before the line, a colour beside the message. */
final class Accent {
  private static final int GREEN = 0x2E9E5B;
  private static final int YELLOW = 0xD9A400;
  private static final int RED = 0xD83C3E;
  private static final int BLUE = 0x4E8FD0;

  private Accent() {}

  static String icon(Tone tone) {
    return switch (tone) {
      case GOOD -> "✔ ";
      case CAUTION -> "▲ ";
      case BAD -> "✖ ";
      case UNKNOWN -> "? ";
      case NEUTRAL -> "";
    };
  }

  static OptionalInt colour(Tone tone) {
    return switch (tone) {
      case GOOD -> OptionalInt.of(GREEN);
      case CAUTION -> OptionalInt.of(YELLOW);
      case BAD -> OptionalInt.of(RED);
      case UNKNOWN -> OptionalInt.of(BLUE);
      case NEUTRAL -> OptionalInt.empty();
    };
  }
}
