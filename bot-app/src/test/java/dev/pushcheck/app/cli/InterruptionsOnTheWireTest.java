package dev.pushcheck.app.cli;

import static dev.pushcheck.app.cli.CssWorld.DOMAIN;
import static dev.pushcheck.app.cli.CssWorld.EVENTS;
import static dev.pushcheck.app.cli.CssWorld.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Service;
import dev.pushcheck.sandbox.account.StreamEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code interruptions}, from its arguments to the account's interface and back. */
@Timeout(60)
class InterruptionsOnTheWireTest {
  private CssWorld world;
  private CssAccountServer main;

  @BeforeEach
  void start(@TempDir Path directory) {
    world = new CssWorld(directory);
    main = world.account("main", "international");
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void findsEveryEventOfTwentyFivePagesOnce() {
    main.events(world.interruptions(2_432, Duration.ofMinutes(10)));

    JsonObject found = world.interruptions("--since", "20d", "--json").line();

    assertThat(found.get("total").getAsInt()).isEqualTo(2_432);
    assertThat(found.get("partial").getAsBoolean()).isFalse();
    assertThat(texts(found, "stream")).hasSize(2_432).doesNotHaveDuplicates();
    assertThat(texts(found, "endedAt")).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(main.calls(EVENTS)).isEqualTo(25);
  }

  @Test
  void findsWhatIsOlderThanOneQuestionMayAsk() {
    main.events(world.interruptions(44, Duration.ofDays(1)));

    assertThat(world.interruptions("--since", "45d", "--json").line().get("total").getAsInt())
        .isEqualTo(44);
    assertThat(main.calls(EVENTS)).isEqualTo(2);
  }

  @Test
  void losesNothingWherePagesMoveWhileTheyAreRead() {
    List<StreamEvent> known = world.interruptions(1_500, Duration.ofMinutes(10));
    main.events(known).misbehave(Misbehaviour.slow(Duration.ofMillis(50)).on(EVENTS).times(15));
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> world.interruptions("--since", "20d", "--json"));
    await().until(() -> main.calls(EVENTS) >= 3);
    main.event(world.interruption(DOMAIN, "late", Duration.ofMinutes(1), STOPPED));

    List<String> found = texts(answer.join().line(), "stream");

    assertThat(main.calls(EVENTS)).isGreaterThan(15);
    assertThat(found)
        .doesNotHaveDuplicates()
        .containsAll(known.stream().map(event -> event.stream().name()).toList());
  }

  @Test
  void keepsWhatItHasWhereTheAccountGivesUpMidway() {
    main.events(world.interruptions(1_000, Duration.ofMinutes(10)));
    main.misbehave(Misbehaviour.error("FailedOperation.InvalidParam").on(EVENTS).after(4));

    Answer json = world.interruptions("--since", "20d", "--json");
    assertThat(json.line().get("partial").getAsBoolean()).isTrue();
    assertThat(texts(json.line(), "stream")).hasSize(400).doesNotHaveDuplicates();
    assertThat(json.err()).contains("Incomplete: account main stopped answering midway");
    assertThat(json.status()).isZero();

    main.behave().misbehave(Misbehaviour.error("FailedOperation.InvalidParam").after(4));
    assertThat(world.interruptions("--since", "20d").out())
        .contains("At least 400 interruptions", "Incomplete: account main", "RequestId");
  }

  @Test
  void saysThatNothingWasFound() {
    Answer answer = world.interruptions("room42");
    assertThat(answer.out()).contains("No interruptions of room42 found.");
    assertThat(answer.status()).isZero();
    assertThat(world.interruptions("--json").line().get("total").getAsInt()).isZero();
    assertThat(world.interruptions("--csv").out()).hasLineCount(1);
  }

