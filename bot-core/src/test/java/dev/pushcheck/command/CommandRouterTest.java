package dev.pushcheck.command;

import static dev.pushcheck.command.SampleRequests.request;
import static dev.pushcheck.command.SampleRequests.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.CrashLog;
import dev.pushcheck.check.RecordedLog;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandRouterTest {
  private static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);
  private static final String SECRET = "txSecret=5eed5eed5eed";
  private static final Map<String, String> ARGUMENTS = Map.of("address", SECRET);
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");

  private final RecordedLog log = new RecordedLog();

  @AfterEach
  void end() {
    log.close();
  }

  @Test
  void givesTheReplyOfTheCommandThatWasNamed() {
    Reply one = reply("one");
    Reply two = reply("two");
    CommandRouter router = router(command("one", r -> one), command("two", r -> two));

    assertThat(router.handle(request("two", Map.of()))).isSameAs(two);
    assertThat(router.specs()).extracting(CommandSpec::name).containsExactly("one", "two");
  }

  @Test
  void listsItsCommandsToWhoeverNamesAnother() {
    CommandRouter router =
        router(command("check", r -> reply("")), command("help", r -> reply("")));
    Reply reply = router.handle(request("chekc", Map.of()));

    assertThat(reply.exitStatus()).isEqualTo(Reply.USAGE);
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(words(reply)).isEqualTo("There is no command “chekc”. Known are: check, help.");
  }

  @Test
  void showsNoSecretThatWasTypedInPlaceOfACommand() {
    Reply reply = router().handle(request("rtmp://a.example.com/live/b?" + SECRET, Map.of()));

    assertThat(words(reply)).contains("rtmp://a.example.com/live/b").doesNotContain("5eed");
    assertThat(log.text()).isEmpty();
  }

  static Stream<Throwable> bugs() {
    return Stream.of(
        new IllegalStateException(SECRET),
        new NullPointerException(SECRET),
        new StackOverflowError(SECRET),
        new AssertionError(SECRET),
        new ExceptionInInitializerError(SECRET));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void answersABugWithAnIdThatStandsInTheLog(Throwable bug) {
    Command broken =
        command(
            "check",
            r -> {
              if (bug instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) bug;
            });
    Reply reply = router(broken).handle(request("check", ARGUMENTS));

    assertThat(reply.exitStatus()).isEqualTo(Reply.INTERNAL_ERROR);
    assertThat(((Block.Headline) reply.blocks().get(0)).tone()).isEqualTo(Tone.BAD);
    assertThat(ID.matcher(words(reply)).results().map(MatchResult::group))
        .singleElement()
        .satisfies(id -> assertThat(log.text()).contains(id, "command check"));
    assertThat(words(reply) + log.text()).doesNotContain("5eed");
  }

  @Test
  void saysThatAQuestionWasGivenUpAndKeepsTheInterrupt() {
    Command interrupted =
        command(
            "check",
            r -> {
              throw new InterruptedException();
            });
    Reply reply = router(interrupted).handle(request("check", ARGUMENTS));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(reply.exitStatus()).isEqualTo(Reply.INTERNAL_ERROR);
    assertThat(words(reply)).startsWith("The question was given up");
    assertThat(log.text()).isEmpty();
  }

  @Test
  void asksForPatienceWhenEverythingIsFull() {
    Command full =
        command(
            "check",
            r -> {
              throw new RejectedExecutionException(SECRET);
            });
    Reply reply = router(full).handle(request("check", ARGUMENTS));

    assertThat(words(reply)).contains("try again in a minute");
    assertThat(((Block.Headline) reply.blocks().get(0)).tone()).isEqualTo(Tone.CAUTION);
    assertThat(log.text()).isEmpty();
  }

  @Test
  void wordsWrongInputForItsReader() {
    Command picky =
        command(
            "check",
            r -> {
              throw new UsageException("usage.bad-session", Map.of("session", "soon"));
            });

    assertThat(words(router(picky).handle(request("check", Map.of())))).contains("“soon”", "90m");
    assertThat(words(router(picky).handle(SampleRequests.inChinese("check", Map.of()))))
        .contains("soon", "90m")
        .doesNotContain("length of time");
  }

  @Test
  void handsASubcommandToItsCommand() {
    Command group = new Group();
    CommandRouter router = router(group);

    assertThat(words(router.handle(request("alerts mute", Map.of())))).isEqualTo("mute {}");
    assertThat(words(router.handleLine("alerts list", SampleRequests.IN_CHAT, READER)))
        .isEqualTo("list {}");
    assertThat(router.complete(request("alerts mute", Map.of("stream", "a")), "stream"))
        .containsExactly("mute a");
  }

  @Test
  void neverCallsACommandWithoutTheSubcommandThatItNeeds() {
    CommandRouter router = router(new Group());

    assertThat(words(router.handle(request("alerts", Map.of()))))
        .contains("mute", "list", "For example alerts mute");
    assertThat(words(router.handle(request("alerts lisst", Map.of()))))
        .contains("Did you mean alerts list?");
    assertThat(words(router.handle(request("alerts burn", Map.of())))).contains("burn", "list");
    assertThat(router.handle(request("alerts burn", Map.of())).exitStatus()).isEqualTo(Reply.USAGE);
  }

  @ParameterizedTest
  @CsvSource({"here, here", "HERE, here", "everywhere, everywhere", "所有频道, everywhere"})
  void writesChoicesAsTheCommandKnowsThem(String said, String known) {
    CommandRequest request =
        SampleRequests.inChinese("alerts mute", Map.of("where", said, "stream", "Live/A"));

    assertThat(words(router(new Group()).handle(request)))
        .contains("where=" + known, "stream=Live/A");
  }

  @Test
  void listsTheChoicesToWhoeverNamesAnother() {
    Reply reply = router(new Group()).handle(request("alerts mute", Map.of("where", "nowhere")));

    assertThat(reply.exitStatus()).isEqualTo(Reply.USAGE);
    assertThat(words(reply)).contains("“nowhere”", "where", "here, everywhere");
  }

  @Test
  void suggestsNothingWhereSuggestingBreaks() {
    Command broken =
        new Command() {
          @Override
          public CommandSpec spec() {
            return new CommandSpec("check", List.of(), List.of());
          }

          @Override
          public Reply handle(CommandRequest request) {
            return reply("");
          }

          @Override
          public List<String> complete(CommandRequest request, String option) {
            throw new IllegalStateException(SECRET);
          }
        };

    assertThat(router(broken).complete(request("check", ARGUMENTS), "address")).isEmpty();
    assertThat(log.text()).contains("completion of check").doesNotContain("5eed");
    assertThat(router().complete(request("check", ARGUMENTS), "address")).isEmpty();
  }

  /** A command with subcommands, which tells what it was asked. */
  private static final class Group implements Command {
    @Override
    public CommandSpec spec() {
      return CommandSpec.group(
          "alerts",
          new CommandSpec(
              "mute",
              List.of(new Option("stream", Kind.TEXT), Option.oneOf("where", "here", "everywhere")),
              List.of()),
          new CommandSpec("list", List.of(), List.of()));
    }

    @Override
    public Reply handle(CommandRequest request) {
      return reply(request.subcommand().orElseThrow() + " " + new TreeMap<>(request.arguments()));
    }

    @Override
    public List<String> complete(CommandRequest request, String option) {
      return List.of(request.subcommand().orElseThrow() + " " + request.arguments().get(option));
    }
  }

  private static CommandRouter router(Command... commands) {
    return new CommandRouter(List.of(commands), OpenAccess.FOR_ALL, new CrashLog());
  }

  private static Reply reply(String text) {
    return new Reply(
        Visibility.PRIVATE, 0, List.of(new Block.Headline(Tone.GOOD, Inline.text(text))));
  }

  /** What a command does. */
  private interface Answer {
    Reply to(CommandRequest request) throws UsageException, InterruptedException;
  }

  private static Command command(String name, Answer answer) {
    return new Command() {
      @Override
      public CommandSpec spec() {
        return new CommandSpec(name, List.of(), List.of());
      }

      @Override
      public Reply handle(CommandRequest request) throws UsageException, InterruptedException {
        return answer.to(request);
      }
    };
  }
}
