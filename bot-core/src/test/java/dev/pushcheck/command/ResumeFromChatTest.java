package dev.pushcheck.command;

import static dev.pushcheck.command.SampleRequests.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.Confirmation;
import dev.pushcheck.access.Grant;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Who;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.css.CssApi.BannedStream;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.FakeCssApi.Question;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResumeFromChatTest {
  private static final String STREAM = "push.example.com/live/room42";
  private static final String OTHER = "push.example.com/live/room44";
  private static final Map<String, String> ARGUMENTS = Map.of("stream", STREAM);
  private static final Caller ANN = SampleBot.somebody("slack:T1/C1", "slack:U1");
  private static final Caller BOB = SampleBot.somebody("slack:T1/C1", "slack:U2");
  private static final Caller EVE = SampleBot.somebody("slack:T1/C1", "slack:U3");
  private static final String RESUMED = "resume " + STREAM;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void liftsABanAfterASecondClick() {
    SampleBot bot = bot(Actions.ON, Confirmation.SAME_PERSON);
    Reply question = bot.ask(ANN, "resume", ARGUMENTS);

    assertThat(words(question)).contains("Lift the ban of " + STREAM + "?");
    assertThat(SampleBot.buttons(question))
        .extracting(Button::label)
        .containsExactly("Yes, lift the ban");
    assertThat(bot.api.asked()).doesNotContain(RESUMED);

    bot.clock.advance(Duration.ofSeconds(119));
    Reply done = bot.click(ANN, question);

    assertThat(words(done)).contains("may be pushed again");
    assertThat(bot.api.asked()).endsWith(RESUMED, "state " + STREAM);
    assertThat(outcomes(bot)).containsExactly("asked", "lifted");
  }

  @Test
  void takesNoYesThatComesTooLateOrTwice() {
    SampleBot bot = bot(Actions.ON, Confirmation.SAME_PERSON);
    Reply late = bot.ask(ANN, "resume", ARGUMENTS);
    bot.clock.advance(Duration.ofMinutes(2));

    assertThat(words(bot.click(ANN, late))).contains("Nothing was changed");
    assertThat(bot.api.asked()).doesNotContain(RESUMED);

    Reply again = bot.ask(ANN, "resume", ARGUMENTS);
    bot.click(ANN, again);
    ban(bot);
    assertThat(words(bot.click(ANN, again))).contains("Nothing was changed");
    assertThat(bot.api.asked().stream().filter(RESUMED::equals)).hasSize(1);
  }

  @Test
  void takesNoYesOfAnother() {
    SampleBot bot = bot(Actions.ON, Confirmation.SAME_PERSON);
    Reply question = bot.ask(ANN, "resume", ARGUMENTS);

    assertThat(words(bot.click(BOB, question))).contains("Nothing was changed");
    assertThat(words(bot.click(EVE, question))).contains("not available to you");
    assertThat(bot.api.asked()).doesNotContain(RESUMED);
    assertThat(words(bot.click(ANN, question))).contains("may be pushed again");
  }

  @Test
  void takesNoYesForAnotherStream() {
    SampleBot bot = bot(Actions.ON, Confirmation.SAME_PERSON);
    String yes =
        SampleBot.buttons(bot.ask(ANN, "resume", ARGUMENTS)).get(0).action().arguments().get("yes");
    Reply other = bot.ask(ANN, "resume", Map.of("stream", OTHER, "yes", yes));

    assertThat(words(other)).contains("Nothing was changed");
    assertThat(bot.api.asked().stream().filter(asked -> asked.startsWith("resume"))).isEmpty();
  }

  @Test
  void cannotBeSaidYesToInOneLine() {
    SampleBot bot = bot(Actions.ON, Confirmation.SAME_PERSON);

    assertThat(words(bot.say(ANN, "resume " + STREAM + " --yes yes"))).contains("no option “yes”");
    assertThat(bot.api.asked()).isEmpty();
  }

  @Test
  void isNotDoneUnlessTheSettingsSaySo() {
    SampleBot bot = bot(Actions.OFF, Confirmation.SAME_PERSON);

    assertThat(words(bot.ask(ANN, "resume", ARGUMENTS))).contains("switched off");
    assertThat(bot.api.asked()).isEmpty();
    assertThat(bot.audit.only().denied()).contains("actions-off");
  }

  @Test
  void tellsWhoHasARoleByDefaultThatThisTakesAGrant() {
    SampleBot bot = bot(Actions.ON, Confirmation.SAME_PERSON);

    assertThat(words(bot.ask(EVE, "resume", ARGUMENTS))).contains("not available to you");
    SampleBot open =
        new SampleBot(new AccessSettings(Role.OPERATOR, Actions.ON), Set.of("slack:"), threads);
    assertThat(words(open.ask(EVE, "resume", ARGUMENTS))).contains("takes a grant");
    assertThat(open.wasQuiet()).isTrue();
  }

  @Test
  void doesNotTakeTencentsYesForProof() {
    SampleBot bot = bot(Actions.ON, Confirmation.SAME_PERSON);
    Reply question = bot.ask(ANN, "resume", ARGUMENTS);
    bot.api.failing(Question.RESUME, Kind.DENIED);

    assertThat(words(bot.click(ANN, question))).contains("is not lifted");
    assertThat(outcomes(bot)).containsExactly("asked", "not-lifted");
  }

  @Test
  void asksNobodyAboutAStreamThatIsFree() {
    SampleBot bot = bot(Actions.ON, Confirmation.SAME_PERSON);
    Reply reply = bot.ask(ANN, "resume", Map.of("stream", "push.example.com/live/room43"));

    assertThat(words(reply)).contains("is not banned");
    assertThat(SampleBot.buttons(reply)).isEmpty();
  }

  @Test
  void takesTwoPeopleWhereTheSettingsSaySo() {
    SampleBot bot = bot(Actions.ON, Confirmation.SECOND_PERSON);
    Reply first = bot.ask(ANN, "resume", ARGUMENTS);
    assertThat(words(first)).contains("It takes two people");

    Reply waiting = bot.click(ANN, first);
    assertThat(words(waiting)).contains("waits for a second person");
    assertThat(words(bot.click(ANN, bot.ask(ANN, "resume", ARGUMENTS))))
        .as("the same person twice is one person")
        .contains("waits for a second person");
    assertThat(words(bot.ask(EVE, "resume", ARGUMENTS))).contains("not available to you");
    assertThat(bot.api.asked()).doesNotContain(RESUMED);

    Reply second = bot.ask(BOB, "resume", ARGUMENTS);
    assertThat(words(second)).contains("slack:U1 has asked for this");
    assertThat(words(bot.click(BOB, second))).contains("may be pushed again");
    assertThat(bot.api.asked().stream().filter(RESUMED::equals)).hasSize(1);
    assertThat(outcomes(bot))
        .containsExactly(
            "asked",
            "waits-for-another",
            "asked",
            "waits-for-another",
            "denied",
            "asked",
            "lifted");
  }

  @Test
  void forgetsAWishThatNobodyShares() {
    SampleBot bot = bot(Actions.ON, Confirmation.SECOND_PERSON);
    bot.click(ANN, bot.ask(ANN, "resume", ARGUMENTS));
    bot.clock.advance(Duration.ofMinutes(10));

    assertThat(words(bot.click(BOB, bot.ask(BOB, "resume", ARGUMENTS))))
        .contains("waits for a second person");
    assertThat(bot.api.asked()).doesNotContain(RESUMED);
  }

  private static List<String> outcomes(SampleBot bot) {
    return bot.audit.all().stream().map(AuditEntry::outcome).toList();
  }

  private SampleBot bot(Actions actions, Confirmation confirmation) {
    Grant grant =
        new Grant(
            "access.grants[0]",
            Role.OPERATOR,
            Stream.of("slack:U1", "slack:U2").map(who -> Who.read(who).orElseThrow()).toList(),
            List.of(StreamPattern.read("push.example.com/live/*").orElseThrow()),
            Set.of("*"));
    SampleBot bot =
        new SampleBot(
            new AccessSettings(Role.NONE, List.of(grant), actions, confirmation),
            Set.of("slack:"),
            threads);
    ban(bot);
    return bot;
  }

  private static void ban(SampleBot bot) {
    for (String stream : List.of(STREAM, OTHER)) {
      bot.api.withBanned(
          new BannedStream(
              StreamId.read(stream).orElseThrow(), Optional.empty(), Optional.empty()));
    }
  }
}