  @Test
  void takesNullsForNoAnswer() {
    main.events(world.interruptions(3, Duration.ofMinutes(1)));
    main.misbehave(Misbehaviour.nullFields());
    Answer none = world.interruptions("--json");
    assertThat(none.line().get("partial").getAsBoolean()).isTrue();
    assertThat(none.err()).contains("account main did not answer", "unreadable");
    assertThat(none.status()).isEqualTo(1);

    main.behave().misbehave(Misbehaviour.nullLeaves());
    Answer some = world.interruptions("--json");
    assertThat(some.line().get("partial").getAsBoolean()).isTrue();
    assertThat(some.line().get("total").getAsInt()).isZero();
    assertThat(some.err()).contains("Incomplete");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "show1, 1",
        "show, 0",
        "SHOW1, 0",
        "show*, 30",
        "*how1*, 11",
        "live/show2, 1",
        "push.example.com/live/show2, 1",
        "push.example.com/other/show2, 0",
        "*.example.com/*/show2, 1",
      })
  void findsStreamsByNameOrPattern(String stream, int total) {
    main.events(world.interruptions(30, Duration.ofMinutes(1)));
    assertThat(total(stream)).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource({
    "--domain, push.example.com, 3",
    "--domain, other.example.com, 1",
    "--domain, *.example.com, 4",
    "--app, live, 4",
    "--app, other, 0",
    "--cause, authorisation, 1",
    "--cause, txsecret-wrong, 1",
    "--cause, 18/503, 1",
    "--cause, network, 1",
    "--since, 90m, 2",
  })
  void findsOnlyWhatIsAskedFor(String option, String value, int total) {
    main.events(
        List.of(
            world.refusal("a", Duration.ofHours(1), "鉴权参数不通过"),
            world.interruption(DOMAIN, "b", Duration.ofMinutes(5), "推流链路网络异常"),
            world.interruption(DOMAIN, "c", Duration.ofHours(2), STOPPED),
            world.interruption("other.example.com", "d", Duration.ofHours(3), STOPPED)));
    assertThat(total(option, value)).isEqualTo(total);
  }

  @Test
  void asksAllAccounts() {
    world
        .account("second", "mainland")
        .event(world.interruption("push.example.cn", "b", Duration.ofMinutes(2), STOPPED));
    main.event(world.interruption(DOMAIN, "a", Duration.ofMinutes(3), STOPPED));

    JsonObject found = world.interruptions("--json").line();

    assertThat(texts(found, "domain")).containsExactly("push.example.cn", DOMAIN);
    assertThat(found.get("streams").getAsInt()).isEqualTo(2);
    assertThat(found.get("partial").getAsBoolean()).isFalse();
  }

  @Test
  void saysWhichAccountLacksThePermission() {
    main.event(world.interruption(DOMAIN, "a", Duration.ofMinutes(3), STOPPED));
    world.account("second", "mainland").deny(EVENTS);

    Answer answer = world.interruptions();

    assertThat(answer.status()).isZero();
    assertThat(answer.out())
        .contains("At least 1 interruption", "account second did not answer")
        .contains("live:" + EVENTS);
    assertThat(world.interruptions("--csv").err()).contains("account second did not answer");
  }

  @Test
  void saysWhichAccountHasAWrongKey() {
    world.close();
    world.account("wrong", "mainland", "not-the-key");

    Answer answer = world.interruptions("room42");

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out())
        .contains("Could not look up interruptions of room42")
        .contains("account wrong did not answer: its SecretId or SecretKey was refused");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void saysThatTheServiceIsSuspended(Service service) {
    main.service(service);
    Answer answer = world.interruptions("--json");
    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.line().get("partial").getAsBoolean()).isTrue();
    assertThat(answer.err()).contains("its CSS service is stopped, in arrears, or was never");
  }

  private int total(String... arguments) {
    String[] all = List.of(arguments).toArray(new String[arguments.length + 1]);
    all[arguments.length] = "--json";
    return world.interruptions(all).line().get("total").getAsInt();
  }

  private static List<String> texts(JsonObject found, String field) {
    return StreamSupport.stream(found.getAsJsonArray("interruptions").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(interruption -> interruption.get(field).getAsString())
        .toList();
  }
}
