package dev.pushcheck.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A breaker between us and Discord. Who sends 10,000 requests in 10 minutes that are answered with
 * 401, 403 or 429 is shut out by address, and with it all bots of the machine; the answer 429 with
 * the scope {@code shared} does not count. So after a 401 nothing that needs the token is sent for
 * a while, and after a tenth of that number nothing at all until old ones are forgotten.
 *
 * <p>The number:
 * https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 * (read 2026-11-22).
 */
final class InvalidRequests implements Interceptor {
  static final Duration WINDOW = Duration.ofMinutes(10);
  static final int MOST = 1_000;
  static final Duration AFTER_UNAUTHORIZED = Duration.ofMinutes(1);

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;

  private final LongSupplier nanoTime;
  private final Deque<Long> invalid = new ArrayDeque<>();
  private long unauthorizedUntil;
  private boolean unauthorized;

  InvalidRequests(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    boolean needsToken = needsToken(request);
    admit(needsToken);
    Response response = chain.proceed(request);
    note(response, needsToken);
    return response;
  }

  /** Answers to interactions are let in by a token of their own. */
  private static boolean needsToken(Request request) {
    String path = request.url().encodedPath();
    return !path.contains("/interactions/") && !path.contains("/webhooks/");
  }

  private synchronized void admit(boolean needsToken) throws StoppedException {
    long now = nanoTime.getAsLong();
    if (needsToken && unauthorized && unauthorizedUntil - now > 0) {
      throw new StoppedException(StoppedException.Why.TOKEN, unauthorizedUntil - now);
    }
    while (!invalid.isEmpty() && now - invalid.getFirst() >= WINDOW.toNanos()) {
      invalid.removeFirst();
    }
    if (invalid.size() >= MOST) {
      throw new StoppedException(
          StoppedException.Why.BUDGET, WINDOW.toNanos() - (now - invalid.getFirst()));
    }
  }

  private synchronized void note(Response response, boolean needsToken) {
    int code = response.code();
    boolean shared = "shared".equals(response.header("X-RateLimit-Scope"));
    if (code == UNAUTHORIZED || code == FORBIDDEN || (code == TOO_MANY && !shared)) {
      invalid.addLast(nanoTime.getAsLong());
    }
    if (needsToken) {
      unauthorized = code == UNAUTHORIZED;
      unauthorizedUntil = nanoTime.getAsLong() + AFTER_UNAUTHORIZED.toNanos();
    }
  }

  /** Nothing was sent. */
  static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Why why;
    private final long nanosLeft;

    StoppedException(Why why, long nanosLeft) {
      super(
          switch (why) {
            case TOKEN -> "the token was refused";
            case BUDGET -> "too many refused requests";
          });
      this.why = why;
      this.nanosLeft = nanosLeft;
    }

    Why why() {
      return why;
    }

    Duration pause() {
      return Duration.ofNanos(nanosLeft);
    }

    /** The reason for it. */
    enum Why {
      /** Discord does not take the token. */
      TOKEN,
      /** There were too many refusals of any kind. */
      BUDGET
    }
  }
}
