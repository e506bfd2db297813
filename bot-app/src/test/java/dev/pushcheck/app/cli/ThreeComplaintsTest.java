package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/three-complaints.md} against what the program really answers. */
class ThreeComplaintsTest {
  private static final Path PAGE = Path.of("..", "docs", "three-complaints.md");

  /** An example: the command, then the answer. */
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^```\\n\\$ pushcheck check '([^']+)'\\n\\n(.*?)^```$");

  private static final SignedAddress WRONG =
      new SignedAddress(
          World.DOMAIN,
          "live",
          "room42",
          "theKeyOfLastYear",
          Program.NOW.plus(Duration.ofHours(12)));

  @Test
  void areAnsweredAsThePageSays(@TempDir Path directory) throws Exception {
    Map<String, String> answers = new LinkedHashMap<>();
    try (World world = World.inAccount(directory)) {
      ask(world, WRONG.rtmp(), answers);
      ask(world, World.address("room42", Duration.ofMinutes(-130)).rtmp(), answers);
      StreamPath stream = new StreamPath(World.DOMAIN, "live", "room42");
      world
          .account()
          .push(Push.of(stream, "203.0.113.77", Program.NOW.minus(Duration.ofMinutes(42))));
      ask(world, World.address("room42").rtmp(), answers);
    }
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("updateGolden")) {
      page = rewritten(page, answers);
    }

    assertThat(examples(page)).containsExactlyEntriesOf(answers);
  }

  private static void ask(World world, String address, Map<String, String> answers) {
    Answer answer = world.check(new Program().with("COLUMNS", "96"), address);
    answers.put(address, AnswersTest.steady(answer.out()));
  }

  private static Map<String, String> examples(String page) {
    Map<String, String> examples = new LinkedHashMap<>();
    Matcher example = EXAMPLE.matcher(page);
    while (example.find()) {
      examples.put(example.group(1), example.group(2));
    }
    return examples;
  }

  /** The page with its examples replaced, one after the other. */
  private static String rewritten(String page, Map<String, String> answers) throws IOException {
    Matcher example = EXAMPLE.matcher(page);
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      assertThat(example.find()).as("an example for each answer").isTrue();
      String block =
          "```\n$ pushcheck check '" + answer.getKey() + "'\n\n" + answer.getValue() + "```";
      example.appendReplacement(text, Matcher.quoteReplacement(block));
    }
    example.appendTail(text);
    Files.writeString(PAGE, text);
    return text.toString();
  }
}
