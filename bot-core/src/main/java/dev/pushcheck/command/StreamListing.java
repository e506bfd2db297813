package dev.pushcheck.command;

import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Streams of all accounts that are in one state.
 *
 * @param state {@code live} or {@code disabled}
 * @param rows by name, each stream once
 * @param silences accounts whose streams are missing
 */
record StreamListing(String state, List<Row> rows, List<Silence> silences) {
  StreamListing {
    rows = List.copyOf(rows);
    silences = List.copyOf(silences);
  }

  /**
   * A stream.
   *
   * @param at since when it is live, or until when it is disabled, if told
   */
  record Row(StreamId stream, Optional<Instant> at) {
    static Row live(LivePush push) {
      StreamId id =
          new StreamId(
              Optional.of(push.stream().domain()),
              Optional.of(push.stream().app()),
              push.stream().stream());
      return new Row(id, push.since());
    }

    /** Of two pushes of one stream, the one that has been live for longer. */
    Row earlier(Row other) {
      boolean otherIsEarlier =
          other.at.isPresent() && (at.isEmpty() || other.at.get().isBefore(at.get()));
      return otherIsEarlier ? other : this;
    }

    String name() {
      return stream.toString();
    }

    /** Whether it is of this domain and app, as far as is told. */
    boolean matches(Optional<String> domain, Optional<String> app) {
      return agrees(stream.domain(), domain) && agrees(stream.app(), app);
    }

    private static boolean agrees(Optional<String> told, Optional<String> wanted) {
      return told.isEmpty() || wanted.isEmpty() || told.get().equalsIgnoreCase(wanted.get());
    }
  }

  /** An account that did not tell, and why. */
  record Silence(String account, Failure failure) {}
}
