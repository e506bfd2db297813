package dev.pushcheck.app.cli;

import static dev.pushcheck.app.cli.CssWorld.DOMAIN;
import static dev.pushcheck.app.cli.CssWorld.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Media;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.QualitySample;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptionsCommandLineTest {
  private static final String INTERNAL = "直播系统内部错误";

  @TempDir private Path directory;

  private CssWorld world;
  private CssAccountServer main;

  @BeforeEach
  void start() {
    world = new CssWorld(directory);
    main = world.account("main", "mainland");
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void printsTheFormThatProgramsRelyOn() {
    StreamEvent broken = world.interruption(DOMAIN, "room42", Duration.ofMinutes(5), INTERNAL);
    StreamEvent refused = world.refusal("room42", Duration.ofMinutes(9), "鉴权参数不通过");
    main.events(List.of(broken, refused));

    JsonObject found = world.interruptions("room42", "--json").line();

    assertThat(found.keySet())
        .containsExactly("from", "to", "total", "streams", "partial", "byCause", "interruptions");
    assertThat(found.get("from")).hasToString(quoted(world.ago(Duration.ofDays(1))));
    assertThat(found.get("to")).hasToString(quoted(world.ago(Duration.ZERO)));
    assertThat(found.get("byCause"))
        .hasToString(
            "[{\"cause\":\"txsecret-wrong\",\"class\":\"authorisation\",\"count\":1},"
                + "{\"cause\":\"css-internal-error\",\"class\":\"platform\",\"count\":1}]");
    assertThat(found.getAsJsonArray("interruptions").get(0))
        .hasToString(
            ("{\"domain\":\"push.example.com\",\"app\":\"live\",\"stream\":\"room42\","
                    + "\"startedAt\":%s,\"endedAt\":%s,\"durationSeconds\":30,"
                    + "\"cause\":\"css-internal-error\",\"class\":\"platform\",\"code\":null,"
                    + "\"raw\":\"%s\",\"clientIp\":\"198.51.100.*\"}")
                .formatted(quoted(broken.startedAt()), quoted(broken.endedAt()), INTERNAL));
    JsonObject second = found.getAsJsonArray("interruptions").get(1).getAsJsonObject();
    assertThat(second.get("code").getAsString()).isEqualTo("18/503");
    assertThat(second.get("durationSeconds").getAsInt()).isZero();
  }

  private static String quoted(Instant instant) {
    return "\"" + instant + "\"";
  }

  @Test
  void printsATableThatNoSpreadsheetTakesForFormulas() {
    main.event(
        world.interruption(DOMAIN, "=HYPERLINK(1)", Duration.ofMinutes(5), "@SUM(A1), \"so\""));
    List<String> lines = world.interruptions("--csv").out().lines().toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .isEqualTo(
            "domain,app,stream,startedAt,endedAt,durationSeconds,cause,class,code,raw,clientIp");
    assertThat(lines.get(1))
        .startsWith("push.example.com,live,\"'=HYPERLINK(1)\",")
        .endsWith(",30,unknown,unknown,,\"'@SUM(A1), \"\"so\"\"\",198.51.100.*");
  }

  @Test
  void answersInPagesWithASummaryFirst() {
    main.events(world.interruptions(25, Duration.ofMinutes(1)));
    String first = world.interruptions().out();
    assertThat(first)
        .startsWith("– 25 interruptions of 25 streams")
        .contains("1 to 10 of 25, newest first", "· live/show1 –", "· live/show10 –")
        .doesNotContain("· live/show11 –");
    assertThat(world.interruptions("--page", "3").out())
        .contains("21 to 25 of 25", "· live/show25 –")
        .doesNotContain("· live/show20 –", "Kinds");
  }

  @Test
  void speaksChinese() {
    main.event(world.refusal("room42", Duration.ofMinutes(9), "鉴权参数不通过"));
    assertThat(world.interruptions("--lang", "zh").out())
        .startsWith("▲ live/room42：1 次断流，签名（txSecret）不正确。\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--since, 61d, keeps 60 days",
    "--since, soon, I could not read “soon” as a time",
    "--until, 2000-01-01, keeps 60 days",
    "--cause, netwrok, Did you mean network?",
    "--cause, 99/99, I know no cause",
    "--page, 0, is no page",
    "--domain, a/b, a/b",
    "--lang, fr, I speak en and zh",
  })
  void saysWhatCannotBeUnderstood(String option, String value, String words) {
    for (String form : List.of("--app=live", "--json", "--csv")) {
      Answer answer = world.interruptions(option, value, form);
      assertThat(answer.status()).isEqualTo(2);
      assertThat(answer.err()).contains(words);
      assertThat(answer.out()).isEmpty();
    }
    assertThat(main.calls()).isZero();
  }

  @Test
  void needsAnAccount() {
    CssWorld without = new CssWorld(directory);
    assertThat(without.interruptions("room42").status()).isEqualTo(2);
    assertThat(without.interruptions("room42").err()).contains("I have no account to ask");
  }

  @Test
  void refusesTwoFormsAtOnce() {
    assertThat(world.interruptions("--json", "--csv").status()).isEqualTo(2);
  }

  @Test
  void paintsTheTimeline() throws IOException {
    main.events(world.interruptions(5, Duration.ofMinutes(20)));
    Path file = directory.resolve("timeline.png");
    Answer answer = world.interruptions("--chart", file.toString());
    assertThat(answer.status()).isZero();
    assertThat(answer.out()).contains("5 interruptions");
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getHeight()).isEqualTo(8 + 5 * 46 + 38);
  }

  @Test
  void paintsNothingWhereThereIsNothing() {
    Path file = directory.resolve("timeline.png");
    Answer answer = world.interruptions("--json", "--chart", file.toString());
    assertThat(answer.err()).contains("There is nothing to paint.");
    assertThat(answer.status()).isZero();
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void saysThatTheFileCannotBeWritten() {
    main.events(world.interruptions(1, Duration.ofMinutes(20)));
    Answer answer = world.interruptions("--chart", directory.resolve("no/such.png").toString());
    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("such.png: cannot be written");
  }

  @Test
  void givesWhatSupportAsksForAndKeepsTheSignature() throws IOException {
    Canary signature = new Canary("ca9a12f5d0e84b7792d31c6eaf5b8e03");
    Canary key = new Canary(CssWorld.KEY);
    StreamPath room = new StreamPath(DOMAIN, "live", "room42");
    Push push =
        Push.of(room, "198.51.100.7", world.ago(Duration.ofMinutes(30)))
            .parameters("txSecret=" + signature.secret() + "&txTime=6B030820");
    Instant ended = world.ago(Duration.ofMinutes(10));
    main.event(StreamEvent.interruption(push, ended, INTERNAL))
        .samples(
            IntStream.rangeClosed(1, 60)
                .mapToObj(i -> sample(push, ended.minusSeconds(5L * i), i))
                .toList());
    try (CapturedLog log = new CapturedLog()) {
      Path file = directory.resolve("bitrate.png");
      Answer answer = world.interruptions("room42", "--chart", file.toString());

      assertThat(ImageIO.read(file.toFile()).getHeight()).as("two panels").isEqualTo(378);
      assertThat(answer.out())
          .startsWith("▲ 1 interruption of live/room42: an error inside Tencent's service.\n")
          .contains("usually 2628 kbit/s and 30 frames a second\n")
          .contains("arrived, at last 168 kbit/s and 2.")
          .contains("For a support ticket (account main)", "Sequence of the newest break")
          .contains(push.sequence(), "https://console.cloud.tencent.com/workorder/category")
          .contains("RequestIds")
          .doesNotContain("198.51.100.7");
      String everything = answer.out() + answer.err() + log.text();
      assertThat(signature.foundIn(everything)).isEmpty();
      assertThat(key.foundIn(everything)).isEmpty();
    }
  }

  private static QualitySample sample(Push push, Instant at, int number) {
    Media media = Media.healthy();
    return QualitySample.of(push, at, number <= 6 ? media.video(2, 40) : media);
  }

  @Test
  void keepsASignatureInTheVendorsWordsToItself() {
    String address = "bad url rtmp://push.example.com/live/a?txSecret=ca9a12f5d0e84b7792d31c6eaf5b";
    main.event(world.refusal("room42", Duration.ofMinutes(5), address));
    for (String form : List.of("--app=live", "--json", "--csv")) {
      assertThat(world.interruptions(form).out()).contains("bad url").doesNotContain("ca9a12f5");
    }
  }

  @Test
  void doesWithoutUnusedReasons() {
    main.event(world.interruption(DOMAIN, "a", Duration.ofMinutes(5), ""));
    assertThat(world.interruptions().out()).contains("1 interruption of live/a");
    assertThat(world.interruptions("--cause", "ended").out()).contains("No interruptions");
    main.event(world.interruption(DOMAIN, "a", Duration.ofMinutes(3), STOPPED));
    assertThat(world.interruptions("--cause", "ended").out()).contains("1 interruption of live/a");
  }
}
