package dev.pushcheck.check;

/**
 * A name for one thing a check can find. It means one thing for ever, and has an entry in every
 * language's texts. Implemented by enums.
 */
public interface Code {
  /** The public name, such as {@code txtime-expired}. */
  String id();

  /** The place in the order of fixing: of several findings, the lowest is mended first. */
  int rank();

  /** Whether it says that the thing checked is being used by somebody right now. */
  default boolean inUse() {
    return false;
  }
}
