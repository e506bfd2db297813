package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one account at Tencent Cloud CSS can be asked. Every method may take as long as its
 * time-out, answers from a cache where that does no harm, and throws what went wrong as a {@link
 * CssApiException}. Safe for use by several threads.
 */
public interface CssApi {
  /** The domain as this account has it; empty if the account does not have it. */
  Optional<CssDomain> domain(String name) throws CssApiException, InterruptedException;

  /** All domains of the account, push and playback. */
  List<CssDomain> domains() throws CssApiException, InterruptedException;

  /** The push authentication of a push domain of this account. */
  PushAuthentication pushAuthentication(String pushDomain)
      throws CssApiException, InterruptedException;

  /** The authentication keys of a playback domain of this account; empty if it uses none. */
  List<Secret> playbackKeys(String playbackDomain) throws CssApiException, InterruptedException;

  /** The state of a stream; a stream nobody has ever pushed is {@link StreamState#INACTIVE}. */
  StreamState state(StreamName stream) throws CssApiException, InterruptedException;

  /** Who is pushing now, as far as the vendor tells; several for primary and backup pushes. */
  List<LivePush> livePushes(LiveQuery query) throws CssApiException, InterruptedException;

  /**
   * The streams that are banned.
   *
   * @throws CssApiException also as withdrawn: the mainland's site no longer tells
   */
  List<BannedStream> bannedStreams() throws CssApiException, InterruptedException;

  /** Pushes that ended or were refused, newest first, as many as the vendor gives. */
  EventPages events(EventQuery query) throws CssApiException, InterruptedException;

  /**
   * What the ingest measured of a push, a sample every few seconds, in order of time.
   *
   * @param from at most seven days ago
   * @param until at most three hours after it
   */
  List<QualitySample> quality(StreamName stream, Instant from, Instant until)
      throws CssApiException, InterruptedException;

  /** The callback templates of the account. */
  List<CallbackTemplate> callbackTemplates() throws CssApiException, InterruptedException;

  /** Which domains follow which callback template. */
  List<CallbackRule> callbackRules() throws CssApiException, InterruptedException;

  /** Lifts the ban of a stream; needs credentials for actions. */
  void resume(StreamName stream) throws CssApiException, InterruptedException;

  /** How far the vendor's clock is ahead of ours; empty if no answer has told it yet. */
  Optional<Duration> clockOffset();

  /** What a stream is doing. */
  enum StreamState {
    /** Pushed right now. */
    ACTIVE,
    /** Not pushed. */
    INACTIVE,
    /** Banned. */
    FORBIDDEN
  }

  /**
   * A push that goes on.
   *
   * @param stream which stream
   * @param since when it began, if told
   * @param clientAddress from where, if told; a person's address: mask it wherever it is shown
   * @param resolution such as {@code 1280x720}, if told
   */
  record LivePush(
      StreamName stream,
      Optional<Instant> since,
      Optional<String> clientAddress,
      Optional<String> resolution) {}

  /**
   * Which live pushes are asked for; what is left out does not matter.
   *
   * @param stream exact, never a part of a name
   */
  record LiveQuery(Optional<String> domain, Optional<String> app, Optional<String> stream) {
    /** The pushes of one stream. */
    public static LiveQuery of(StreamName name) {
      return new LiveQuery(
          Optional.of(name.domain()), Optional.of(name.app()), Optional.of(name.stream()));
    }

    /** All pushes of the account. */
    public static LiveQuery all() {
      return new LiveQuery(Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * A stream that may not be pushed.
   *
   * @param stream without domain or app where the vendor tells none; by default the name alone bans
   * @param since when it was banned, if told
   * @param until when the ban ends, if told
   */
  record BannedStream(StreamId stream, Optional<Instant> since, Optional<Instant> until) {
    /** Whether it is this stream, as far as is told. */
    public boolean covers(StreamName name) {
      return stream.stream().equals(name.stream())
          && stream.app().map(name.app()::equals).orElse(true)
          && stream.domain().map(name.domain()::equals).orElse(true);
    }
  }

  /**
   * Which events are asked for.
   *
   * @param domain exact, or empty for all
   * @param app exact, or empty for all
   * @param stream exact, or empty for all
   * @param from at most sixty days ago
   * @param until after {@code from}; longer ranges are split as the vendor wants them
   */
  record EventQuery(
      Optional<String> domain,
      Optional<String> app,
      Optional<String> stream,
      Instant from,
      Instant until) {}

  /**
   * Events found, each once however many pages they came in.
   *
   * @param events newest first
   * @param incomplete why some are missing; empty if all are here
   * @param requestIds the vendor's ids of the answers they came in, for a support ticket
   */
  record EventPages(
      List<StreamEvent> events,
      Optional<CssApiException.Failure> incomplete,
      List<String> requestIds) {
    /** Copies the events. */
    public EventPages {
      events = List.copyOf(events);
      requestIds = List.copyOf(requestIds);
    }

    /** Events from answers without ids. */
    public EventPages(List<StreamEvent> events, Optional<CssApiException.Failure> incomplete) {
      this(events, incomplete, List.of());
    }
  }

  /**
   * A push that ended, or was refused before it began.
   *
   * @param stream which stream
   * @param startedAt when it began, if told
   * @param endedAt when it ended or was refused
   * @param duration how long it was live; zero for a refusal
   * @param reason the vendor's words, raw; may be empty
   * @param clientAddress from where, if told; mask it wherever it is shown
   * @param resolution such as {@code 1280x720}, if told
   */
  record StreamEvent(
      StreamName stream,
      Optional<Instant> startedAt,
      Instant endedAt,
      Duration duration,
      String reason,
      Optional<String> clientAddress,
      Optional<String> resolution) {}

  /**
   * One measurement of a push.
   *
   * @param at when
   * @param videoFps frames a second
   * @param videoBitsPerSecond what arrived
   * @param audioBitsPerSecond what arrived
   * @param sequence the vendor's number of the push, if told
   */
  record QualitySample(
      Instant at,
      int videoFps,
      long videoBitsPerSecond,
      long audioBitsPerSecond,
      Optional<String> sequence) {
    /** A measurement of a push whose number is not told. */
    public QualitySample(
        Instant at, int videoFps, long videoBitsPerSecond, long audioBitsPerSecond) {
      this(at, videoFps, videoBitsPerSecond, audioBitsPerSecond, Optional.empty());
    }
  }
}
