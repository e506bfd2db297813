package dev.pushcheck.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import dev.pushcheck.access.LeakGuard;
import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.Delivery.Scope;
import dev.pushcheck.alert.Delivery.What;
import dev.pushcheck.chat.ChatExam;
import dev.pushcheck.chat.ChatExam.Login.Answer;
import dev.pushcheck.chat.ChatExam.Seat.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries out Slack's tokens, the scopes that it tells in a header of every answer, and the channels.
 * Scopes: <a href="https://docs.slack.dev/authentication/installing-with-oauth">
 * docs.slack.dev/authentication/installing-with-oauth</a>, {@code X-OAuth-Scopes}: <a
 * href="https://docs.slack.dev/apis/web-api/#responses">docs.slack.dev/apis/web-api</a>, read
 * 2026-11-22.
 */
public final class SlackExam implements ChatExam {
  private static final String SCOPES = "x-oauth-scopes";
  private static final List<String> NEEDED = List.of("chat:write", "commands");
  private static final List<String> USEFUL =
      List.of("channels:read", "files:write", "groups:read", "users:read");

  /**
   * What events of messages in channels need:
   * https://docs.slack.dev/reference/events/message.channels, a stored copy, read 2026-11-27.
   * Whether the app is subscribed to them, Slack tells no token of the app's.
   */
  private static final List<String> READING = List.of("channels:history");

  /** With it, the bot may speak in public channels that it is no member of. */
  private static final String EVERYWHERE = "chat:write.public";

  private final SlackSettings settings;
  private final SlackThreads threads;
  private final List<String> needed;

  /**
   * Of these settings.
   *
   * @param guard whether the bot is to read along
   */
  public SlackExam(SlackSettings settings, LeakGuard guard, SlackThreads threads) {
    this.settings = settings;
    this.threads = threads;
    needed = new ArrayList<>(NEEDED);
    if (guard == LeakGuard.ON) {
      needed.addAll(READING);
    }
  }

  @Override
  public String platform() {
    return "slack";
  }

  @Override
  public Report examine(List<String> channels) {
    SlackCalls calls = new SlackCalls(settings.apiUrl(), threads);
    try {
      return examine(calls, channels);
    } finally {
      calls.close();
    }
  }

  private Report examine(SlackCalls calls, List<String> channels) {
    MethodsClient slack = calls.as(settings.botToken());
    Outcome<AuthTestResponse> bot = ask("botToken", () -> slack.authTest(r -> r));
    List<Login> logins = new ArrayList<>(List.of(bot.login()));
    settings
        .appToken()
        .filter(token -> settings.mode() == SlackSettings.Mode.SOCKET)
        .map(calls::as)
        .ifPresent(
            app -> logins.add(ask("appToken", () -> app.appsConnectionsOpen(r -> r)).login()));
    if (bot.login().answer() != Answer.GOOD) {
      return new Report(logins, List.of(), List.of(), List.of());
    }
    Optional<Set<String>> scopes = bot.response().flatMap(SlackExam::scopes);
    List<Seat> seats = channels.stream().map(channel -> seat(slack, channel, scopes)).toList();
    return new Report(logins, lacking(needed, scopes), lacking(USEFUL, scopes), seats);
  }

  private record Outcome<T>(Login login, Optional<T> response) {}

  private static <T extends SlackApiTextResponse> Outcome<T> ask(
      String token, Asked.Question<T> question) {
    try {
      T response = Asked.of(question);
      if (response.isOk()) {
        return new Outcome<>(new Login(token, Answer.GOOD, ""), Optional.of(response));
      }
      String error = String.valueOf(response.getError());
      boolean refused =
          SlackErrors.delivery(error, Scope.PLATFORM) instanceof Delivery.Lost lost
              && (lost.what() == What.CREDENTIALS || lost.what() == What.ACCESS);
      Answer answer = refused ? Answer.REFUSED : Answer.UNKNOWN;
      return new Outcome<>(new Login(token, answer, error), Optional.empty());
    } catch (SlackApiException e) {
      return unknown(token, "HTTP " + e.getResponse().code());
    } catch (IOException e) {
      return unknown(token, e.getClass().getSimpleName());
    }
  }

  private static <T> Outcome<T> unknown(String token, String detail) {
    return new Outcome<>(new Login(token, Answer.UNKNOWN, detail), Optional.empty());
  }

  /** Empty if Slack does not tell them. */
  private static Optional<Set<String>> scopes(AuthTestResponse response) {
    Map<String, List<String>> headers = response.getHttpResponseHeaders();
    if (headers == null) {
      return Optional.empty();
    }
    return headers.entrySet().stream()
        .filter(header -> SCOPES.equalsIgnoreCase(header.getKey()))
        .map(
            header ->
                header.getValue().stream()
                    .flatMap(value -> Arrays.stream(value.split(",")))
                    .map(String::strip)
                    .collect(Collectors.toSet()))
        .findFirst();
  }

  private static List<String> lacking(List<String> wanted, Optional<Set<String>> scopes) {
    return scopes
        .map(there -> wanted.stream().filter(scope -> !there.contains(scope)).toList())
        .orElse(List.of());
  }

  private static Seat seat(MethodsClient slack, String channel, Optional<Set<String>> scopes) {
    try {
      ConversationsInfoResponse answer =
          Asked.of(() -> slack.conversationsInfo(r -> r.channel(channel)));
      if (!answer.isOk()) {
        String error = String.valueOf(answer.getError());
        boolean gone =
            SlackErrors.delivery(error, Scope.CHANNEL) instanceof Delivery.Lost lost
                && lost.what() == What.CHANNEL;
        return new Seat(channel, gone ? Standing.GONE : Standing.UNKNOWN, error);
      } else if (answer.getChannel().isArchived()) {
        return new Seat(channel, Standing.GONE, "is_archived");
      }
      boolean inside =
          answer.getChannel().isMember()
              || answer.getChannel().isIm()
              || (!answer.getChannel().isPrivate()
                  && scopes.filter(there -> there.contains(EVERYWHERE)).isPresent());
      return inside
          ? new Seat(channel, Standing.FINE, "")
          : new Seat(channel, Standing.CLOSED, "not_in_channel");
    } catch (SlackApiException e) {
      return new Seat(channel, Standing.UNKNOWN, "HTTP " + e.getResponse().code());
    } catch (IOException e) {
      return new Seat(channel, Standing.UNKNOWN, e.getClass().getSimpleName());
    }
  }
}
