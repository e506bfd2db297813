package dev.pushcheck.push;

import java.util.Random;
import java.util.Set;

/**
 * One slip made in an address that was as it should be.
 *
 * @param code by which it must be named
 * @param protocols that it can happen to
 * @param change makes it
 */
record Mutation(PushFinding code, Set<Protocol> protocols, Change change) {
  static final Set<Protocol> RTMP_LIKE =
      Set.of(Protocol.RTMP, Protocol.RTMPS, Protocol.RTMP_OVER_SRT, Protocol.WEBRTC);

  /** Turns an address into one with a slip. */
  interface Change {
    String of(GeneratedAddress address, Random random);
  }

  static Mutation ofAny(PushFinding code, Change change) {
    return new Mutation(code, Set.of(Protocol.values()), change);
  }

  static Mutation ofRtmp(PushFinding code, Change change) {
    return new Mutation(code, RTMP_LIKE, change);
  }

  /** Shown as the name of a test. */
  @Override
  public String toString() {
    return code.id();
  }
}
