package dev.pushcheck.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import dev.pushcheck.check.CrashLog;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bolt's app with our handlers. Every request has a response: what we do not know is acknowledged
 * too, and what breaks, since Slack tells people that a silent app has failed.
 */
final class Dispatch {
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
  private static final Pattern OURS =
      Pattern.compile(Pattern.quote(SlackRenderer.ACTION) + ".*", Pattern.DOTALL);
  private static final Pattern FORM = Pattern.compile(Pattern.quote(CheckForm.CALLBACK) + ".*");

  private final App app;
  private final Optional<MessageEvents> messages;
  private final CrashLog crashes;

  /** Without Bolt's middleware: signatures are checked on raw bytes, before anything is read. */
  Dispatch(
      SlackCalls calls, SlackIntake intake, Optional<MessageEvents> messages, CrashLog crashes) {
    this.messages = messages;
    this.crashes = crashes;
    AppConfig config =
        AppConfig.builder()
            .slack(calls.slack())
            .executorServiceProvider(calls.slack().getConfig().getExecutorServiceProvider())
            .unmatchedRequestHandler(request -> Response.ok())
            .build();
    app = new App(config, calls.slack(), List.of());
    app.command(ANY, (request, context) -> intake.command(request.getPayload()));
    app.blockAction(OURS, (request, context) -> intake.click(request.getPayload()));
    app.viewSubmission(FORM, (request, context) -> intake.submit(request.getPayload()));
  }

  AppConfig config() {
    return app.config();
  }

  Response run(Request<?> request) {
    try {
      if (request instanceof EventRequest event) {
        messages.ifPresent(reading -> reading.take(event.getRequestBodyAsString()));
        return Response.ok();
      }
      return app.run(request);
    } catch (Exception | LinkageError e) {
      crashes.record("request of Slack's", e);
      return Response.ok();
    }
  }
}
