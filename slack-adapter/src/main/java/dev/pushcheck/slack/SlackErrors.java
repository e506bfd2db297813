package dev.pushcheck.slack;

import com.slack.api.methods.SlackApiException;
import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.Delivery.Scope;
import dev.pushcheck.alert.Delivery.What;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What Slack's errors mean for a delivery: <a
 * href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a> and <a
 * href="https://docs.slack.dev/reference/methods/chat.update">chat.update</a>, read 2026-11-22.
 */
final class SlackErrors {
  private static final Duration UNSAID = Duration.ofSeconds(30);

  private static final Set<String> PATIENCE = Set.of("ratelimited", "rate_limited");

  /** Slack's own trouble; "some aspect of the operation" may have succeeded. */
  private static final Set<String> UNSURE =
      Set.of("fatal_error", "internal_error", "request_timeout", "service_unavailable");

  private static final Map<What, Set<String>> LOST =
      Map.of(
          What.MESSAGE,
          Set.of(
              "message_not_found",
              "thread_not_found",
              "cant_update_message",
              "edit_window_closed",
              "cannot_reply_to_message",
              "restricted_action_thread_locked"),
          What.CHANNEL,
          Set.of("channel_not_found", "is_archived", "is_inactive", "channel_is_archived"),
          What.ACCESS,
          Set.of(
              "access_denied",
              "ekm_access_denied",
              "missing_scope",
              "no_permission",
              "not_in_channel",
              "restricted_action",
              "restricted_action_non_threadable_channel",
              "restricted_action_read_only_channel",
              "restricted_action_thread_only_channel",
              "team_access_not_granted"),
          What.CREDENTIALS,
          Set.of(
              "account_inactive",
              "invalid_auth",
              "not_allowed_token_type",
              "not_authed",
              "org_login_required",
              "token_expired",
              "token_revoked",
              "two_factor_setup_required"));

  /** Before a single byte of the request went out. */
  private static final List<Class<? extends IOException>> BEFORE =
      List.of(
          ConnectException.class,
          NoRouteToHostException.class,
          UnknownHostException.class,
          SSLHandshakeException.class);

  private SlackErrors() {}

  /** What an error in a proper answer means. */
  static Delivery delivery(@Nullable String error, Scope scope) {
    String name = String.valueOf(error);
    if (PATIENCE.contains(name)) {
      return new Delivery.Later(UNSAID, scope);
    } else if (UNSURE.contains(name)) {
      return new Delivery.Unsure(name);
    }
    What what =
        LOST.entrySet().stream()
            .filter(entry -> entry.getValue().contains(name))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(What.FORM);
    return new Delivery.Lost(what, name);
  }

  /** What an answer with another status than 200 means. */
  static Delivery delivery(SlackApiException problem, Scope scope) {
    return Pauses.of(problem)
        .<Delivery>map(pause -> new Delivery.Later(pause, scope))
        .orElseGet(() -> new Delivery.Unsure("HTTP " + problem.getResponse().code()));
  }

  /** What the lack of an answer means. */
  static Delivery delivery(IOException problem) {
    String name = problem.getClass().getSimpleName();
    boolean before =
        BEFORE.stream().anyMatch(kind -> kind.isInstance(problem))
            || (problem instanceof SocketTimeoutException
                && String.valueOf(problem.getMessage()).contains("onnect"));
    return before ? new Delivery.Unreachable(name) : new Delivery.Unsure(name);
  }
}
