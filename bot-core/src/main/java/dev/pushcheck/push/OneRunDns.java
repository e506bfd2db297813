package dev.pushcheck.push;

import dev.pushcheck.net.Dns;
import dev.pushcheck.net.Resolution;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Look-ups within one run: a name gives the same answer all through it, however short its TTL, so
 * that what was judged is what is contacted.
 */
final class OneRunDns implements Dns {
  private final Dns dns;
  private final Map<String, Resolution> answers = new ConcurrentHashMap<>();

  OneRunDns(Dns dns) {
    this.dns = dns;
  }

  @Override
  public Resolution resolve(String name) throws InterruptedException {
    Resolution known = answers.get(name);
    if (known != null) {
      return known;
    }
    Resolution answer = dns.resolve(name);
    Resolution first = answers.putIfAbsent(name, answer);
    return first == null ? answer : first;
  }
}
