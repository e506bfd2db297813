package dev.pushcheck.command;

import static dev.pushcheck.command.SampleRequests.fromChat;
import static dev.pushcheck.command.SampleRequests.request;
import static dev.pushcheck.command.SampleRequests.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pushcheck.check.CrashLog;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.net.Origin;
import dev.pushcheck.push.PushCheck.Question;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.push.Samples;
import dev.pushcheck.push.WiredPushCheck;
import dev.pushcheck.reply.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request is understood to ask. */
class PushCheckQuestionTest {
  private static final KnownDomain SHOWS =
      new KnownDomain("push.example.net", Optional.empty(), Optional.empty(), Optional.of("shows"));
  private static final KnownDomain PLAIN =
      new KnownDomain("push.example.org", Optional.empty(), Optional.empty(), Optional.empty());

  private final WiredPushCheck wire = new WiredPushCheck();

  @AfterEach
  void end() {
    wire.close();
  }

  @ParameterizedTest
  @CsvSource({
    "room42,                       ,                 ,      push.example.net/shows/room42",
    "other/room42,                 ,                 ,      push.example.net/other/room42",
    "room42,                       ,                 other, push.example.net/other/room42",
    "room42,                       Push.Example.ORG, ,      push.example.org/live/room42",
    "push.example.org/a/room42,    push.example.net, b,     push.example.org/a/room42",
    "PUSH.example.org/live/Room42, ,                 ,      push.example.org/live/Room42",
  })
  void completesAStreamFromItsOptionsAndTheOnlyDomain(
      String stream, String domain, String app, String complete) throws Exception {
    Map<String, String> arguments = new HashMap<>(Map.of("address", stream));
    Optional.ofNullable(domain).ifPresent(name -> arguments.put("domain", name));
    Optional.ofNullable(app).ifPresent(name -> arguments.put("app", name));

    assertThat(question(arguments, SHOWS).reading().label()).isEqualTo(complete);
  }

  @Test
  void leavesAStreamBareWhereNoDomainIsKnown() throws Exception {
    assertThat(question(Map.of("address", "room42")).reading())
        .isInstanceOf(PushReading.Stream.class)
        .extracting(PushReading::label)
        .isEqualTo("room42");
  }

  @Test
  void listsTheCandidatesOfAStreamThatMayBeSeveral() {
    UsageException e = refused(Map.of("address", "room42"), SHOWS, PLAIN);

    assertThat(e.textKey()).isEqualTo("usage.ambiguous-stream");
    assertThat(e.facts())
        .isEqualTo(
            Map.of(
                "stream",
                "room42",
                "candidates",
                List.of("push.example.net/shows/room42", "push.example.org/live/room42")));
  }

  @Test
  void takesTheDomainThatIsNamedAmongSeveral() throws Exception {
    Map<String, String> arguments = Map.of("address", "room42", "domain", "push.example.net");

    assertThat(question(arguments, SHOWS, PLAIN).reading().label())
        .isEqualTo("push.example.net/shows/room42");
  }

  @ParameterizedTest
  @CsvSource({"4h,PT4H", "90m,PT90M", "1d,P1D", "' 2h ',PT2H"})
  void readsTheLengthOfTheShow(String written, Duration session) throws Exception {
    assertThat(question(Map.of("address", "room42", "session", written)).session())
        .contains(session);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "4", "0h", "-1h", "4 h", "99999999999h"})
  void refusesWhatIsNoLength(String written) {
    UsageException e = refused(Map.of("address", "room42", "session", written));

    assertThat(e.textKey()).isEqualTo("usage.bad-session");
    assertThat(e.facts().get("session")).isEqualTo(written);
  }

  @Test
  void leavesTheLengthToTheSettingsWhereNoneIsTold() throws Exception {
    assertThat(question(Map.of("address", "room42", "session", " ")).session()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"push example.com", "push.example.com/live", "{domain}", "a?txSecret=1"})
  void refusesADomainThatCannotBeOne(String domain) {
    UsageException e = refused(Map.of("address", "room42", "domain", domain));

    assertThat(e.textKey()).isEqualTo("usage.bad-stream-option");
    assertThat(e.facts().get("option")).isEqualTo("domain");
    assertThat(e.facts().toString()).doesNotContain("txSecret=1");
  }

  @Test
  void asksForAnAddressWhereThereIsNone() {
    assertThat(refused(Map.of()).textKey()).isEqualTo("usage.no-address");
    assertThat(refused(Map.of("app", "live", "address", " ")).textKey())
        .isEqualTo("usage.no-address");
  }

  @Test
  void joinsTheFieldsOfObs() throws Exception {
    Map<String, String> fields =
        Map.of("server", Samples.GOOD.obsServer(), "key", Samples.GOOD.obsKey());
    PushReading reading = question(fields).reading();

    assertThat(reading.slips()).isEmpty();
    assertThat(reading.label()).isEqualTo("live/room42");
  }

  @Test
  void seesTheWholeAddressInTheServerFieldOfObs() throws Exception {
    assertThat(question(Map.of("server", Samples.GOOD.rtmp())).reading().slips())
        .extracting(slip -> slip.code().id())
        .containsExactly("address-obs-fields");
  }

  @Test
  void asksAsWhoeverAsked() throws Exception {
    assertThat(question(Map.of("address", "room42")).origin()).isEqualTo(Origin.COMMAND_LINE);
    assertThat(command().question(fromChat("check", Map.of("address", "room42"))).origin())
        .isEqualTo(Origin.CHAT);
  }

  @Test
  void wordsEveryRefusal() {
    CommandRouter router =
        new CommandRouter(List.of(command(SHOWS, PLAIN)), OpenAccess.FOR_ALL, new CrashLog());

    for (Map<String, String> arguments :
        List.of(
            Map.<String, String>of(),
            Map.of("address", "room42"),
            Map.of("address", "a/b/c", "session", "soon"),
            Map.of("address", "a/b/c", "app", "{app}"))) {
      Reply reply = router.handle(request("check", arguments));
      assertThat(reply.exitStatus()).as(words(reply)).isEqualTo(Reply.USAGE);
      assertThat(router.handle(SampleRequests.inChinese("check", arguments)).exitStatus())
          .isEqualTo(Reply.USAGE);
    }
  }

  private Question question(Map<String, String> arguments, KnownDomain... known) throws Exception {
    return command(known).question(request("check", arguments));
  }

  private UsageException refused(Map<String, String> arguments, KnownDomain... known) {
    return catchThrowableOfType(UsageException.class, () -> question(arguments, known));
  }

  private PushCheckCommand command(KnownDomain... known) {
    wire.knowing(known);
    return SampleRequests.check(wire);
  }
}
