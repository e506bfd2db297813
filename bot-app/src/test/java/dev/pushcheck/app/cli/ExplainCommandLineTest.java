package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandLineTest {
  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path settings = Path.of("");

  @BeforeEach
  void writeSettings() throws IOException {
    settings = Files.writeString(directory.resolve("pushcheck.yaml"), "text: { language: en }\n");
  }

  @Test
  void answersAQuestionOfSeveralWords() {
    assertThat(run("", "wrong", "secret")).isZero();
    assertThat(printed(out)).startsWith("– 18/503: the signature (txSecret) is wrong.\n");
    assertThat(printed(err)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-1307, PUSH_ERR_NET_DISCONNECT",
    "-2, V2TXLIVE_ERROR_INVALID_PARAMETER",
    "-1, V2TXLIVE_ERROR_FAILED",
  })
  void takesANumberWithAMinusSignForAQuestion(String number, String event) {
    assertThat(run("", number)).isZero();
    assertThat(printed(out)).contains(event);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--jsn", "-x", "--languages"})
  void refusesOptionsThatItDoesNotHave(String option) {
    assertThat(run("", "18/503", option)).isEqualTo(2);
    assertThat(printed(err)).contains("Unknown option: '" + option + "'");
    assertThat(printed(out)).isEmpty();
  }

  @Test
  void wantsAQuestion() {
    assertThat(run("")).isEqualTo(2);
    assertThat(run("", " ")).isEqualTo(2);
    assertThat(printed(err)).contains("Missing required parameter").contains("Ask for a code");
    assertThat(printed(out)).isEmpty();
  }

  @Test
  void speaksTheLanguageAskedFor() {
    assertThat(run("", "--lang", "zh", "欠费")).isZero();
    assertThat(printed(out)).startsWith("– 18/202：账号欠费，服务已停。\n");
    assertThat(run("", "--lang", "fr", "欠费")).isEqualTo(2);
    assertThat(printed(err)).contains("--lang: I speak en and zh");
  }

  @Test
  void exitsWithOneWhereItKnowsNothing() {
    assertThat(run("", "kubernetes")).isEqualTo(1);
    assertThat(printed(out)).contains("I know nothing about “kubernetes”.");
  }

  @Test
  void printsALineOfJson() {
    assertThat(run("", "--json", "18/503")).isZero();
    assertThat(printed(out))
        .isEqualTo(
            "{\"question\":\"18/503\",\"matches\":[{\"id\":\"txsecret-wrong\","
                + "\"kind\":\"interruption\",\"class\":\"authorisation\","
                + "\"title\":\"the signature (txSecret) is wrong\",\"meaning\":\"txSecret is the MD5"
                + " of key, stream name and txTime. It does not fit: an old key, another stream"
                + " name, other letter case, a txTime changed afterwards, or a copy that was cut"
                + " off.\",\"advice\":[\"Check the address with me: I find out which slip it is.\","
                + "\"Or make a new one with the domain's current key.\"],\"codes\":[\"18/503\"]}]}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "3004, sdk-event, authorisation",
    "1001, sdk-event, null",
    "txtime-expired, finding, expiry",
    "check-crashed, finding, null",
    "push-address-obs, guide, null",
    "12, interruption, network",
  })
  void saysWhatSortOfThingItIs(String question, String kind, String causeClass) {
    run("", "--json", question);
    JsonObject first = lines().get(0).getAsJsonArray("matches").get(0).getAsJsonObject();

    assertThat(first.get("kind").getAsString()).isEqualTo(kind);
    assertThat(first.get("class").toString().replace("\"", "")).isEqualTo(causeClass);
  }

  @Test
  void readsQuestionsFromStandardInputOneALine() {
    assertThat(run("18/503\n\n3004\r\nkubernetes\n欠费", "-")).isEqualTo(1);
    assertThat(lines())
        .extracting(line -> line.get("question").getAsString())
        .containsExactly("18/503", "3004", "kubernetes", "欠费");
    assertThat(lines())
        .extracting(line -> line.getAsJsonArray("matches").size())
        .containsExactly(1, 2, 0, 2);
  }

  @Test
  void exitsWithZeroForNoQuestionsAtAll() {
    assertThat(run("", "-")).isZero();
    assertThat(printed(out)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe",
        "txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099",
        "my key is f85a2ab363fe4deaffef9754d79da6fe",
      })
  void repeatsNothingSecret(String question) {
    run(question + "\n", "-");
    run("", question);
    run("", "--json", question);

    assertThat(printed(out)).doesNotContain("f85a2ab363fe4deaffef9754d79da6fe");
    assertThat(printed(err)).doesNotContain("f85a2ab363fe4deaffef9754d79da6fe");
  }

  @Test
  void survivesAnyInput() {
    String hostile =
        String.join(
            "\n", "a".repeat(1 << 16), "-1".repeat(1 << 15), "\uD83D alone", "\u0000\u202E", "(((");

    assertThat(run(hostile, "-")).isEqualTo(1);
    assertThat(lines()).hasSize(5);
  }

  @Test
  void helpSaysWhatCanBeAsked() {
    assertThat(run("", "--help")).isZero();
    assertThat(printed(out)).contains("explain").contains("QUESTION").contains("--json");
  }

  private int run(String input, String... words) {
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            name -> name.equals("PUSHCHECK_CONFIG") ? settings.toString() : null,
            InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")),
            ZoneOffset.UTC);
    String[] arguments =
        Stream.concat(Stream.of("explain"), Stream.of(words)).toArray(String[]::new);
    return PushcheckCommandLine.create(console).execute(arguments);
  }

  private List<JsonObject> lines() {
    return printed(out)
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
