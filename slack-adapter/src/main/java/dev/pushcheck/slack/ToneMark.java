package dev.pushcheck.slack;

import dev.pushcheck.reply.Tone;
import java.util.Optional;

/**
 * How a state looks.
 *
 * @param emoji the name of an emoji whose form says the same as its colour; empty for no state
 * @param colour of the bar beside lesser parts
 */
record ToneMark(Optional<String> emoji, String colour) {
  static ToneMark of(Tone tone) {
    return switch (tone) {
      case GOOD -> new ToneMark(Optional.of("white_check_mark"), "#2eb67d");
      case CAUTION -> new ToneMark(Optional.of("warning"), "#ecb22e");
      case BAD -> new ToneMark(Optional.of("x"), "#e01e5a");
      case UNKNOWN -> new ToneMark(Optional.of("grey_question"), "#868686");
      case NEUTRAL -> new ToneMark(Optional.empty(), "#868686");
    };
  }

  /** The same for a text without emoji. */
  static String sign(Tone tone) {
    return switch (tone) {
      case GOOD -> "✔ ";
      case CAUTION -> "▲ ";
      case BAD -> "✖ ";
      case UNKNOWN -> "? ";
      case NEUTRAL -> "";
    };
  }
}
