package dev.pushcheck.command;

import static dev.pushcheck.command.SampleRequests.request;
import static dev.pushcheck.command.SampleRequests.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpCommandTest {
  private final HelpCommand help =
      new HelpCommand(
          List.of(
              new CommandSpec(
                  "check",
                  List.of(
                      new Option("address", Kind.ADDRESS), new Option("session", Kind.DURATION)),
                  List.of()),
              CommandSpec.group(
                  "alerts",
                  new CommandSpec("list", List.of(), List.of()),
                  new CommandSpec("mute", List.of(new Option("for", Kind.DURATION)), List.of()))));

  @Test
  void listsTheOtherCommandsAndItself() throws UsageException {
    Reply reply = help.handle(request("help", Map.of()));

    assertThat(reply.blocks())
        .filteredOn(Block.Facts.class::isInstance)
        .singleElement()
        .satisfies(
            block ->
                assertThat(((Block.Facts) block).facts())
                    .extracting(Fact::name)
                    .containsExactly("check", "alerts", "help"));
    assertThat(reply.exitStatus()).isZero();
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void showsWhatAnAddressLooksLike() throws UsageException {
    assertThat(words(help.handle(request("help", Map.of()))))
        .contains("Says whether an address or a stream can be pushed to")
        .contains("rtmp://push.example.com/live/");
  }

  @Test
  void speaksTheReadersLanguage() throws UsageException {
    assertThat(words(help.handle(SampleRequests.inChinese("help", Map.of()))))
        .contains("check")
        .doesNotContain("Says whether");
  }

  @Test
  void namesSubcommandsBehindTheirCommand() throws UsageException {
    assertThat(words(help.handle(request("help", Map.of())))).contains("(list, mute)");
  }

  @ParameterizedTest
  @CsvSource({
    "check, --session",
    "alerts, alerts mute",
    "alerts mute, --for",
    "help, --command",
    "alerts list, Shows what is down"
  })
  void tellsWhatGoesWithACommand(String command, String said) throws UsageException {
    assertThat(words(help.handle(request("help", Map.of("command", command))))).contains(said);
  }

  @ParameterizedTest
  @CsvSource({"/pushcheck, session", "/alerts, /alerts mute", "/alerts mute, for"})
  void understandsWhatHostsCallACommand(String command, String said) throws UsageException {
    CommandRequest request = SampleRequests.inChinese("help", Map.of("command", command));

    assertThat(words(help.handle(request))).contains(command, said).doesNotContain("--");
  }

  @Test
  void suggestsWhatCanBeCalled() {
    assertThat(help.complete(request("help", Map.of("command", "al")), "command"))
        .containsExactly("alerts list", "alerts mute");
    assertThat(help.complete(request("help", Map.of()), "command"))
        .containsExactly("check", "alerts list", "alerts mute", "help");
  }

  @Test
  void knowsNothingOfOthers() {
    UsageException problem =
        catchThrowableOfType(
            UsageException.class,
            () -> help.handle(request("help", Map.of("command", "alerts burn"))));

    assertThat(problem.facts().toString()).contains("alerts burn", "[check, alerts, help]");
  }
}
