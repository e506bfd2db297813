package dev.pushcheck.command;

import static dev.pushcheck.command.SampleRequests.fromChat;
import static dev.pushcheck.command.SampleRequests.request;
import static dev.pushcheck.command.SampleRequests.words;
import static dev.pushcheck.interruption.SampleInterruptions.NETWORK;
import static dev.pushcheck.interruption.SampleInterruptions.NOW;
import static dev.pushcheck.interruption.SampleInterruptions.STOPPED;
import static dev.pushcheck.interruption.SampleInterruptions.WRONG_SECRET;
import static dev.pushcheck.interruption.SampleInterruptions.event;
import static dev.pushcheck.interruption.SampleInterruptions.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApi.QualitySample;
import dev.pushcheck.css.FakeCssApi;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.interruption.EventLog;
import dev.pushcheck.interruption.InterruptionLookup;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptionsCommandTest {
  private final FakeCssApi api = new FakeCssApi();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final InterruptionsCommand command =
      command(new CssAccounts(List.of(new CssAccount("main", Site.INTERNATIONAL, api))));

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "room42",
        " live/room42 ",
        "push.example.com/live/room42",
        "room4*",
        "rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe",
        "rtmp://push.example.com/live/room42",
      })
  void findsTheStreamHoweverItIsWritten(String written) throws Exception {
    api.withEvents(List.of(event("room42", 60, 30, NETWORK), event("other", 90, 30, NETWORK)));
    assertThat(words(command.handle(request("interruptions", Map.of("stream", written)))))
        .startsWith("1 interruption of live/room42")
        .doesNotContain("f85a2ab363fe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rtmp://push.example.com/live/room42sign=f85a2ab363fe4deaffef9754d79da6fe",
        "rtmp://push.example.com/live/room42txSercet=f85a2ab363fe4deaffef9754d79da6fe",
        "rtmp://push.example.com/xoxb-f85a2ab363fe4deaffef9754d79da6fe/room42",
      })
  void takesNoSignatureForAName(String written) {
    assertThatThrownBy(() -> command.handle(request("interruptions", Map.of("stream", written))))
        .isInstanceOfSatisfying(
            UsageException.class,
            wrong -> {
              assertThat(wrong.textKey()).isEqualTo("usage.bad-stream-pattern");
              assertThat(wrong.facts().toString()).doesNotContain("f85a2ab363fe");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "stream, room 42, usage.bad-stream-pattern",
    "domain, live/room42, usage.bad-stream-option",
    "app, a b, usage.bad-stream-option",
    "cause, netwrok, usage.unknown-cause-nearest",
    "cause, kubernetes, usage.unknown-cause",
    "since, soon, range.unreadable",
    "since, 61d, range.forgotten",
    "page, 0, usage.bad-page",
    "page, 1234567, usage.bad-page",
    "page, one, usage.bad-page",
  })
  void saysWhichArgumentItCannotRead(String option, String value, String key) {
    UsageException wrong =
        catchThrowableOfType(
            UsageException.class,
            () -> command.handle(request("interruptions", Map.of(option, value))));
    assertThat(wrong).isNotNull();
    assertThat(wrong.textKey()).isEqualTo(key);
    assertThat(api.asked()).isEmpty();
  }

  @Test
  void needsSomebodyToAsk() {
    UsageException wrong =
        catchThrowableOfType(
            UsageException.class,
            () -> command(CssAccounts.NONE).handle(request("interruptions", Map.of())));
    assertThat(wrong.textKey()).isEqualTo("usage.no-account");
  }

  @Test
  void paintsForChatsOnly() throws Exception {
    api.withEvents(List.of(event("a", 60, 30, NETWORK)));
    assertThat(pictures(command.handle(fromChat("interruptions", Map.of())))).isEqualTo(1);
    assertThat(pictures(command.handle(request("interruptions", Map.of())))).isZero();
  }

  @Test
  void measuresTheNewestBreakOfOneStream() throws Exception {
    api.withEvents(List.of(event("a", 60, 0, WRONG_SECRET), event("a", 300, 600, NETWORK)));
    api.withQuality(stream("a"), List.of(new QualitySample(NOW.minusSeconds(310), 30, 9, 9)));
    assertThat(pictures(command.handle(fromChat("interruptions", Map.of())))).isEqualTo(2);

    api.withEvents(List.of(event("b", 100, 30, STOPPED)));
    assertThat(pictures(command.handle(fromChat("interruptions", Map.of())))).isEqualTo(1);
  }

  @Test
  void everyPageCanBeReachedByItsButton() throws Exception {
    api.withEvents(
        IntStream.rangeClosed(1, 25)
            .mapToObj(i -> event("show" + i, 60L * i, 30, NETWORK))
            .toList());
    Reply first = command.handle(fromChat("interruptions", Map.of("since", "60d")));
    api.withEvents(List.of(event("new", -1, 30, NETWORK)));
    Reply second = command.handle(fromChat("interruptions", older(first).arguments()));
    Reply third = command.handle(fromChat("interruptions", older(second).arguments()));
    assertThat(words(second)).contains("11 to 20 of 25", "live/show11 ", "live/show20 ");
    assertThat(words(third)).contains("21 to 25 of 25", "live/show25 ").doesNotContain("Older");
  }

  @ParameterizedTest
  @CsvSource({
    "stream, ROOM, push.example.com/live/room42",
    "domain, exam, push.example.com",
    "cause, netw, network",
    "since, 7, 7d",
  })
  void completesWhatIsTyped(String option, String typed, String completion) {
    api.withPushDomain("push.example.com")
        .withLivePush(
            new LivePush(stream("room42"), Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(command.complete(request("interruptions", Map.of(option, typed)), option))
        .contains(completion)
        .hasSizeLessThanOrEqualTo(25)
        .allMatch(value -> value.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)));
  }

  private InterruptionsCommand command(CssAccounts accounts) {
    return new InterruptionsCommand(
        new InterruptionLookup(accounts, EventLog.NONE, threads),
        new StreamSuggestions(
            accounts, new KnownDomains(List.of()), OpenAccess.FOR_ALL, Ticker.disabledTicker()),
        OpenAccess.FOR_ALL,
        InstantSource.fixed(NOW));
  }

  private static Action older(Reply reply) {
    return reply.blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .filter(button -> button.label().equals("Older"))
        .map(Button::action)
        .findFirst()
        .orElseThrow();
  }

  private static long pictures(Reply reply) {
    return reply.blocks().stream().filter(Block.Image.class::isInstance).count();
  }
}
