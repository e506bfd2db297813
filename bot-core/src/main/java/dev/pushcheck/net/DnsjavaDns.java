package dev.pushcheck.net;

import dev.pushcheck.net.Resolution.Ending;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.Name;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/**
 * Asks recursive resolvers over the network, with dnsjava: no hosts file, no search domains, no
 * cache. The caller's thread does all of the thinking; the packets are moved by dnsjava's one
 * selector thread, a daemon that all instances in the process share.
 */
public final class DnsjavaDns implements Dns {
  /** As with a probe: a few slow answers are allowed for, not sixteen. */
  private static final int MAX_TIMEOUTS = 3;

  private final List<Resolver> servers;
  private final Duration timeout;

  /** Without servers in the settings, the system's are read now, once. */
  public DnsjavaDns(DnsSettings settings) {
    List<InetSocketAddress> addresses =
        settings.servers().isEmpty()
            ? ResolverConfig.getCurrentConfig().servers()
            : settings.servers();
    this.timeout = settings.timeout();
    this.servers = addresses.stream().map(this::resolver).toList();
  }

  private Resolver resolver(InetSocketAddress address) {
    SimpleResolver resolver = new SimpleResolver(address);
    resolver.setTimeout(timeout);
    return resolver;
  }

  @Override
  public Resolution resolve(String name) throws InterruptedException {
    Optional<Name> question = HostNames.parse(name);
    if (question.isEmpty()) {
      return new Resolution(
          HostNames.plain(name), List.of(), List.of(), Ending.FAILED, "bad name", Duration.ZERO);
    }
    AliasWalk ipv4 = new AliasWalk(question.get(), Type.A);
    AliasWalk ipv6 = new AliasWalk(question.get(), Type.AAAA);
    go(List.of(ipv4, ipv6));
    return AddressFamilies.join(ipv4.end().orElseThrow(), ipv6.end().orElseThrow());
  }

  private void go(List<AliasWalk> walks) throws InterruptedException {
    BlockingQueue<Asking.Reply> inbox = new LinkedBlockingQueue<>();
    List<Asking> askings =
        walks.stream().map(walk -> new Asking(walk, servers, timeout, inbox::add)).toList();
    askings.forEach(Asking::ask);
    long began = System.nanoTime();
    long allowed = timeout.multipliedBy((long) MAX_TIMEOUTS * servers.size()).toNanos();
    while (!askings.stream().allMatch(Asking::isDone)) {
      long left = began + allowed - System.nanoTime();
      if (left <= 0) {
        walks.stream().filter(w -> w.end().isEmpty()).forEach(w -> w.fail(Asking.TIMED_OUT));
        return;
      }
      Asking.Reply reply = inbox.poll(Math.min(left, nanosToTick(askings)), TimeUnit.NANOSECONDS);
      if (reply != null) {
        reply.deliver();
      }
      askings.forEach(Asking::tick);
    }
  }

  private static long nanosToTick(List<Asking> askings) {
    return askings.stream()
        .filter(asking -> !asking.isDone())
        .mapToLong(Asking::nanosToTick)
        .min()
        .orElse(0);
  }
}
