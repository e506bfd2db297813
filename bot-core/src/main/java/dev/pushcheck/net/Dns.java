package dev.pushcheck.net;

/** Says what a name leads to. Safe for use by several threads. */
public interface Dns {
  /**
   * Follows the name through every CNAME to its addresses. What goes wrong on the way is part of
   * the answer, never an exception.
   *
   * @param name a host name, not an IP address; a trailing dot does not matter
   * @throws InterruptedException if the caller no longer wants the answer
   */
  Resolution resolve(String name) throws InterruptedException;
}
