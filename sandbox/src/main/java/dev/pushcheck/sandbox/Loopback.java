package dev.pushcheck.sandbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loopback addresses of one's own, so that servers can listen side by side on the real ports 1935,
 * 3570 and 9000.
 */
public final class Loopback {
  private static final int LAST_BYTES = 254;
  private static final int ADDRESSES = 254 * 256 * LAST_BYTES;

  /** Processes with neighbouring ids start far apart, so that parallel builds do not collide. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(Math.floorMod(ProcessHandle.current().pid() * 0x9E3779B1L, ADDRESSES));

  private Loopback() {}

  /**
   * A loopback address that this process has not had before, from 127.1.0.1 to 127.254.255.254,
   * never ending in 0 or 255.
   */
  public static InetAddress next() {
    return address(NEXT.getAndUpdate(index -> (index + 1) % ADDRESSES));
  }

  static InetAddress address(int index) {
    int last = 1 + index % LAST_BYTES;
    int third = index / LAST_BYTES % 256;
    int second = 1 + index / LAST_BYTES / 256;
    return address(second, third, last);
  }

  /** 127.0.0.1, whatever family the machine prefers. */
  static InetAddress localhost() {
    return address(0, 0, 1);
  }

  private static InetAddress address(int second, int third, int last) {
    try {
      return InetAddress.getByAddress(new byte[] {127, (byte) second, (byte) third, (byte) last});
    } catch (UnknownHostException e) {
      throw new AssertionError("four bytes are an IPv4 address", e);
    }
  }
}
