package dev.pushcheck.interruption;

import dev.pushcheck.text.Texts;
import java.util.Optional;

/**
 * A number that an SDK reports to the program which uses it.
 *
 * @param name the SDK's own name for it; for those of Mini Programs, which have none, ours
 * @param number may be negative; other SDKs may use it for something else
 * @param sdk which one
 * @param situation what it tells
 */
public record SdkEvent(String name, int number, Sdk sdk, SdkSituation situation) {
  /** Who or what is at fault; empty where nothing is. */
  public Optional<CauseClass> causeClass() {
    return situation.causeClass();
  }

  /** What it means and what to do. */
  public PlainWords words(Texts texts) {
    return PlainWords.of("event." + situation.id(), texts);
  }
}
