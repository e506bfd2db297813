package dev.pushcheck.sandbox.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One call on the wire, until it has been answered one way or another. */
final class Exchange {
  private static final int OK = 200;

  /**
   * The two ends of a call as the web server sees them.
   *
   * @param request what came in
   * @param response what goes out
   * @param callback to be told once that is done
   */
  record Wire(Request request, Response response, Callback callback) {}

  private final Wire wire;
  private final Supplier<Answer> rightAnswer;
  private final Supplier<Instant> clock;

  Exchange(Wire wire, Supplier<Answer> rightAnswer, Supplier<Instant> clock) {
    this.wire = wire;
    this.rightAnswer = rightAnswer;
    this.clock = clock;
  }

  /** What should be answered now. */
  Answer rightAnswer() {
    return rightAnswer.get();
  }

  void send(Answer answer) {
    send(OK, answer.envelope(UUID.randomUUID().toString()));
  }

  void send(int status, String body) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.get().atOffset(ZoneOffset.UTC));
    wire.response.setStatus(status);
    wire.response.getHeaders().put(HttpHeader.DATE, date);
    wire.response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    ByteBuffer bytes = ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8));
    wire.response.write(true, bytes, wire.callback);
  }

  void after(Duration delay, Runnable work) {
    wire.request
        .getComponents()
        .getScheduler()
        .schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  void cut() {
    wire.request.getConnectionMetaData().getConnection().getEndPoint().close();
    wire.callback.succeeded(); // A failure would be logged as a fault of the server.
  }
}
