package dev.pushcheck.command;

import static dev.pushcheck.command.SampleRequests.request;
import static dev.pushcheck.command.SampleRequests.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelpCommandTest {
  private final HelpCommand help =
      new HelpCommand(List.of(new CommandSpec("check", List.of(), List.of())));

  @Test
  void listsTheOtherCommandsAndItself() {
    Reply reply = help.handle(request("help", Map.of()));

    assertThat(reply.blocks())
        .filteredOn(Block.Facts.class::isInstance)
        .singleElement()
        .satisfies(
            block ->
                assertThat(((Block.Facts) block).facts())
                    .extracting(Fact::name)
                    .containsExactly("check", "help"));
    assertThat(reply.exitStatus()).isZero();
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void showsWhatAnAddressLooksLike() {
    assertThat(words(help.handle(request("help", Map.of()))))
        .contains("Says whether an address or a stream can be pushed to")
        .contains("rtmp://push.example.com/live/");
  }

  @Test
  void speaksTheReadersLanguage() {
    assertThat(words(help.handle(SampleRequests.inChinese("help", Map.of()))))
        .contains("check")
        .doesNotContain("Says whether");
  }
}
