package dev.pushcheck.check;

/** A code of no check; the id decides under which texts it stands. */
record SampleCode(String id, int rank, boolean inUse) implements Code {
  static SampleCode of(String id, int rank) {
    return new SampleCode(id, rank, false);
  }
}
