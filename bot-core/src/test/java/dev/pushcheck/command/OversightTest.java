package dev.pushcheck.command;

import static dev.pushcheck.command.SampleRequests.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.Confirmation;
import dev.pushcheck.access.Limit;
import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.access.Role;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.reply.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded of questions, and how many there may be. */
class OversightTest {
  private static final Caller ANN = SampleBot.somebody("slack:T1/C1", "slack:U1");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String CANARY = "0badcafe5ec0ded0c0ffee00deadbeef";

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "help | help | '' | answered | ''",
        "explain 18/503 | explain | '' | answered | ''",
        "url push.example.com/live/room42 | url | push.example.com/live/room42 | answered | ''",
        "url | url | '' | usage | ''",
        "streams --state asleep | streams | '' | usage | ''",
        "streams --stat live | '' | '' | usage | ''",
        "live/room42 | check | live/room42 | answered | ''",
        "interruptions room4* | interruptions | room4* | answered | ''",
        "resume live/room42 | resume | live/room42 | denied | no-grant",
        "audit | audit | '' | denied | no-grant"
      })
  void recordsWhatWasAskedAndWhatCameOfIt(
      String line, String command, String stream, String outcome, String denied) {
    SampleBot bot = bot(LimitSettings.DEFAULT);
    bot.say(ANN, line);

    assertThat(bot.audit.only())
        .isEqualTo(
            new AuditEntry(
                SampleBot.NOW,
                "slack:T1/C1",
                "slack:U1",
                command,
                stream,
                Optional.of(denied).filter(why -> !why.isEmpty()),
                outcome,
                Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rtmp://push.example.com/live/room42?txSecret=CANARY&txTime=5C271099 | push.example.com/live/room42",
        "rtmp://push.example.com/live/room42&txSecret=CANARY | push.example.com/live/room42",
        "rtmp://push.example.com/live/txSecret=CANARY | push.example.com",
        "CANARY | ''",
        "live/CANARY | live/…",
        "the key is CANARY | ''",
        "rtmp://CANARY@push.example.com/live/x | ''",
        "x?txSecret=CANARY | ''",
        "url CANARY | ''",
        "url rtmp://push.example.com/live/room42?txSecret=CANARY | push.example.com/live/room42",
        "interruptions CANARY* | ''",
        "explain CANARY | ''",
        "CANARY CANARY --session CANARY | ''",
        "check --CANARY=x | ''"
      })
  void recordsNoSecretAndNoArgument(String line, String stream) {
    SampleBot bot = bot(LimitSettings.DEFAULT);
    bot.say(ANN, line.replace("CANARY", CANARY));
    AuditEntry entry = bot.audit.only();

    assertThat(entry.toString()).doesNotContainIgnoringCase(CANARY.substring(0, 16));
    assertThat(entry.stream().replace("…", "")).isEqualTo(stream.replace("…", ""));
  }

  @Test
  void recordsOnlyQuotedWhatIsNoCommand() {
    SampleBot bot = bot(LimitSettings.DEFAULT);
    bot.ask(ANN, "rtmp://push.example.com/live/x?txSecret=" + CANARY, Map.of());

    assertThat(bot.audit.only().command()).isEqualTo("rtmp://push.example.com/live/x…");
  }

  @Test
  void recordsOfThePersonAtTheKeyboardOnlyWhatChangesSomething() {
    SampleBot bot = bot(LimitSettings.DEFAULT);
    bot.ask(Caller.TERMINAL, "streams", Map.of());
    assertThat(bot.audit.all()).isEmpty();

    bot.ask(Caller.TERMINAL, "resume", Map.of("stream", "push.example.com/live/a"));
    assertThat(bot.audit.only().user()).isEqualTo("terminal");
  }

  @Test
  void recordsThatSomebodyIsNotAnswered() {
    SampleBot bot = bot(LimitSettings.DEFAULT);
    bot.router.refused("slack.shared-channel", ANN, SampleBot.READER);

    assertThat(bot.audit.only().denied()).contains("slack.shared-channel");
  }

  @Test
  void asksForPatienceAndSaysForHowLong() {
    SampleBot bot =
        bot(
            new LimitSettings(
                new Limit(5, MINUTE), new Limit(100, MINUTE), new Limit(100, MINUTE)));
    for (int i = 0; i < 5; i++) {
      assertThat(bot.say(ANN, "help").exitStatus()).isZero();
    }
    int asked = bot.api.asked().size();
    Reply slower = bot.say(ANN, "url push.example.com/live/room42");

    assertThat(words(slower)).contains("Please slow down, and try again in 12 s");
    assertThat(words(bot.say(ANN, "streams --stat live"))).contains("slow down");
    assertThat(words(bot.ask(ANN, "nonsense", Map.of()))).contains("slow down");
    assertThat(bot.api.asked()).hasSize(asked);
    assertThat(bot.audit.all())
        .extracting(AuditEntry::denied)
        .endsWith(Optional.of("too-often"), Optional.of("too-often"), Optional.of("too-often"));

    bot.clock.advance(Duration.ofSeconds(12));
    assertThat(bot.say(ANN, "help").exitStatus()).isZero();
  }

  @Test
  void letsThePersonAtTheKeyboardAskAsMuchAsTheyLike() {
    SampleBot bot =
        bot(new LimitSettings(new Limit(1, MINUTE), new Limit(1, MINUTE), new Limit(1, MINUTE)));
    for (int i = 0; i < 5; i++) {
      assertThat(bot.ask(Caller.TERMINAL, "help", Map.of()).exitStatus()).isZero();
    }
  }

  @Test
  void showsTheAuditToAdmins() {
    SampleBot bot = bot(LimitSettings.DEFAULT);
    bot.say(ANN, "url push.example.com/live/room42");
    bot.say(ANN, "resume push.example.com/live/room42");
    Reply all = bot.ask(Caller.TERMINAL, "audit", Map.of());
    Reply denied = bot.ask(Caller.TERMINAL, "audit", Map.of("show", "denied", "who", "u1"));
    Reply nobody = bot.ask(Caller.TERMINAL, "audit", Map.of("who", "discord"));

    assertThat(words(all))
        .startsWith("2 questions within 1 day")
        .contains("slack:U1", "slack:T1/C1", "url", "push.example.com/live/room42")
        .contains("denied: no-grant");
    assertThat(words(denied)).startsWith("One question").doesNotContain("url");
    assertThat(words(nobody)).startsWith("Nobody asked anything");
    assertThat(words(bot.ask(Caller.TERMINAL, "audit", Map.of("since", "soon"))))
        .contains("“soon”", "24h");
    assertThat(words(bot.ask(Caller.TERMINAL, "audit", Map.of("show", "some")))).contains("“some”");
  }

  private SampleBot bot(LimitSettings limits) {
    return new SampleBot(
        new AccessSettings(Role.OPERATOR, List.of(), Actions.ON, Confirmation.SAME_PERSON),
        Set.of("slack:"),
        limits,
        threads);
  }
}
