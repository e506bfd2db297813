package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.app.Bots;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.app.settings.SettingsFile;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.net.Origin;
import dev.pushcheck.reply.PlainReply;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final InstantSource CLOCK = InstantSource.fixed(Program.NOW);
  private static final Caller OPERATOR =
      new Caller(Origin.CHAT, "slack:T1/C1", "slack:U1", Set.of());

  @TempDir private Path directory;
  private Clinic clinic;

  @BeforeEach
  void open() {
    clinic = new Clinic(directory);
  }

  @AfterEach
  void close() throws Exception {
    clinic.close();
  }

  @Test
  void saysPlainlyThatNoBotRuns() {
    Answer answer = status();

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out())
        .contains("Not all is well with the bot: No bot answers at 127.0.0.1:0")
        .contains("Nothing is stored yet");
  }

  @Test
  void tellsOfTheBotThatRunsOnThisMachine() throws Exception {
    try (Pushcheck pushcheck = new Pushcheck(settings(), CLOCK);
        Bots bots = started(pushcheck)) {
      clinic.ports(0, bots.listening().get(1).address().port());

      Answer answer = status();

      assertThat(answer.out())
          .contains("Slack: works, since today 03:20")
          .contains("Discord: works, since today 03:20")
          .contains("callbacks: works")
          .contains("Account main")
          .contains("No stream is away")
          .contains("Nothing is due to be said");
      assertThat(Clinic.secrets())
          .noneMatch(answer.out()::contains)
          .noneMatch(answer.err()::contains);
    }
  }

  @Test
  void tellsInAChatWhatTheBotKnowsOfItself() throws Exception {
    try (Pushcheck pushcheck = new Pushcheck(settings(), CLOCK);
        Bots bots = started(pushcheck)) {
      assertThat(bots.parts()).hasSizeGreaterThan(3);

      assertThat(words(ask(pushcheck))).contains("Slack: works").doesNotContain("No bot answers");
    }
  }

  private Settings settings() throws Exception {
    return SettingsFile.read(clinic.world.settings(), name -> null);
  }

  private Bots started(Pushcheck pushcheck) throws Exception {
    Bots bots = new Bots(settings(), pushcheck, CLOCK);
    bots.start();
    await()
        .atMost(PATIENCE)
        .until(() -> bots.all().stream().allMatch(bot -> bot.condition().state() == State.UP));
    return bots;
  }

  private Answer status() {
    return new Program().run("status", "--config", clinic.world.settings().toString());
  }

  private static Reader reader() {
    return new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);
  }

  private static Reply ask(Pushcheck pushcheck) {
    return pushcheck.router().handle(new CommandRequest("status", Map.of(), OPERATOR, reader()));
  }

  private static String words(Reply reply) {
    return PlainReply.of(reply, Texts.of(reader()), Program.NOW);
  }
}
