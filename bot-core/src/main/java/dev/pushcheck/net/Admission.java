package dev.pushcheck.net;

import java.net.InetAddress;
import java.util.List;

/** Whether, and where, a name may be contacted. */
public sealed interface Admission {
  /**
   * It may, at exactly these addresses.
   *
   * @param addresses at least one
   */
  record Admitted(List<InetAddress> addresses) implements Admission {}

  /**
   * It may not: one of its addresses is private, loopback, link-local or reserved.
   *
   * @param address the first such
   * @param kind what it is, as in {@code loopback}
   */
  record Special(InetAddress address, String kind) implements Admission {}

  /**
   * It may not: 198.18.0.0/15 is what proxies hand out in place of real addresses.
   *
   * @param address the first such
   */
  record Fake(InetAddress address) implements Admission {}

  /** It may not: nothing speaks for this host, and the question came from a chat. */
  record NotAllowed() implements Admission {}
}
