package dev.pushcheck.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.chat.ChatBot;
import dev.pushcheck.chat.Conversations;
import dev.pushcheck.chat.LeakWatch;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.health.Condition;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.slack.SlackSettings.Mode;
import dev.pushcheck.text.TextSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The bot on Slack. Over Socket Mode it reaches out by itself; over HTTP somebody hands it Slack's
 * requests. Safe for use by several threads.
 */
public final class SlackBot implements ChatBot {
  private static final int UNAUTHORIZED = 401;
  private static final int UNAVAILABLE = 503;

  private final SlackSettings settings;
  private final SlackThreads threads;
  private final SocketTiming timing;
  private final SlackCalls calls;
  private final MethodsClient slack;
  private final Welcome welcome;
  private final Standing standing;
  private final Dispatch dispatch;
  private final SlackRequestParser posts;
  private final Optional<SlackSignature> signature;
  private final Optional<SocketLink> link;
  private final AlertSink alerts;
  private volatile boolean closed;

  /** Puts everything together; Slack is not contacted yet. */
  public SlackBot(SlackSettings settings, Core core, SlackThreads threads) {
    this(settings, core, threads, SocketTiming.USUAL);
  }

  SlackBot(SlackSettings settings, Core core, SlackThreads threads, SocketTiming timing) {
    this.settings = settings;
    this.threads = threads;
    this.timing = timing;
    calls = new SlackCalls(settings.apiUrl(), threads);
    slack = calls.as(settings.botToken());
    MethodsClient glance = calls.inHaste(settings.botToken());
    welcome = new Welcome(glance, settings.workspaces());
    standing = new Standing(core.clock());
    Readers readers = new Readers(glance, core.text());
    SlackVoice voice = new SlackVoice(calls, slack, core.conversations(), core.clock());
    SlackIntake intake =
        new SlackIntake(
            core.conversations(),
            new SlackIntake.People(welcome, readers, new UserGroups(glance, core.clock())),
            voice,
            slack,
            threads.links());
    Optional<MessageEvents> messages =
        core.leaks()
            .map(
                leaks -> new MessageEvents(leaks, readers, voice, threads.links(), core.crashes()));
    dispatch = new Dispatch(calls, intake, messages, core.crashes());
    posts = new SlackRequestParser(dispatch.config());
    signature = settings.signingSecret().map(secret -> new SlackSignature(secret, core.clock()));
    link = settings.appToken().filter(token -> settings.mode() == Mode.SOCKET).map(this::link);
    alerts = new SlackAlertSink(slack, voice);
  }

  /**
   * What the bot on Slack knows of the rest.
   *
   * @param conversations answers
   * @param text how people are spoken to of whom Slack tells nothing; asked every time
   * @param crashes where bugs go
   * @param clock the time of day
   * @param leaks looks out for addresses in what people write; empty to read nothing of it
   */
  public record Core(
      Conversations conversations,
      Supplier<TextSettings> text,
      CrashLog crashes,
      InstantSource clock,
      Optional<LeakWatch> leaks) {
    /** All of it, for a bot that reads nothing that is not meant for it. */
    public Core(
        Conversations conversations,
        Supplier<TextSettings> text,
        CrashLog crashes,
        InstantSource clock) {
      this(conversations, text, crashes, clock, Optional.empty());
    }
  }

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public Condition condition() {
    return standing.condition();
  }

  /** Where alerts go. */
  public AlertSink alerts() {
    return alerts;
  }

  @Override
  public void start() {
    introduceIn(Duration.ZERO, 0);
  }

  @Override
  public void close() {
    closed = true;
    link.ifPresent(SocketLink::close);
    calls.close();
  }

  /**
   * Answers a request of Slack's over HTTP, at once.
   *
   * @param headers as they came, whatever the case of their names
   * @param body as it came: its signature covers each byte
   */
  public SlackResponse receive(Map<String, List<String>> headers, byte[] body) {
    Map<String, List<String>> lower = new HashMap<>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
    if (settings.mode() != Mode.HTTP || closed) {
      return SlackResponse.empty(UNAVAILABLE);
    }
    if (signature.filter(slacks -> slacks.fits(lower, body)).isEmpty()) {
      return SlackResponse.empty(UNAUTHORIZED);
    }
    Request<?> request =
        posts.parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .queryString(Map.of())
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .headers(new RequestHeaders(lower))
                .build());
    Response response = request == null ? Response.ok() : dispatch.run(request);
    String text = response.getBody() == null ? "" : response.getBody();
    return new SlackResponse(response.getStatusCode(), response.getContentType(), text);
  }

  private SocketLink link(Secret appToken) {
    SocketModeRequestParser envelopes = new SocketModeRequestParser(dispatch.config());
    return new SocketLink(
        new SocketLink.Way(calls.as(appToken), calls.http()),
        threads,
        timing,
        standing,
        envelope -> handle(envelopes.parse(envelope)));
  }

  private JsonObject handle(@Nullable SocketModeRequest request) {
    if (request == null || request.getBoltRequest() == null) {
      return new JsonObject();
    }
    String body = dispatch.run(request.getBoltRequest()).getBody();
    try {
      return body == null || body.isBlank()
          ? new JsonObject()
          : JsonParser.parseString(body).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      return new JsonObject();
    }
  }

  private void introduceIn(Duration pause, int failures) {
    if (closed) {
      return;
    }
    try {
      ScheduledFuture<?> unused =
          threads
              .timer()
              .schedule(
                  () -> threads.links().execute(() -> introduce(failures)),
                  pause.toMillis(),
                  TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      standing.down("no thread left to connect with");
    }
  }

  private void upOverHttp() {
    standing.up();
    introduceIn(timing.again(), 0);
  }

  /** Asks Slack who we are, which also tells whether the token is good. */
  private void introduce(int failures) {
    Duration pause = timing.pause(failures);
    try {
      AuthTestResponse answer = Asked.of(() -> slack.authTest(r -> r));
      if (answer.isOk()) {
        welcome.home(String.valueOf(answer.getTeamId()));
        link.ifPresentOrElse(SocketLink::start, this::upOverHttp);
        return;
      }
      standing.down("Slack refuses the bot token: " + answer.getError());
    } catch (SlackApiException e) {
      standing.down("Slack answers with HTTP " + e.getResponse().code());
      pause = Pauses.of(e).orElse(pause);
    } catch (IOException e) {
      standing.down("Slack cannot be reached: " + e.getClass().getSimpleName());
    }
    introduceIn(pause, failures + 1);
  }
}
