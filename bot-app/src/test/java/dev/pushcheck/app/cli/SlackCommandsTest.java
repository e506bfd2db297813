package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.slack.Interaction;
import dev.pushcheck.sandbox.slack.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in Slack, with an account's real answers. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class SlackCommandsTest {
  private static final Place ENGLISH = Place.USUAL;
  private static final Place CHINESE = Place.USUAL.as("U2");
  private static final String EXPIRED = BusyAccount.EXPIRED.rtmp();

  /** A question of each command, and what its answer says to those who read English or Chinese. */
  private record Question(String command, String arguments, String english, String chinese) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("check", EXPIRED, "the address expired", "推流地址已过期"),
          new Question("check", "banned", "the stream is banned until", "这路流被禁推到"),
          new Question("check", "show00", "live/show00 is in use", "live/show00 正在使用中"),
          new Question("check", BusyAccount.GOOD.rtmp(), "live/room42 is ready", "一切就绪"),
          new Question("interruptions", "live/concert", "25 interruptions of", "25 次断流"),
          new Question("interruptions", "live/quiet", "No interruptions of", "没有查到"),
          new Question("explain", "18/503", "the signature (txSecret) is wrong", "签名（txSecret）不正确"),
          new Question("url", "live/room42", "New address for live/room42", "room42 的新地址"),
          new Question("streams", "", "25 streams are live.", "有 25 路流在直播。"),
          new Question("streams", "disabled", "One stream is disabled.", "有 1 路流被禁推"),
          new Question("resume", "live/banned", "it takes a grant to you", "需要专门授权"),
          new Question("alerts", "", "alerts watch", "请在 alerts 后面"),
          new Question("alerts", "list", "Nothing is down", "现在没有断着的流"),
          new Question("alerts", "mute live/show-* --for 2h", "Muted: this channel", "已静音"),
          new Question("alerts", "test live/room42", "nobody would be told", "谁都不会收到"),
          new Question("alerts", "resolve gone", "I know no outage", "没有“gone”这次断流"),
          new Question("alerts", "watch what is this", "as a stream", "what is this"),
          new Question("audit", "", "not available to you here", "不能使用这个命令"),
          new Question("status", "", "Slack: works", "Slack：正常"),
          new Question("help", "", "Says what this bot can do", "我来查明"));

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

  @Test
  void leavesNoCommandOut() {
    assertThat(QUESTIONS)
        .as("a new command needs a question here")
        .extracting(Question::command)
        .hasSameElementsAs(scene.commands());
  }

  static Stream<Arguments> questions() {
    return QUESTIONS.stream()
        .flatMap(
            question ->
                Stream.of(
                    Arguments.of(ENGLISH, question, question.english()),
                    Arguments.of(CHINESE, question, question.chinese())));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersEveryCommand(Place place, Question question, String words) {
    JsonObject answer = scene.ask(place, question.command() + " " + question.arguments());

    assertThat(SlackScene.words(answer)).contains(words);
  }

  @Test
  void showsWhatHappenedInPictures() {
    int before = scene.slack.calls("files.completeUploadExternal").size();
    JsonObject first = scene.ask(ENGLISH, "interruptions live/concert");
    JsonObject second = scene.click(ENGLISH, first, "Older");

    assertThat(first.toString().split("slack_file", -1)).as("two pictures").hasSize(3);
    assertThat(SlackScene.words(first)).contains("Breaks, refusals and ends", "at last 168 kbit/s");
    assertThat(second.toString()).doesNotContain("slack_file");
    assertThat(scene.slack.calls("files.completeUploadExternal")).hasSize(before + 2);
  }

  @Test
  void givesAnAddressThatPassesItsOwnCheck() {
    SignedAddress issued = World.address("room42", Duration.ofHours(24));

    JsonObject made = scene.ask(ENGLISH, "url room42");
    assertThat(SlackScene.words(made)).contains(issued.rtmp());
    assertThat(scene.signaturesSent()).containsExactly(issued.txSecret());

    JsonObject checked = scene.ask(ENGLISH, issued.rtmp());
    assertThat(SlackScene.words(checked)).contains("live/room42 is ready");
    assertThat(checked.toString()).doesNotContain(issued.txSecret());
  }

  @Test
  void changesNothingInTheAccount() {
    scene.ask(ENGLISH, "resume live/banned");

    assertThat(scene.world.account().calls("ResumeLiveStream")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello, can you help? | rtmp://push.example.com/live/",
        "check | rtmp://push.example.com/live/room42",
        "interruptions live/room 42 | live/room42",
        "interruptions --since yeterday | 24h",
        "streams gone | Choose one of these: live, disabled",
        "url room42 --valid 99d | 12h",
        "url room42 --vaild 12h | --valid 4h",
        "resume | it takes a grant to you",
        "help me | There is no command “me”"
      })
  void answersNonsenseWithAnExample(String line, String example) {
    assertThat(SlackScene.words(scene.ask(ENGLISH, line))).contains(example);
  }

  @Test
  void answersTheForm() {
    Interaction asked = scene.slack.type(ENGLISH, "/pushcheck");
    await().until(() -> asked.view().isPresent());
    Map<String, String> fields =
        Map.of(
            "server", BusyAccount.EXPIRED.obsServer(),
            "key", BusyAccount.EXPIRED.obsKey(),
            "language", "zh");
    scene.slack.submit(ENGLISH, asked.view().orElseThrow(), fields);

    JsonObject answer = scene.answer(asked);
    assertThat(SlackScene.words(answer)).contains("推流地址已过期");
    assertThat(SlackScene.words(scene.click(CHINESE, answer, "生成新地址"))).contains("新地址");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "banned | check banned",
        "in-use | check show00",
        "history | interruptions live/concert",
        "url | url live/room42",
        "streams | streams"
      })
  void readsLikeThis(String name, String line) {
    for (Place place : List.of(ENGLISH, CHINESE)) {
      String answer =
          String.join("\n", SlackScene.parts(scene.ask(place, line)))
              .replaceAll("(\\d+([.]\\d+)?) (ms|s|毫秒|秒)(?![a-z])", "0.4 s");
      Golden.assertMatches(
          SlackCommandsTest.class, name + (place.equals(CHINESE) ? "-zh" : "-en"), answer + "\n");
    }
  }
}
