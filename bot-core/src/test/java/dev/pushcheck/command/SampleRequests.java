package dev.pushcheck.command;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.net.Origin;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.push.WiredPushCheck;
import dev.pushcheck.reply.PlainReply;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** Requests as an adapter would hand them over. */
final class SampleRequests {
  static final Caller IN_CHAT = new Caller(Origin.CHAT, "slack:T1/C1", "slack:U1", Set.of());
  private static final Reader OPERATOR = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);

  private SampleRequests() {}

  static CommandRequest request(String command, Map<String, String> arguments) {
    return new CommandRequest(command, arguments, Caller.TERMINAL, OPERATOR);
  }

  static CommandRequest fromChat(String command, Map<String, String> arguments) {
    return new CommandRequest(command, arguments, IN_CHAT, OPERATOR);
  }

  static CommandRequest inChinese(String command, Map<String, String> arguments) {
    Reader reader = new Reader(Language.ZH, ZoneOffset.UTC, Audience.HOST);
    return new CommandRequest(command, arguments, Caller.TERMINAL, reader);
  }

  static String words(Reply reply) {
    return PlainReply.of(reply, Texts.of(OPERATOR), Instant.parse("2026-11-22T03:20:00Z"));
  }

  /** The check over the wire, and suggestions from the same knowledge. */
  static PushCheckCommand check(WiredPushCheck wire) {
    PushCheck.Knowledge knowledge = wire.knowledge();
    return new PushCheckCommand(
        wire.pushCheck(),
        knowledge,
        new StreamSuggestions(
            knowledge.accounts(), knowledge.domains(), OpenAccess.FOR_ALL, Ticker.systemTicker()),
        OpenAccess.FOR_ALL);
  }
}
