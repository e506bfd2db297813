package dev.pushcheck.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Knocks over the network. Every step has the step time-out, a whole attempt three times that; the
 * clock of an attempt starts when the executor runs it. At most 64 KB of RTMP are read of a server.
 */
public final class SocketIngestProbe implements IngestProbe {
  /** A name may have thousands of addresses, and is not ours to believe. */
  private static final int MAX_ADDRESSES = 8;

  private final Duration stepTimeout;
  private final ExecutorService executor;
  private final RtmpKnock rtmp;
  private final SrtKnock srt;

  /**
   * A probe with the given means.
   *
   * @param executor runs the attempts; its threads must not be those that call {@link #probe}, who
   *     would wait for each other. A full one makes {@code probe} throw its {@link
   *     java.util.concurrent.RejectedExecutionException}
   * @param extraRoots who may sign certificates besides those whom the platform trusts
   */
  public SocketIngestProbe(
      Duration stepTimeout,
      ExecutorService executor,
      Connector connector,
      Collection<X509Certificate> extraRoots) {
    this.stepTimeout = stepTimeout;
    this.executor = executor;
    this.rtmp = new RtmpKnock(connector, new TlsDial(TrustRoots.platformAnd(extraRoots)));
    this.srt = new SrtKnock(connector);
  }

  @Override
  public List<Attempt> probe(IngestTarget target) throws InterruptedException {
    List<InetAddress> addresses =
        target.addresses().subList(0, Math.min(MAX_ADDRESSES, target.addresses().size()));
    List<Visit> visits = addresses.stream().map(a -> new Visit(stepTimeout)).toList();
    List<Future<Answer>> answers = new ArrayList<>();
    Semaphore ended = new Semaphore(0);
    try {
      for (int i = 0; i < addresses.size(); i++) {
        InetAddress address = addresses.get(i);
        Visit visit = visits.get(i);
        answers.add(executor.submit(() -> attempt(target, address, visit, ended)));
      }
      watch(visits, ended);
      return collect(addresses, answers);
    } finally {
      answers.forEach(answer -> answer.cancel(true));
      visits.forEach(Visit::close);
    }
  }

  /** Waits for all, and closes what is over its time. */
  private static void watch(List<Visit> visits, Semaphore ended) throws InterruptedException {
    int running = visits.size();
    while (running > 0) {
      long left = visits.stream().mapToLong(Visit::nanosLeft).min().orElse(0);
      if (ended.tryAcquire(Math.max(left, 0), TimeUnit.NANOSECONDS)) {
        running--;
      }
      visits.forEach(Visit::closeIfOver);
    }
  }

  private static List<Attempt> collect(List<InetAddress> addresses, List<Future<Answer>> answers)
      throws InterruptedException {
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      try {
        attempts.add(new Attempt(addresses.get(i), answers.get(i).get()));
      } catch (ExecutionException e) {
        throw new IllegalStateException("a probe has crashed", e.getCause());
      }
    }
    return attempts;
  }

  private Answer attempt(IngestTarget target, InetAddress address, Visit visit, Semaphore ended) {
    try {
      InetSocketAddress at = new InetSocketAddress(address, target.port());
      return target.transport() == Transport.SRT
          ? srt.knock(at, visit)
          : rtmp.knock(target, at, visit);
    } catch (IOException e) {
      return answer(e, visit);
    } finally {
      visit.close();
      ended.release();
    }
  }

  private static Answer answer(IOException e, Visit visit) {
    if (visit.isOverdue() || e instanceof SocketTimeoutException) {
      return new Answer.TimedOut(visit.step().name().toLowerCase(Locale.ROOT));
    }
    if (e instanceof OtherProtocolException) {
      return new Answer.OtherProtocol(String.valueOf(e.getMessage()));
    }
    if (e instanceof PortUnreachableException) {
      return new Answer.Refused();
    }
    if (e instanceof NoRouteToHostException) {
      return new Answer.NoRoute();
    }
    if (visit.step() != Visit.Step.CONNECT) {
      return new Answer.OtherProtocol("breaks the connection");
    }
    if (e instanceof ConnectException) {
      // The system's own time-out, which may be shorter than ours, has no class of its own.
      boolean timedOut = String.valueOf(e.getMessage()).contains("timed out");
      return timedOut ? new Answer.TimedOut("connect") : new Answer.Refused();
    }
    return new Answer.NoRoute();
  }
}
