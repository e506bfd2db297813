package dev.pushcheck.css;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Runs each exchange on a thread of its own, so that whoever asked can be interrupted, and is free
 * when its time is up, whatever the exchange is stuck in: neither a blocking socket nor a look-up
 * of a name heeds an interruption. What is left behind is cancelled.
 */
final class InterruptibleExchange implements Interceptor {
  /** Far more than any page of any list. */
  private static final long MOST_BYTES = 32L << 20;

  private static final int OK = 200;

  private final ExecutorService threads;
  private final Duration timeout;
  private final VendorClock clock;

  InterruptibleExchange(ExecutorService threads, Duration timeout, VendorClock clock) {
    this.threads = threads;
    this.timeout = timeout;
    this.clock = clock;
  }

  /** That an answer has another status than the vendor's answers have. */
  static final class StatusException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    StatusException(int status) {
      super("status " + status);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Future<Response> exchange = threads.submit(() -> exchange(chain));
    try {
      return exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("no answer in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
    } finally {
      if (!exchange.isDone()) {
        chain.call().cancel();
        exchange.cancel(true);
      }
    }
  }

  private Response exchange(Chain chain) throws IOException {
    try (Response response = chain.proceed(chain.request())) {
      clock.heard(response.headers().getInstant("Date"));
      if (response.code() != OK) {
        throw new StatusException(response.code());
      }
      return response.newBuilder().body(read(response.body())).build();
    }
  }

  private static ResponseBody read(ResponseBody body) throws IOException {
    Buffer whole = new Buffer();
    BufferedSource source = body.source();
    while (source.read(whole, MOST_BYTES) >= 0) {
      if (whole.size() > MOST_BYTES) {
        throw new IOException("too long");
      }
    }
    return ResponseBody.create(whole, body.contentType(), whole.size());
  }
}
