package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.slack.Place;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every button in Slack, with an account's real answers. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class SlackButtonsTest {
  private static final Place ENGLISH = Place.USUAL;
  private static final Place CHINESE = Place.USUAL.as("U2");
  private static final String EXPIRED = BusyAccount.EXPIRED.rtmp();
  private static final String CONCERT = "interruptions push.example.com/live/concert";

  /**
   * A way through the bot.
   *
   * @param line what is typed first
   * @param labels of the buttons that are clicked then
   * @param words what is read in the end
   */
  private record Way(String line, List<String> labels, String words) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(EXPIRED, List.of("New address"), "New address for live/room42, good until"),
          new Way(EXPIRED, List.of("Check again"), "the address expired"),
          new Way(EXPIRED, List.of("History"), "No interruptions of push.example.com/live/room42"),
          new Way(EXPIRED, List.of("History", "Last 7 days"), "1 interruption of live/room42"),
          new Way(EXPIRED, List.of("History", "Names that contain it"), "of live/old-room42-b"),
          new Way(EXPIRED, List.of("History", "Check now"), "live/room42 is ready"),
          new Way("banned", List.of("Check again"), "the stream is banned until"),
          new Way(CONCERT, List.of("Older"), "11 to 20 of 25"),
          new Way(CONCERT, List.of("Older", "Older"), "21 to 25 of 25"),
          new Way(CONCERT, List.of("Older", "Newer"), "1 to 10 of 25"),
          new Way(CONCERT, List.of("What does it mean"), "push-network-error"),
          new Way(CONCERT, List.of("Check now"), "live/concert is ready"),
          new Way(CONCERT + " --cause encoder", List.of("Any cause"), "25 interruptions"),
          new Way("streams", List.of("Next page"), "21 to 25 of 25"));

  private SlackScene scene;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    scene = SlackScene.overSocket(directory);
  }

  @AfterAll
  void end() throws Exception {
    scene.close();
  }

  @AfterEach
  void sendsNoSecret() {
    scene.assertKeptSecrets();
  }

  static List<Way> ways() {
    return WAYS;
  }

  @ParameterizedTest
  @MethodSource("ways")
  void doesWhatItsButtonsSay(Way way) {
    JsonObject message = scene.ask(ENGLISH, way.line());
    for (String label : way.labels()) {
      message = scene.click(ENGLISH, message, label);
    }

    assertThat(SlackScene.words(message)).contains(way.words());
  }

  @Test
  void leavesNoButtonOut() {
    Deque<JsonObject> messages = new ArrayDeque<>();
    WAYS.stream().map(Way::line).distinct().forEach(line -> messages.add(scene.ask(ENGLISH, line)));
    Set<String> offered = new TreeSet<>();
    while (!messages.isEmpty()) {
      JsonObject message = messages.remove();
      for (String label : SlackScene.buttons(message)) {
        if (offered.add(label)) {
          messages.add(scene.click(ENGLISH, message, label));
        }
      }
    }

    assertThat(WAYS.stream().flatMap(way -> way.labels().stream()))
        .as("a new button needs a way here")
        .hasSameElementsAs(offered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"U1", "U2"})
  void leavesNoInterruptionOutBetweenPages(String user) {
    Place place = Place.USUAL.as(user);
    JsonObject first = scene.ask(place, CONCERT);
    String older = SlackScene.buttons(first).get(0);
    JsonObject second = scene.click(place, first, older);
    JsonObject third = scene.click(place, second, older);

    assertThat(Stream.of(first, second, third).map(SlackButtonsTest::listed))
        .containsExactly(10, 10, 5);
  }

  private static int listed(JsonObject message) {
    return SlackScene.words(message).split(BusyAccount.NETWORK, -1).length - 1;
  }

  @Test
  void leavesNoStreamOutBetweenPages() {
    JsonObject first = scene.ask(ENGLISH, "streams");
    JsonObject second = scene.click(ENGLISH, first, "Next page");

    String words = SlackScene.words(first) + SlackScene.words(second);
    assertThat(IntStream.range(0, 25).mapToObj("live/show%02d"::formatted))
        .allMatch(words::contains);
  }

  @Test
  void answersAClickInTheLanguageOfWhoClicks() {
    JsonObject message = scene.ask(ENGLISH, EXPIRED);

    assertThat(SlackScene.words(scene.click(CHINESE, message, "New address"))).contains("新地址");
  }

  @Test
  void knowsNoButtonOfBeforeItsRestart() throws Exception {
    JsonObject message = scene.ask(ENGLISH, EXPIRED);
    scene.restart();

    assertThat(SlackScene.words(scene.click(ENGLISH, message, "New address")))
        .contains("That was too long ago, or I was restarted since.");
    assertThat(SlackScene.words(scene.click(CHINESE, message, "New address"))).contains("请重新发送地址");
  }
}
