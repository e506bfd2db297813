package dev.pushcheck.net;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers what it was told to, and counts how often it was asked. */
final class FakeDns implements Dns {
  private final Map<String, Resolution> resolutions = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final Semaphore gate = new Semaphore(Integer.MAX_VALUE);

  FakeDns with(Resolution resolution) {
    resolutions.put(resolution.name(), resolution);
    return this;
  }

  /** Makes callers wait from now on. */
  FakeDns hold() {
    gate.drainPermits();
    return this;
  }

  /** Lets one waiting caller go on. */
  void releaseOne() {
    gate.release();
  }

  int asked() {
    return asked.get();
  }

  @Override
  public Resolution resolve(String name) throws InterruptedException {
    asked.incrementAndGet();
    gate.acquire();
    Resolution resolution = resolutions.get(name);
    if (resolution == null) {
      throw new AssertionError("nobody has said what " + name + " leads to");
    }
    return resolution;
  }
}
