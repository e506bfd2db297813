package dev.pushcheck.alert;

import dev.pushcheck.reply.Tone;
import java.util.Locale;

/** How one of many outages stands, in a word; what matters most comes first. */
enum Standing {
  /** The stream is away. */
  AWAY(Tone.BAD),
  /** It is back, for now or for good. */
  BACK(Tone.GOOD),
  /** It was ended on purpose. */
  ENDED(Tone.NEUTRAL),
  /** There was no outage. */
  VOID(Tone.NEUTRAL);

  private final Tone tone;

  Standing(Tone tone) {
    this.tone = tone;
  }

  static Standing of(OutageFile file) {
    return switch (file.outage().state()) {
      case AWAY -> AWAY;
      case BACK, RECOVERED -> BACK;
      case ENDED -> ENDED;
      case VOID -> VOID;
    };
  }

  boolean includes(OutageFile file) {
    return of(file) == this;
  }

  Tone tone() {
    return tone;
  }

  /** As in the keys of texts. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
