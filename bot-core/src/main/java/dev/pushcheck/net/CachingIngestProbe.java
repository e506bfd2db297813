package dev.pushcheck.net;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.cache.SharedAnswers;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Remembers for ten seconds what another {@link IngestProbe} found, so that a list of a thousand
 * addresses knocks once at each ingest. For people in chats it knocks so often a minute at an
 * address and no more; what is remembered counts for nothing.
 */
public final class CachingIngestProbe implements IngestProbe {
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final IngestProbe probe;
  private final SharedAnswers<IngestTarget, List<Attempt>> answers;
  private final Knocks knocks;

  /** Remembers on behalf of the given one, which is asked on the callers' threads. */
  public CachingIngestProbe(IngestProbe probe, Ticker ticker) {
    this.probe = probe;
    this.answers = new SharedAnswers<>(attempts -> KEPT, ticker);
    this.knocks = new Knocks(ticker);
  }

  @Override
  public List<Attempt> probe(IngestTarget target) throws InterruptedException {
    return remembered(target, probe);
  }

  @Override
  public IngestProbe fromChats() {
    return target ->
        remembered(
            target,
            question -> {
              knocks.count(question.addresses());
              return probe.probe(question);
            });
  }

  private List<Attempt> remembered(IngestTarget target, IngestProbe otherwise)
      throws InterruptedException {
    List<InetAddress> order = target.addresses();
    IngestTarget question = inFixedOrder(target);
    return answers.get(question, () -> otherwise.probe(question)).stream()
        .sorted(Comparator.comparingInt(attempt -> order.indexOf(attempt.address())))
        .toList();
  }

  /** Name servers rotate the addresses from answer to answer; the target stays the same. */
  private static IngestTarget inFixedOrder(IngestTarget target) {
    List<InetAddress> sorted =
        target.addresses().stream()
            .sorted(Comparator.comparing(InetAddress::getAddress, Arrays::compareUnsigned))
            .toList();
    return new IngestTarget(target.transport(), target.host(), target.port(), target.app(), sorted);
  }
}
