package dev.pushcheck.store;

/** Somebody else was faster; the work has to be done again. */
final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  Conflict(String row) {
    super("somebody else has changed " + row, null, false, false);
  }
}
