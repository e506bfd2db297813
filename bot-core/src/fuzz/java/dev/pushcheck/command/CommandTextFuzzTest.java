package dev.pushcheck.command;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Limit;
import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.reply.PlainReply;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Lets a fuzzer look for a line that crashes a command, is not answered, or gets a signature out.
 */
class CommandTextFuzzTest {
  private static final String CANARY = "0badcafe5ec0ded0c0ffee00deadbeef";
  private static final String[] MARKS = {"", "?txSecret=" + CANARY + "&", " txSecret=" + CANARY};
  private static final Limit PLENTY = new Limit(100_000, Duration.ofSeconds(1));
  private static final SampleBot BOT =
      new SampleBot(
          AccessSettings.DEFAULT,
          Set.of("slack:"),
          new LimitSettings(PLENTY, PLENTY, PLENTY),
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "fuzzed");
                thread.setDaemon(true);
                return thread;
              }));
  private static final String[] COMMANDS =
      Stream.concat(
              Stream.of("", "alerts mute", "alerts watch", "rtmp://push.example.com/live/a"),
              BOT.router.specs().stream().map(CommandSpec::name))
          .toArray(String[]::new);

  @FuzzTest(maxDuration = "1m")
  void answersAnythingAndShowsNoSignature(FuzzedDataProvider data) {
    String command = data.pickValue(COMMANDS);
    boolean inChat = data.consumeBoolean();
    Language language = data.pickValue(Language.values());
    Reader reader = new Reader(language, ZoneOffset.UTC, data.pickValue(Audience.values()));
    String line =
        command
            + " "
            + data.consumeString(60)
            + data.pickValue(MARKS)
            + data.consumeRemainingAsString();

    Reply reply =
        BOT.router.handleLine(line, inChat ? SampleRequests.IN_CHAT : Caller.TERMINAL, reader);

    if (reply.ending().outcome().equals("crashed")) {
      throw new AssertionError("crashes");
    }
    String words = PlainReply.of(reply, Texts.of(reader), SampleBot.NOW).toLowerCase(Locale.ROOT);
    if (words.isBlank()) {
      throw new AssertionError("says nothing");
    }
    if (isSignatureOnly(line) && words.contains(CANARY)) {
      throw new AssertionError("shows the signature: " + words);
    }
  }

  /** Not if the fuzzer has made a name of it: names are shown, and many are hexadecimal digits. */
  private static boolean isSignatureOnly(String text) {
    String rest = text.toLowerCase(Locale.ROOT).replace("txsecret=" + CANARY, "");
    return !rest.replaceAll("[^0-9a-f]", "").contains(CANARY);
  }
}
