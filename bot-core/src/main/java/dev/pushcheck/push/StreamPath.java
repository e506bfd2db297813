package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * App and stream, as they stand in a path.
 *
 * @param app may be empty
 * @param stream without surplus slashes; may be empty
 * @param sent the stream name with surplus slashes, as an encoder would send it
 * @param slips what is wrong
 */
record StreamPath(String app, String stream, String sent, List<Slip> slips) {
  /**
   * Reads a path.
   *
   * @param path with or without its first slash
   * @param withParameters whether parameters follow, so that the last part is a stream
   */
  static StreamPath read(String path, boolean withParameters) {
    String inner = path.startsWith("/") ? path.substring(1) : path;
    List<String> parts = Arrays.stream(inner.split("/")).filter(p -> !p.isEmpty()).toList();
    if (parts.size() < 2) {
      return incomplete(parts, inner.endsWith("/"), withParameters);
    }
    String app = parts.get(0);
    String stream = parts.get(parts.size() - 1);
    int appEnd = inner.indexOf(app) + app.length();
    String sent = inner.substring(appEnd + 1);
    List<Slip> slips = new ArrayList<>();
    if (!sent.equals(stream) || !inner.startsWith(app)) {
      slips.add(
          Slip.warning(
              PushFinding.ADDRESS_EXTRA_SLASH,
              Facts.of("sent", ShownName.of(sent)).and("stream", ShownName.of(stream))));
    }
    if (Placeholders.in(app) || Placeholders.in(stream)) {
      slips.add(placeholder(Placeholders.in(stream) ? "stream" : "app"));
    }
    return new StreamPath(app, stream, sent, slips);
  }

  private static StreamPath incomplete(
      List<String> parts, boolean endsWithSlash, boolean withParameters) {
    String only = parts.isEmpty() ? "" : parts.get(0);
    if (withParameters && !endsWithSlash && !only.isEmpty()) {
      Facts facts = Facts.of("stream", ShownName.of(only));
      List<Slip> slips = new ArrayList<>();
      slips.add(Slip.failed(PushFinding.ADDRESS_MISSING_APP, facts));
      if (Placeholders.in(only)) {
        slips.add(placeholder("stream"));
      }
      return new StreamPath("", only, only, slips);
    }
    Slip missing =
        only.isEmpty()
            ? Slip.failed(PushFinding.ADDRESS_MISSING_APP, Facts.of("stream", ""), PushTopic.SECRET)
            : Slip.failed(
                PushFinding.ADDRESS_MISSING_STREAM,
                Facts.of("app", ShownName.of(only)),
                PushTopic.SECRET);
    return new StreamPath(only, "", "", List.of(missing));
  }

  private static Slip placeholder(String part) {
    return Slip.failed(PushFinding.ADDRESS_PLACEHOLDER, Facts.of("part", part), PushTopic.SECRET);
  }
}
