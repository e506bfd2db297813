package dev.pushcheck.app.cli;

import static dev.pushcheck.app.cli.DiscordStage.read;
import static dev.pushcheck.app.cli.DiscordStage.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.Ticket;
import dev.pushcheck.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every button as hosts click it on Discord, with answers from an account. */
class DiscordButtonsTest {
  private static final List<String> BUNDLES = List.of("replies", "lookups", "streams");

  /** Keys of the labels that are clicked here; the rest of the name of the test says which. */
  private static final Set<String> CLICKED =
      Set.of(
          "new-address",
          "check-again",
          "history",
          "older",
          "newer",
          "check-stream",
          "explain",
          "week",
          "any-cause",
          "parts",
          "next-page",
          "ask-again");

  @TempDir private Path directory;
  private DiscordStage stage;

  @BeforeEach
  void start() throws Exception {
    stage = new DiscordStage(directory);
  }

  @AfterEach
  void close() throws Exception {
    try {
      stage.assertNoSecretWasSent();
    } finally {
      stage.close();
    }
  }

  @Test
  void leavesNoButtonOut() {
    Set<String> keys = new TreeSet<>();
    for (String bundle : BUNDLES) {
      ResourceBundle.getBundle("dev.pushcheck.text." + bundle, Language.EN.locale())
          .keySet()
          .stream()
          .filter(key -> key.startsWith("button.") && !key.equals("button.expired"))
          .forEach(key -> keys.add(key.substring("button.".length())));
    }
    assertThat(CLICKED)
        .as("a button that nobody clicks here")
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, New address, New address for `live/room42`",
    "zh-CN, 生成新地址, `live/room42` 的新地址"
  })
  void makesANewAddressThatPassesTheCheck(String locale, String label, String said) {
    Asker asker = Asker.HOST.speaking(locale);
    String expired = stage.issued(expired(asker));

    Ticket fresh = stage.click(asker, label, expired);

    stage.issued(fresh);
    assertThat(read(fresh)).contains(said).contains("txSecret=");
    assertThat(read(fresh)).contains("rtmp://push.example.com/live/room42?");
  }

  @Test
  void checksAgainWhatHasChangedSince() {
    String first = shown(check(DiscordStage.BUSY));
    assertThat(first).contains("Somebody is live");
    stage.account().interrupt(DiscordStage.path("busy"), CssWorld.STOPPED);

    Ticket again = stage.click(Asker.HOST, "Check again", first);

    assertThat(read(again)).contains("live/busy").contains("Check again");
  }

  @Test
  void leadsFromACheckToTheHistory() {
    String expired = shown(expired(Asker.HOST));

    Ticket history = stage.click(Asker.HOST, "History", expired);

    assertThat(read(history)).contains("25 interruptions of `live/room42`");
  }

  @Test
  void turnsThePagesOfAHistory() {
    String newest = shown(interruptions(Map.of("stream", DiscordStage.STREAM)));
    assertThat(newest).contains("**1 to 10 of 25**").contains("attachment://picture-1.png");

    String second = shown(stage.click(Asker.HOST, "Older", newest));
    assertThat(second).contains("**11 to 20 of 25**").doesNotContain("attachment://");
    String third = shown(stage.click(Asker.HOST, "Older", second));
    assertThat(third).contains("**21 to 25 of 25**").doesNotContain("\"Older\"");
    String back = shown(stage.click(Asker.HOST, "Newer", third));
    assertThat(back).contains("**11 to 20 of 25**");
    String first = shown(stage.click(Asker.HOST, "Newer", back));
    assertThat(first).contains("**1 to 10 of 25**").doesNotContain("\"Newer\"");

    assertThat(stage.discord.calls())
        .filteredOn(call -> call.files().contains("picture-1.png"))
        .hasSize(2);
  }

  @Test
  void leadsFromAHistoryToWhatItMeansAndToACheck() {
    String history = shown(interruptions(Map.of("stream", DiscordStage.STREAM)));

    Ticket meaning = stage.click(Asker.HOST, "What does it mean", history);
    Ticket check = stage.click(Asker.HOST, "Check now", history);

    assertThat(read(meaning)).contains("Usually the upload is too slow");
    assertThat(read(check)).contains("live/room42").contains("Check again");
  }

  @Test
  void looksFurtherWhereNothingIsFound() {
    Map<String, String> narrow = Map.of("stream", "room4", "cause", "network", "since", "1h");
    String nothing = shown(interruptions(narrow));
    assertThat(nothing).contains("No interruptions");

    Ticket anyCause = stage.click(Asker.HOST, "Any cause", nothing);
    Ticket week = stage.click(Asker.HOST, "Last 7 days", nothing);
    String parts = shown(stage.click(Asker.HOST, "Names that contain it", shown(anyCause)));

    assertThat(read(anyCause)).contains("No interruptions").doesNotContain("Any cause");
    assertThat(read(week)).contains("No interruptions").doesNotContain("Last 7 days");
    assertThat(parts).contains("2 interruptions of `live/room42`");
  }

  @Test
  void turnsThePagesOfTheStreams() {
    String first = shown(stage.command(Asker.HOST, "streams", Map.of()));
    assertThat(first).contains("1 to 20 of 30").contains("live/busy");

    Ticket last = stage.click(Asker.HOST, "Next page", first);

    assertThat(read(last)).contains("21 to 30 of 30").contains("live/show29");
    assertThat(read(last)).doesNotContain("Next page");
  }

  @Test
  void asksAgainWhatTookTooLong() {
    stage.account().misbehave(Misbehaviour.hanging());
    stage.discord.interactions().aged(Duration.ofMinutes(14).plusSeconds(29));
    String late = shown(stage.command(Asker.HOST, "streams", Map.of("state", "disabled")));
    assertThat(late).contains("Please ask again");
    stage.account().behave();
    stage.discord.interactions().aged(Duration.ZERO);

    assertThat(read(stage.click(Asker.HOST, "Ask again", late))).contains("One stream is disabled");
  }

  @Test
  void asksForTheAddressAgainWhereAButtonIsForgotten() {
    Ticket click = stage.discord.interactions().click(Asker.HOST, "0123456789abcdef".repeat(2));

    assertThat(read(click)).contains("send the address again");
  }

  @Test
  void answersAStrangersClickInPrivate() {
    String history = shown(interruptions(Map.of("stream", DiscordStage.STREAM)));
    Asker other = Asker.HOST.as("700000000000000002");

    Ticket click =
        stage.discord.interactions().clickInPublic(other, DiscordStage.button("Older", history));

    assertThat(read(click)).contains("11 to 20 of 25");
    await().until(() -> click.answer("callback:5").isPresent());
    assertThat(click.answer("callback:5").orElseThrow().body().get("flags").getAsInt())
        .isEqualTo(64);
  }

  private Ticket expired(Asker asker) {
    String address = stage.address("room42", Duration.ofHours(-2));
    return stage.command(asker, "pushcheck", Map.of("address", address));
  }

  private Ticket check(String stream) {
    return stage.command(Asker.HOST, "pushcheck", Map.of("address", stream));
  }

  private Ticket interruptions(Map<String, String> options) {
    return stage.command(Asker.HOST, "interruptions", options);
  }
}
