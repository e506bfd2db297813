package dev.pushcheck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.check.RecordedLog;
import dev.pushcheck.command.Command;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.command.CommandRouter;
import dev.pushcheck.command.CommandSpec;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.command.OpenAccess;
import dev.pushcheck.command.PendingActions;
import dev.pushcheck.net.Origin;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.PlainReply;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  private static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);
  private static final Caller CALLER = new Caller(Origin.CHAT, "slack:T1/C1", "slack:U1", Set.of());

  private final List<String> answers = new ArrayList<>();
  private final Conversations conversations = over(Runnable::run);

  @Test
  void answersLinesCommandsAndClicks() {
    String id = conversations.keep(new Action("echo", Map.of("what", "three")));

    assertThat(conversations.line(turn(), "echo one")).isTrue();
    assertThat(conversations.command(turn(), "echo", Map.of("what", "two"))).isTrue();
    assertThat(conversations.click(turn(), id)).isTrue();
    assertThat(answers).containsExactly("slack:U1 one", "slack:U1 two", "slack:U1 three");
  }

  @Test
  void remembersNoButtonThatItNeverMade() {
    conversations.click(turn(), "0123");

    assertThat(answers).singleElement().asString().contains("send the address again");
  }

  @Test
  void saysOnlyWhyWhereSomebodyIsNotWelcome() {
    Turn turn =
        new Turn(CALLER, () -> READER, () -> Optional.of("usage.no-question"), this::record);
    conversations.line(turn, "echo one");

    assertThat(answers).singleElement().asString().doesNotContain("one");
  }

  @Test
  void tellsWhenItCannotTakeAQuestion() {
    Conversations full =
        over(
            task -> {
              throw new RejectedExecutionException();
            });

    assertThat(full.line(turn(), "echo one")).isFalse();
    assertThat(answers).isEmpty();
    assertThat(words(full.busy(READER))).contains("try again in a minute");
  }

  @Test
  void logsThatAnAnswerCouldNotBeDelivered() {
    try (RecordedLog log = new RecordedLog()) {
      Turn deaf =
          new Turn(
              CALLER,
              () -> READER,
              (reply, reader) -> {
                throw new IllegalStateException("txSecret=5eed");
              });

      assertThat(conversations.line(deaf, "echo one")).isTrue();
      assertThat(log.text()).contains("answer to slack:T1/C1").doesNotContain("5eed");
    }
  }

  private Turn turn() {
    return new Turn(CALLER, () -> READER, this::record);
  }

  private void record(Reply reply, Reader reader) {
    assertThat(reader).isEqualTo(READER);
    answers.add(words(reply));
  }

  private static String words(Reply reply) {
    return PlainReply.of(reply, Texts.of(READER), Instant.EPOCH);
  }

  private static Conversations over(Executor executor) {
    CrashLog crashes = new CrashLog();
    return new Conversations(
        new CommandRouter(List.of(new Echo()), OpenAccess.FOR_ALL, crashes),
        new PendingActions(Ticker.disabledTicker()),
        executor,
        crashes);
  }

  private static final class Echo implements Command {
    @Override
    public CommandSpec spec() {
      return new CommandSpec("echo", List.of(new Option("what", Kind.TEXT)), List.of());
    }

    @Override
    public Reply handle(CommandRequest request) {
      String text = request.caller().user() + " " + request.argument("what").orElse("");
      return new Reply(
          Visibility.PRIVATE, 0, List.of(new Block.Headline(Tone.GOOD, Inline.text(text))));
    }
  }
}
