package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.command.CommandNames;
import dev.pushcheck.command.CommandSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessCommandLineTest {
  private static final String STREAM = "push.example.com/live/room42";

  @TempDir private Path directory;
  private Path settings;

  @BeforeEach
  void write() throws IOException {
    settings = directory.resolve("pushcheck.yaml");
    Files.write(
        settings,
        List.of(
            "slack: { botToken: xoxb-1, appToken: xapp-1 }",
            "discord: { token: t, guilds: [\"123456789012345678\"] }",
            "access:",
            "  default: host",
            "  actions: on",
            "  grants:",
            "    - role: operator",
            "      who: [\"slack:T1/C1\", \"slack:@Night-Shift\", \"discord:10/40\"]",
            "      streams: [\"push.example.com/live/*\"]",
            "    - { role: admin, who: [\"slack:U9\"], streams: [\"*\"], commands: [audit] }",
            "text: { language: en, timeZone: UTC }"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slack:T1/C1 slack:U1 | streams | push.example.com/live/room42 | access.grants[0]: role operator",
        "slack:T1/C1 | resume | push.example.com/live/room42 | access.grants[0]: role operator",
        "slack:@night-shift | resume | push.example.com/live/room42 | access.grants[0]",
        "discord:10/40 discord:3 | url | push.example.com/live/* | access.grants[0]",
        "slack:U9 | audit | other.example.com/x/y | access.grants[1]: role admin",
        "slack:U1 | url | other.example.com/x/y | access.default: role host",
        "slack:T7/C7 | check | other.example.com/x/y | access.default: role host",
        "discord:123456789012345678/5 | check | * | access.default: role host"
      })
  void namesTheGrantThatAllows(String who, String command, String stream, String grant) {
    Answer answer = test(who, command, stream);

    assertThat(answer.out()).startsWith("✔ Allowed: " + command).contains(grant);
    assertThat(answer.status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slack:T1/C2 slack:U1 | resume | push.example.com/live/room42 | is for others (slack:T1/C1",
        "slack:T1/C2 | resume | push.example.com/live/room42 | access.default: gives the role host, and resume takes operator",
        "slack:T1/C1 | resume | push.example.com/other/room42 | access.grants[0]: is for other streams (push.example.com/live/*)",
        "slack:T1/C1 | audit | push.example.com/live/room42 | access.grants[0]: gives the role operator, and audit takes admin",
        "slack:U9 | resume | push.example.com/live/room42 | access.grants[1]: is for other commands (audit)",
        "discord:3 | check | push.example.com/live/room42 | Anybody may use check",
        "discord:11/40 | url | push.example.com/live/room42 | is for others"
      })
  void saysOfEveryGrantWhyItDoesNot(String who, String command, String stream, String why) {
    Answer answer = test(who, command, stream);

    assertThat(answer.out()).startsWith("✖ Denied: " + command).contains(why);
    assertThat(answer.status()).isEqualTo(1);
  }

  @Test
  void saysThatOnlySomeOfTheStreamsAreAllowed() {
    Answer answer = test("slack:T1/C1", "streams", "push.example.com/*/room42");

    assertThat(answer.out())
        .startsWith("▲ Allowed for some of these streams only")
        .contains("is for some of these streams only");
    assertThat(answer.status()).isEqualTo(1);
  }

  @Test
  void quotesWhatItCannotReadWithAnExample() {
    assertThat(test("slack:#ops", "check", STREAM).err())
        .contains("“slack:#ops” names nobody", "slack:T0123ABCD/C0123ABCD");
    assertThat(test("slack:U1", "chekc", STREAM).err()).contains("Did you mean check?");
    assertThat(test("slack:U1", "kubernetes", STREAM).err()).contains("Known are: check");
    assertThat(test("slack:U1", "check", "a b").err()).contains("a b");
    assertThat(test("slack:U1", "check", "a b").status()).isEqualTo(2);
  }

  @Test
  void saysThatNobodyHasAnything() throws IOException {
    Files.writeString(settings, "text: { language: en, timeZone: UTC }");

    assertThat(test("slack:U1", "url", STREAM).out()).contains("There are no grants");
  }

  @Test
  void grantsCanNameEveryCommand() {
    Settings defaults = Settings.defaults(name -> null, ZoneOffset.UTC);
    try (Pushcheck pushcheck = new Pushcheck(defaults, InstantSource.system())) {
      assertThat(CommandNames.ALL)
          .containsAll(pushcheck.router().specs().stream().map(CommandSpec::name).toList());
    }
  }

  private Answer test(String who, String command, String stream) {
    return new Program()
        .with("COLUMNS", "999")
        .run("access", "test", "--config", settings.toString(), who, command, stream);
  }
}
