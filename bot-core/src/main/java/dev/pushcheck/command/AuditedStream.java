package dev.pushcheck.command;

import dev.pushcheck.css.StreamId;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.PushUrl;
import dev.pushcheck.settings.Quotation;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stream that a request is about, as it may be recorded: only what has the form of a stream,
 * and cut where it might be a key that was pasted in place of one.
 */
final class AuditedStream {
  private AuditedStream() {}

  /** Empty if there is none, or none that can be shown. */
  static String of(CommandRequest request) {
    Optional<String> server = request.argument("server");
    Optional<String> key = request.argument("key");
    if (server.isPresent() || key.isPresent()) {
      return of(PushReading.ofObs(server.orElse(""), key.orElse("")));
    }
    return Stream.of("stream", "address")
        .flatMap(option -> request.argument(option).stream())
        .findFirst()
        .map(String::strip)
        .map(AuditedStream::of)
        .orElse("");
  }

  private static String of(String written) {
    Optional<StreamPattern> pattern = StreamPattern.read(written);
    return pattern.isPresent() ? shown(pattern.get().toString()) : of(PushReading.of(written));
  }

  private static String of(PushReading reading) {
    if (reading instanceof PushReading.Address address) {
      PushUrl url = address.url();
      return Stream.of(
              url.domain() + "/" + url.app() + "/" + url.stream(),
              url.domain() + "/" + url.stream(),
              url.domain())
          .flatMap(name -> StreamId.read(name).stream())
          .findFirst()
          .map(id -> shown(id.toString()))
          .orElse("");
    }
    return reading instanceof PushReading.Stream stream ? shown(stream.id().toString()) : "";
  }

  private static String shown(String name) {
    return Quotation.of(name);
  }
}
