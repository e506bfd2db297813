package dev.pushcheck.sandbox;

import dev.pushcheck.sandbox.RtmpServer.ConnectSeen;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What clients have asked an ingest for, in order of arrival. Safe for use by several threads.
 *
 * @param publishes stream names as sent, signature included
 */
record IngestLog(List<ConnectSeen> connects, List<String> publishes) {
  IngestLog() {
    this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
  }
}
