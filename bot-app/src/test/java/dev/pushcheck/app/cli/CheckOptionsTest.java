package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckOptionsTest {
  private World world;

  @BeforeEach
  void start(@TempDir Path directory) {
    world = World.usual(directory);
  }

  @AfterEach
  void end() throws Exception {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({"5h, txtime-too-short", "4h, passed", "90m, passed", "1d, txtime-too-short"})
  void judgesTheExpiryByTheLengthOfTheShow(String session, String finding) {
    String address = World.address("room42", Duration.ofMinutes(270)).rtmp();

    Answer answer = world.check("--json", "--session", session, address);

    assertThat(answer.finding("expiry")).isEqualTo(finding);
  }

  @ParameterizedTest
  @CsvSource({
    "room42,                     push.example.com/live/room42",
    "live/room42,                push.example.com/live/room42",
    "show/room42,                push.example.com/show/room42",
    "push.example.com/a/room42,  push.example.com/a/room42"
  })
  void completesABareStreamFromTheOnlyDomain(String stream, String whole) {
    Answer answer = world.check(stream);

    assertThat(answer.status()).isEqualTo(4);
    assertThat(answer.out().lines().findFirst().orElse("")).contains(whole);
  }

  @Test
  void completesABareStreamFromItsOptions() {
    world.ingest("push.example.net");

    Answer answer =
        world.check("--json", "--domain", "push.example.net", "--app", "show", "room42");

    assertThat(answer.line().getAsJsonObject("subject"))
        .hasToString(
            "{\"account\":null,\"protocol\":null,\"domain\":\"push.example.net\","
                + "\"port\":null,\"app\":\"show\",\"stream\":\"room42\"}");
    assertThat(answer.finding("cname")).isEqualTo("passed");
    assertThat(answer.finding("ingest")).isEqualTo("passed");
  }

  @Test
  void listsWhatAnAmbiguousStreamCanBe() {
    world.knows("{ name: push.example.net, app: show }");

    Answer answer = world.check("room42");

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("push.example.com/live/room42", "push.example.net/show/room42");
  }

  @Test
  void checksAnAmbiguousStreamInALongListByItsNameAlone() {
    world.knows("{ name: push.example.net, app: show }");

    Answer answer = world.check("--json", "room42");

    assertThat(answer.status()).isEqualTo(4);
    assertThat(answer.line().getAsJsonObject("subject").get("domain").isJsonNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en, Found nothing wrong", "zh, 没有发现问题", "zh-CN, 没有发现问题"})
  void answersInTheLanguageAskedFor(String language, String words) {
    assertThat(world.check("--lang", language, "room42").out()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({"LANG, zh_CN.UTF-8", "LC_ALL, zh_CN.UTF-8", "LC_MESSAGES, zh_CN"})
  void guessesTheLanguageFromTheEnvironment(String variable, String locale) {
    world.section("text", "{ timeZone: UTC }");

    Answer answer = world.check(new Program().with(variable, locale), "room42");

    assertThat(answer.out()).contains("没有发现问题");
  }

  @Test
  void prefersTheLocaleThatTheLauncherHadToReplace() {
    world.section("text", "{ timeZone: UTC }");
    Program program = new Program().with("PUSHCHECK_LOCALE", "zh_CN.GBK").with("LC_ALL", "C.UTF-8");

    assertThat(world.check(program, "room42").out()).contains("没有发现问题");
  }

  @Test
  void findsItsSettingsByTheEnvironment() {
    Answer answer =
        new Program().with("PUSHCHECK_CONFIG", world.settings().toString()).run("check", "room42");

    assertThat(answer.out()).contains("push.example.com/live/room42");
  }

  @Test
  void usesColourOnATerminalUnlessAskedNotTo() {
    Program terminal = new Program().with("PUSHCHECK_TERMINALS", "12");
    assertThat(world.check(terminal, "room42").out()).contains("\u001b[");

    terminal.with("NO_COLOR", "1");
    assertThat(world.check(terminal, "room42").out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource({"''", "2"})
  void usesNoColourWhereItsOutputIsNoTerminal(String terminals) {
    Program program = new Program().with("PUSHCHECK_TERMINALS", terminals);

    assertThat(world.check(program, "room42").out()).doesNotContain("\u001b");
  }
}
