package dev.pushcheck.interruption;

import dev.pushcheck.text.Texts;
import java.util.Locale;

/** A program library that reports events by number. */
public enum Sdk {
  /** {@code TXLivePusher} and {@code TXLivePlayer} of the Mobile Live Video Broadcasting SDK. */
  MLVB_V1,
  /** {@code V2TXLivePusher} of the same. */
  MLVB_V2,
  /** {@code TXLivePusher} for web pages. */
  WEB,
  /** The {@code live-pusher} component of WeChat Mini Programs. */
  MINI_PROGRAM;

  /** The public name, such as {@code mlvb-v1}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name for readers. */
  public String label(Texts texts) {
    return texts.label("sdk." + id());
  }
}
