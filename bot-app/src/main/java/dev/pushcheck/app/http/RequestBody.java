package dev.pushcheck.app.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The body of one request, taken in as it comes, without a thread that waits for it. One that is
 * too large is not read to its end, and one that drips in is given up.
 */
final class RequestBody {
  private static final int PART_BYTES = 2 * 1024;

  private final Request request;
  private final int mostBytes;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private byte[] taken = new byte[PART_BYTES];
  private int length;

  private RequestBody(Request request, int mostBytes) {
    this.request = request;
    this.mostBytes = mostBytes;
  }

  /**
   * Takes it in. Completes exceptionally with {@link TooLargeException}, {@link TooSlowException},
   * or whatever ended the connection.
   *
   * @param patience how long it may take from now to its end
   */
  static CompletableFuture<byte[]> read(Request request, int mostBytes, Duration patience) {
    RequestBody body = new RequestBody(request, mostBytes);
    if (request.getLength() > mostBytes) {
      body.whole.completeExceptionally(new TooLargeException());
      return body.whole;
    }
    Scheduler.Task end =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () -> body.whole.completeExceptionally(new TooSlowException()),
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
    body.take();
    return body.whole.whenComplete((bytes, problem) -> end.cancel());
  }

  /** What has gone wrong, without what futures wrap around it. */
  static Throwable cause(Throwable problem) {
    Throwable cause = problem.getCause();
    return problem instanceof CompletionException && cause != null ? cause : problem;
  }

  /** Ends the connection of a client that has been waited for too long. */
  static void cutOff(Request request, Callback callback, TooSlowException problem) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(problem);
  }

  private void take() {
    while (!whole.isDone()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this::take);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        whole.completeExceptionally(chunk.getFailure());
        return;
      }
      boolean last = chunk.isLast();
      add(chunk.getByteBuffer());
      chunk.release();
      if (last) {
        whole.complete(Arrays.copyOf(taken, length));
      }
    }
  }

  private void add(ByteBuffer part) {
    int more = part.remaining();
    if (length + more > mostBytes) {
      whole.completeExceptionally(new TooLargeException());
      return;
    }
    if (length + more > taken.length) {
      taken = Arrays.copyOf(taken, Math.max(2 * taken.length, length + more));
    }
    part.get(taken, length, more);
    length += more;
  }

  /** There is more of it than may be. */
  static final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1L;

    private TooLargeException() {
      super("too large", null, false, false);
    }
  }

  /** It did not come in time. */
  static final class TooSlowException extends Exception implements QuietException {
    private static final long serialVersionUID = 1L;

    private TooSlowException() {
      super("too slow", null, false, false);
    }
  }
}
