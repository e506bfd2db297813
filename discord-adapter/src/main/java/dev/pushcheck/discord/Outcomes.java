package dev.pushcheck.discord;

import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.Delivery.Scope;
import dev.pushcheck.alert.Delivery.What;
import dev.pushcheck.alert.MessageRef;
import dev.pushcheck.discord.InvalidRequests.StoppedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

/**
 * What an answer of Discord's means for a delivery. Codes:
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#json (read 2026-11-22).
 */
final class Outcomes {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;
  private static final int UNKNOWN_MESSAGE = 10_008;
  private static final int THREAD_ARCHIVED = 50_083;
  private static final String REPLY_TO_NOTHING = "REPLIES_UNKNOWN_MESSAGE";

  private Outcomes() {}

  static Delivery of(RestApi.Answer answer, String channel) {
    if (answer.ok()) {
      String id = answer.json().getString("id", "");
      return id.isEmpty()
          ? new Delivery.Unsure("an answer without an id")
          : new Delivery.Sent(new MessageRef(channel, id));
    }
    int code = answer.json().getInt("code", 0);
    String detail = "HTTP " + answer.status() + ", code " + code;
    if (answer.status() >= SERVER_ERROR) {
      return new Delivery.Unsure(detail);
    }
    return new Delivery.Lost(what(answer, code), detail);
  }

  static Delivery of(IOException problem) {
    String detail = problem.getClass().getSimpleName();
    if (problem instanceof StoppedException stopped) {
      return switch (stopped.why()) {
        case TOKEN -> new Delivery.Lost(What.CREDENTIALS, "the token was refused");
        case BUDGET -> new Delivery.Later(stopped.pause(), Scope.PLATFORM);
      };
    }
    boolean notSent =
        problem instanceof ConnectException
            || problem instanceof NoRouteToHostException
            || problem instanceof UnknownHostException;
    return notSent ? new Delivery.Unreachable(detail) : new Delivery.Unsure(detail);
  }

  private static What what(RestApi.Answer answer, int code) {
    return switch (answer.status()) {
      case UNAUTHORIZED -> What.CREDENTIALS;
      case FORBIDDEN -> What.ACCESS;
      case NOT_FOUND -> code == UNKNOWN_MESSAGE ? What.MESSAGE : What.CHANNEL;
      default -> {
        if (answer.text().contains(REPLY_TO_NOTHING)) {
          yield What.MESSAGE;
        }
        yield code == THREAD_ARCHIVED ? What.CHANNEL : What.FORM;
      }
    };
  }
}
