package dev.pushcheck.alert;

import dev.pushcheck.css.StreamName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How streams are called where many are told: with the domain only where there are several.
 *
 * @param domain the one domain of all of them; empty if there are several
 */
record StreamNames(Optional<String> domain) {
  static StreamNames of(Collection<OutageFile> outages) {
    List<String> domains =
        outages.stream().map(file -> stream(file).domain()).distinct().limit(2).toList();
    return new StreamNames(domains.size() == 1 ? Optional.of(domains.get(0)) : Optional.empty());
  }

  String label(StreamName stream) {
    return domain.isPresent() ? AlertWords.label(stream) : stream.toString();
  }

  static StreamName stream(OutageFile file) {
    return file.outage().stream();
  }
}
