package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be given to {@code check}, one or many, and what it exits with. */
class CheckInputTest {
  private static final String GOOD = World.address("room42").rtmp();
  private static final String EXPIRED = World.address("old", Duration.ofHours(-3)).rtmp();
  private static final String SHORT = World.address("short", Duration.ofHours(1)).rtmp();
  private static final String UNREADABLE = "hello you";

  private World world;

  @BeforeEach
  void start(@TempDir Path directory) {
    world = World.usual(directory);
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @Test
  void exitsByTheVerdict() {
    assertThat(world.check(GOOD).status()).as("no account to ask").isEqualTo(4);
    assertThat(world.check(EXPIRED).status()).isEqualTo(1);
    assertThat(world.check(SHORT).status()).isEqualTo(3);
    assertThat(world.check(UNREADABLE).status()).isEqualTo(1);
  }

  @Test
  void answersSeveralOneAfterTheOtherAndExitsByTheWorst() {
    Answer answer = world.check(GOOD, SHORT, EXPIRED);

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).containsSubsequence("live/room42", "live/short", "live/old");
    assertThat(answer.err()).isEmpty();
  }

  @Test
  void goesOnAfterAStreamThatCannotBeUnderstood() {
    world.knows("{ name: push.example.net }");

    Answer answer = world.check("room42", EXPIRED);

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err())
        .contains("push.example.com/live/room42", "push.example.net/live/room42");
    assertThat(answer.out()).contains("Cannot push to live/old");
  }

  @Test
  void countsEmptyLinesOfStandardInputButPassesThemOver() {
    Answer answer = read(GOOD + "\n\n   \n" + EXPIRED + "\n");

    assertThat(lineNumbers(answer)).containsExactly(1, 4);
    assertThat(answer.status()).isEqualTo(1);
  }

  @Test
  void readsLinesEndedInAnyWayAndALastOneThatIsNot() {
    Answer answer = read(GOOD + "\r\n\r\n" + SHORT + "\n" + EXPIRED);

    assertThat(lineNumbers(answer)).containsExactly(1, 3, 4);
    assertThat(streams(answer)).containsExactly("room42", "short", "old");
  }

  @Test
  void readsUtf8() {
    Answer answer = read("\uFEFFrtmp://push.example.com/live/直播间?txSecret=x&txTime=y\n");

    assertThat(streams(answer)).containsExactly("直播间");
  }

  @Test
  void readsALineOf64Kilobytes() {
    String tooLongToBeShown = "a".repeat(64 * 1024);

    Answer answer = read("rtmp://push.example.com/live/" + tooLongToBeShown + "\n" + EXPIRED);

    assertThat(streams(answer)).containsExactly("…", "old");
  }

  @Test
  void keepsTheOrderOfManyLines() {
    List<String> names = IntStream.range(0, 300).mapToObj(number -> "room" + number).toList();
    String input =
        names.stream().map(name -> World.address(name).rtmp()).collect(Collectors.joining("\n"));

    Answer answer = read(input);

    assertThat(streams(answer)).isEqualTo(names);
    assertThat(lineNumbers(answer)).isEqualTo(IntStream.rangeClosed(1, 300).boxed().toList());
    assertThat(answer.status()).isEqualTo(4);
  }

  @Test
  void takesStandardInputBetweenArguments() {
    Answer answer = world.check(new Program().reading(SHORT + "\n"), GOOD, "-", EXPIRED);

    assertThat(streams(answer)).containsExactly("room42", "short", "old");
    assertThat(lineNumbers(answer)).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", ";", ",", "#"})
  void readsParametersBehindAnyMarkAndNamesTheSlip(String mark) {
    String address = GOOD.replace("?", mark).replace("&", mark);

    Answer answer = world.check("--json", address);

    assertThat(answer.cause()).isEqualTo("address-parameter-misspelt");
    assertThat(answer.finding("secret")).isEqualTo("passed");
    assertThat(streams(answer)).containsExactly("room42");
  }

  @Test
  void survivesASecretGivenTwice() {
    Answer answer = world.check("--json", GOOD + "&txSecret=0");

    assertThat(answer.cause()).isEqualTo("address-parameter-repeated");
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(read("\n\n")).isEqualTo(new Answer(0, "", ""));
  }

  private Answer read(String input) {
    return world.check(new Program().reading(input), "-");
  }

  private static List<Integer> lineNumbers(Answer answer) {
    return answer.lines().stream().map(line -> line.get("line").getAsInt()).toList();
  }

  private static List<String> streams(Answer answer) {
    return answer.lines().stream().map(CheckInputTest::stream).toList();
  }

  private static String stream(JsonObject line) {
    return line.getAsJsonObject("subject").get("stream").getAsString();
  }
}
