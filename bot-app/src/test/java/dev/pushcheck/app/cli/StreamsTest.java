package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.reply.Golden;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code streams}, over the wire. */
class StreamsTest {
  @TempDir private Path directory;
  private World world;
  private final Account first = Account.named("main");
  private final Account second = Account.named("cn");

  @BeforeEach
  void open() {
    world = new World(directory);
    first.server().domain(Domain.push("push.example.com"));
    second.server().domain(Domain.push("push.example.net"));
    Account.into(world, first, second);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
    first.close();
    second.close();
  }

  @ParameterizedTest
  @CsvSource({"en, live", "zh, live", "en, disabled", "zh, disabled"})
  void readLikeThis(String language, String state) {
    live("room42", 42);
    live("room42", 40);
    live("room7", 3);
    second.server().push(Push.of(path("push.example.net", "a"), "198.51.100.8", ago(125)));
    ban("room13");

    Answer answer = disabledOrLive(state, "--lang", language);

    assertThat(answer.status()).isZero();
    Golden.assertMatches(StreamsTest.class, state + "-" + language, answer.out());
  }

  @Test
  void countAStreamOnceHoweverManyPushIt() {
    live("room42", 42);
    live("room42", 40);

    assertThat(streams().out()).contains("One stream is live.").contains("42 min ago");
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "disabled"})
  void areNoneOnlyIfEverybodySaysSo(String state) {
    assertThat(disabledOrLive(state).out()).contains(state.equals("live") ? "Nobody" : "No stream");

    second.server().misbehave(Misbehaviour.error("InternalError"));

    Answer unsure = disabledOrLive(state);
    assertThat(unsure.status()).isEqualTo(1);
    assertThat(unsure.out())
        .contains("I could not find out")
        .contains("The streams of account cn are missing")
        .doesNotContain("Nobody")
        .doesNotContain("No stream");
  }

  @Test
  void areTheOnesKnownWhereAnAccountIsSilent() {
    live("room42", 42);
    second.server().deny("DescribeLiveStreamOnlineList");

    Answer answer = streams();

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out())
        .contains("One stream is live.")
        .contains("push.example.com/live/room42")
        .contains("Allow live:DescribeLiveStreamOnlineList");
  }

  @Test
  void saySoWhereTheSiteNoLongerTells() {
    ban("room13");
    second.server().withdraw("DescribeLiveForbidStreamList");

    assertThat(streams("--disabled").out())
        .contains("One stream is disabled.")
        .contains("no longer tells this");
  }

  @Test
  void comeInPages() {
    IntStream.range(0, 45).forEach(number -> live("room%02d".formatted(number), number + 1));

    Answer last = streams("--page", "3");

    assertThat(streams().out()).contains("45 streams are live.").contains("1 to 20 of 45");
    assertThat(last.out()).contains("41 to 45 of 45").contains("room44").doesNotContain("room39");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "x", "-1", "99999999999"})
  void quoteAPageThatIsNotThere(String page) {
    live("room42", 42);

    Answer answer = streams("--page=" + page);

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("“" + page + "”").contains("There are 1");
  }

  @Test
  void areOfOneDomainIfAsked() {
    live("room42", 42);
    second.server().push(Push.of(path("push.example.net", "a"), "198.51.100.8", ago(125)));

    assertThat(streams("--domain", "push.example.net").out())
        .contains("push.example.net/live/a")
        .doesNotContain("room42");
    assertThat(streams("--app", "show").out()).contains("Nobody is live.");
  }

  @Test
  void needAnAccount() throws Exception {
    try (World bare = new World(directory)) {
      Answer answer = run(bare);

      assertThat(answer.status()).isEqualTo(2);
      assertThat(answer.err()).contains("none in the settings").contains("accounts:");
    }
  }

  private void live(String stream, int minutes) {
    first.server().push(Push.of(path("push.example.com", stream), "198.51.100.7", ago(minutes)));
  }

  private void ban(String stream) {
    first
        .server()
        .ban(
            new Ban(
                path("push.example.com", stream), ago(60), Program.NOW.plus(Duration.ofDays(6))));
  }

  private static StreamPath path(String domain, String stream) {
    return new StreamPath(domain, "live", stream);
  }

  private static Instant ago(int minutes) {
    return Program.NOW.minus(Duration.ofMinutes(minutes));
  }

  private Answer disabledOrLive(String state, String... arguments) {
    return state.equals("live")
        ? streams(arguments)
        : streams(
            Stream.concat(Stream.of("--disabled"), Stream.of(arguments)).toArray(String[]::new));
  }

  private Answer streams(String... arguments) {
    return run(world, arguments);
  }

  private static Answer run(World world, String... arguments) {
    Stream<String> first = Stream.of("streams", "--config", world.settings().toString());
    return new Program()
        .with("COLUMNS", "999")
        .run(Stream.concat(first, Stream.of(arguments)).toArray(String[]::new));
  }
}
