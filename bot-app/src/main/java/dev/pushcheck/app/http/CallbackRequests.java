package dev.pushcheck.app.http;

import dev.pushcheck.alert.CallbackIntake;
import dev.pushcheck.alert.CallbackIntake.Refusal;
import dev.pushcheck.app.http.RequestBody.TooLargeException;
import dev.pushcheck.app.http.RequestBody.TooSlowException;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.css.CallbackReader;
import dev.pushcheck.css.CallbackReading;
import dev.pushcheck.css.CallbackReading.Read;
import dev.pushcheck.css.CallbackReading.Unreadable;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CallbackSettings.Unsigned;
import dev.pushcheck.css.CallbackSignature;
import dev.pushcheck.css.CallbackSignature.Verdict;
import dev.pushcheck.health.LogMark;
import dev.pushcheck.settings.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes Tencent's callbacks. Success is told once the intake has everything on the disk, since
 * anything but 200 within twenty seconds makes Tencent send the same again, up to twelve times, a
 * minute apart: https://www.tencentcloud.com/document/product/267/38080 (read 2026-11-22). Whoever
 * does not know the path learns nothing of it. Bodies are kept nowhere, and no thread waits.
 */
public final class CallbackRequests extends Handler.Abstract.NonBlocking {
  private static final byte[] TAKEN = "{\"code\":0}".getBytes(StandardCharsets.UTF_8);

  private final CallbackSettings settings;
  private final Patience patience;
  private final CallbackReader reader;
  private final CallbackSignature signature;
  private final CallbackIntake intake;
  private final CallbackHealth health;
  private final CrashLog crashes = new CrashLog();

  /** On the way to an intake; what becomes of each is told to it and to the health. */
  public CallbackRequests(
      CallbackSettings settings,
      InstantSource clock,
      CallbackIntake intake,
      CallbackHealth health) {
    this(settings, clock, intake, health, Patience.USUAL);
  }

  CallbackRequests(
      CallbackSettings settings,
      InstantSource clock,
      CallbackIntake intake,
      CallbackHealth health,
      Patience patience) {
    this.settings = settings;
    this.patience = patience;
    this.reader = new CallbackReader(clock);
    this.signature = new CallbackSignature(settings.key(), clock);
    this.intake = intake;
    this.health = health;
  }

  /**
   * How long is waited.
   *
   * @param body for a whole body
   * @param intake for the intake; Tencent waits twenty seconds
   */
  record Patience(Duration body, Duration intake) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(12));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!HttpMethod.POST.is(request.getMethod())
        || !settings.path().equals(Secret.of(request.getHttpURI().getPathQuery()))) {
      return false;
    }
    request.addIdleTimeoutListener(idle -> false); // There are limits of our own.
    Answer answer = new Answer(request, response, callback);
    CompletableFuture<?> unused =
        RequestBody.read(request, CallbackReader.MOST_BYTES, patience.body())
            .thenAccept(body -> answer.marked(() -> judge(body, answer)))
            .whenComplete(
                (nothing, problem) -> {
                  if (problem != null) {
                    answer.marked(() -> answer.giveUp(RequestBody.cause(problem)));
                  }
                });
    return true;
  }

  private void judge(byte[] body, Answer answer) {
    CallbackReading reading = reader.read(body);
    Optional<Refusal> refusal = refusal(reading);
    if (refusal.isPresent()) {
      answer.refuse(
          refusal.get(),
          refusal.get() == Refusal.UNREADABLE
              ? HttpStatus.BAD_REQUEST_400
              : HttpStatus.FORBIDDEN_403);
    } else if (reading instanceof Read read) {
      answer.after(intake.accept(read.callback()));
    }
  }

  /** What is no callback at all is told so; of the rest, the signature comes first. */
  private Optional<Refusal> refusal(CallbackReading reading) {
    if (reading instanceof Read read) {
      return refusal(signature.judge(read.callback().seal()));
    }
    Optional<Refusal> ofSignature =
        reading instanceof Unreadable unreadable
                && !unreadable.seal().equals(dev.pushcheck.css.Callback.Seal.NONE)
            ? refusal(signature.judge(unreadable.seal()))
            : Optional.empty();
    return ofSignature.or(() -> Optional.of(Refusal.UNREADABLE));
  }

  private Optional<Refusal> refusal(Verdict verdict) {
    return switch (verdict) {
      case VALID -> Optional.empty();
      case UNSIGNED ->
          settings.unsigned() == Unsigned.ALLOWED
              ? Optional.empty()
              : Optional.of(Refusal.UNSIGNED);
      case WRONG -> Optional.of(Refusal.WRONG_SIGNATURE);
      case EXPIRED -> Optional.of(Refusal.EXPIRED);
      case TOO_FAR -> Optional.of(Refusal.TOO_FAR);
    };
  }

  /** The answer to one request. */
  private final class Answer {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final String mark = LogMark.fresh();

    private Answer(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    /** Does some of the work for this request, on whatever thread that is. */
    void marked(Runnable work) {
      LogMark open = LogMark.open(mark);
      try {
        work.run();
      } finally {
        open.close();
      }
    }

    void refuse(Refusal refusal, int status) {
      note(refusal);
      end(status);
    }

    /** The rest of such a body is not waited for. */
    void giveUp(Throwable problem) {
      if (problem instanceof TooLargeException) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        refuse(Refusal.TOO_LARGE, HttpStatus.PAYLOAD_TOO_LARGE_413);
      } else if (problem instanceof TooSlowException slow) {
        note(Refusal.TOO_SLOW);
        RequestBody.cutOff(request, callback, slow);
      } else if (problem instanceof IOException || problem instanceof TimeoutException) {
        callback.failed(problem); // Nobody is there any more.
      } else {
        crashes.record("a callback", problem);
        end(HttpStatus.SERVICE_UNAVAILABLE_503);
      }
    }

    private void note(Refusal refusal) {
      health.refused(refusal);
      intake.refused(refusal);
    }

    private void end(int status) {
      response.setStatus(status);
      callback.succeeded();
    }

    void after(CompletableFuture<?> kept) {
      CompletableFuture<Boolean> done = new CompletableFuture<>();
      Scheduler.Task tooLate =
          request
              .getComponents()
              .getScheduler()
              .schedule(
                  () -> done.complete(false), patience.intake().toMillis(), TimeUnit.MILLISECONDS);
      CompletableFuture<?> unused =
          done.thenAccept(
              success -> {
                tooLate.cancel();
                tell(success);
              });
      unused = kept.whenComplete((any, problem) -> done.complete(problem == null));
    }

    private void tell(boolean success) {
      if (success) {
        health.kept();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(TAKEN), callback);
      } else {
        health.notKept();
        end(HttpStatus.SERVICE_UNAVAILABLE_503);
      }
    }
  }
}
