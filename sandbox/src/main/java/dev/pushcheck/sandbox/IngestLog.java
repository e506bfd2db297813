package dev.pushcheck.sandbox;

import dev.pushcheck.sandbox.RtmpServer.ConnectSeen;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What clients have asked an ingest for, in order of arrival. Safe for use by several threads.
 *
 * @param publishes stream names as sent, signature included
 * @param media how many audio and video messages have come
 */
record IngestLog(List<ConnectSeen> connects, List<String> publishes, AtomicInteger media) {
  IngestLog() {
    this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), new AtomicInteger());
  }
}
