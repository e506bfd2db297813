package dev.pushcheck.interruption;

import dev.pushcheck.css.StreamName;
import java.util.Collection;

/** How streams are called where several are shown: with the domain only where there are several. */
final class StreamLabels {
  private final boolean oneDomain;

  private StreamLabels(boolean oneDomain) {
    this.oneDomain = oneDomain;
  }

  static StreamLabels of(Collection<StreamName> streams) {
    return new StreamLabels(streams.stream().map(StreamName::domain).distinct().count() <= 1);
  }

  String label(StreamName name) {
    return oneDomain ? name.app() + "/" + name.stream() : name.toString();
  }
}
