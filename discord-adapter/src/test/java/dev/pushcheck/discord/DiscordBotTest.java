package dev.pushcheck.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.net.Origin;
import dev.pushcheck.sandbox.discord.Answer;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.discord.Asker.Place;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.discord.Ticket;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what people do on Discord to what they see, over the wire. */
class DiscordBotTest {
  private static final Map<String, String> ADDRESS =
      Map.of("address", "rtmp://push.example.com/live/room42?txSecret=s3cr3t&txTime=1");
  private static final int EPHEMERAL = 64;

  private final World world = new World();

  @BeforeEach
  void start() {
    world.start();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void acknowledgesAtOnceAndInPrivateThenAnswers() {
    CountDownLatch gate = world.check.hang();
    Ticket ticket = ask(Asker.HOST, ADDRESS);
    await().until(() -> ticket.answer("callback:5").isPresent());
    Answer acknowledgement = ticket.answer("callback:5").orElseThrow();
    assertThat(acknowledgement.body().get("flags").getAsInt()).isEqualTo(EPHEMERAL);
    assertThat(ticket.shown()).isEmpty();
    gate.countDown();
    assertThat(World.awaitText(ticket)).contains("answer 1 in EN");
    assertThat(ticket.answers()).extracting(Answer::what).containsExactly("callback:5", "edit");
  }

  @Test
  void tellsTheCoreWhoAsksWhereAndInWhichWords() {
    World.awaitText(ask(Asker.HOST, ADDRESS));
    CommandRequest request = world.check.last();
    assertThat(request.arguments()).isEqualTo(ADDRESS);
    assertThat(request.caller())
        .isEqualTo(
            new CommandRequest.Caller(
                Origin.CHAT,
                "discord:" + Guild.ID + "/" + Guild.CHANNEL,
                "discord:" + Asker.HOST.user(),
                java.util.Set.of("discord:" + Guild.ID + "/" + Guild.HOSTS)));
    assertThat(request.reader().audience()).isEqualTo(Audience.HOST);
  }

  @ParameterizedTest
  @CsvSource({"en-US,EN", "en-GB,EN", "zh-CN,ZH", "zh-TW,ZH", "de,EN"})
  void answersInTheLanguageOfTheClient(String locale, Language language) {
    World.awaitText(ask(Asker.HOST.speaking(locale), ADDRESS));
    assertThat(world.check.last().reader().language()).isEqualTo(language);
  }

  @Test
  void answersInDirectMessages() {
    Ticket ticket = ask(Asker.HOST.in(Place.DIRECT), ADDRESS);
    assertThat(World.awaitText(ticket)).contains("answer 1");
    assertThat(world.check.last().caller().place()).startsWith("discord:@me/");
    assertThat(world.check.last().caller().groups()).isEmpty();
  }

  @Test
  void answersWhoeverHasInstalledItAnywhere() {
    Ticket ticket = ask(Asker.HOST.in(Place.FOREIGN_SERVER), ADDRESS);
    assertThat(World.awaitText(ticket)).contains("answer 1");
    assertThat(world.check.last().caller().place()).startsWith("discord:" + Guild.FOREIGN + "/");
    assertThat(world.check.last().caller().groups()).isEmpty();
  }

  @Test
  void opensAFormForACommandWithoutOptions() {
    Ticket ticket = ask(Asker.HOST, Map.of());
    World.awaitText(ticket);
    JsonObject form = ticket.answer("callback:9").orElseThrow().body();
    assertThat(form.get("title").getAsString()).isEqualTo("Can this stream be pushed?");
    assertThat(form.toString()).contains("address", "server", "key", "session");
    assertThat(world.check.requests()).isEmpty();
  }

  @Test
  void readsAFormAndAnswersInPrivate() {
    Map<String, String> filledIn =
        Map.of(
            "server", "rtmp://push.example.com/live/", "key", "room42?txSecret=a", "session", "");
    Ticket ticket = world.discord.interactions().submit(Asker.HOST, "form:check", filledIn);
    assertThat(World.awaitText(ticket)).contains("answer 1");
    assertThat(ticket.answer("callback:5").orElseThrow().body().get("flags").getAsInt())
        .isEqualTo(EPHEMERAL);
    assertThat(world.check.last().arguments())
        .containsOnlyKeys("server", "key")
        .containsEntry("key", "room42?txSecret=a");
  }

  @Test
  void suggestsWhatTheCommandSuggests() {
    world.check.suggest(List.of("live/a", "x".repeat(101), "", "live/b"));
    Ticket ticket =
        world
            .discord
            .interactions()
            .typing(Asker.HOST, "pushcheck", Map.of("address", "live/"), "address");
    World.awaitText(ticket);
    assertThat(ticket.answer("callback:8").orElseThrow().body().getAsJsonArray("choices"))
        .extracting(choice -> choice.getAsJsonObject().get("value").getAsString())
        .containsExactly("live/a", "live/b");
  }

  @Test
  void tellsTheCoreWhichSubcommandIsMeantAndOffersItAgain() {
    Map<String, String> mute = Map.of("stream", "live/room42", "for", "2h");
    String shown =
        World.awaitText(world.discord.interactions().command(Asker.HOST, "alerts mute", mute));
    CommandRequest request = world.alerts.last();
    assertThat(request.command()).isEqualTo("alerts mute");
    assertThat(request.subcommand()).contains("mute");
    assertThat(request.arguments()).isEqualTo(mute);
    World.awaitText(world.discord.interactions().click(Asker.HOST, World.button(shown)));
    assertThat(world.alerts.requests()).hasSize(2).allMatch(again -> again.equals(request));
  }

  @Test
  void opensTheFormOfASubcommandWithoutOptionsAndAnswersIt() {
    Ticket opened = world.discord.interactions().command(Asker.HOST, "alerts mute", Map.of());
    World.awaitText(opened);
    JsonObject form = opened.answer("callback:9").orElseThrow().body();
    assertThat(form.toString()).contains("stream", "for").doesNotContain("notify");
    String id = form.get("custom_id").getAsString();
    Map<String, String> filledIn = Map.of("stream", "live/room42", "for", "");
    World.awaitText(world.discord.interactions().submit(Asker.HOST, id, filledIn));
    assertThat(world.alerts.last().command()).isEqualTo("alerts mute");
    assertThat(world.alerts.last().arguments()).isEqualTo(Map.of("stream", "live/room42"));
  }

  @Test
  void answersASubcommandThatNeedsNothing() {
    World.awaitText(world.discord.interactions().command(Asker.HOST, "alerts list", Map.of()));
    assertThat(world.alerts.last().command()).isEqualTo("alerts list");
  }

  @Test
  void suggestsForASubcommandWhatTheCommandSuggests() {
    world.alerts.suggest(List.of("live/room42"));
    Map<String, String> typed = Map.of("stream", "roo", "for", "2h");
    Ticket ticket = world.discord.interactions().typing(Asker.HOST, "alerts mute", typed, "stream");
    assertThat(World.awaitText(ticket)).contains("live/room42");
    assertThat(world.alerts.last().subcommand()).contains("mute");
    assertThat(world.alerts.last().arguments()).isEqualTo(typed);
  }

  @Test
  void putsTheAnswerToAClickInPlaceOfAPrivateMessage() {
    String shown = World.awaitText(ask(Asker.HOST, ADDRESS));
    Ticket click = world.discord.interactions().click(Asker.HOST, World.button(shown));
    assertThat(World.awaitText(click)).contains("answer 2");
    assertThat(click.answers()).extracting(Answer::what).containsExactly("callback:6", "edit");
    assertThat(world.check.last().arguments()).isEqualTo(ADDRESS);
  }

  @Test
  void answersAClickBelowAPublicMessageApartAsWhoeverClicked() {
    String shown = World.awaitText(ask(Asker.HOST, ADDRESS));
    Asker other = Asker.HOST.as("700000000000000002");
    Ticket click = world.discord.interactions().clickInPublic(other, World.button(shown));
    assertThat(World.awaitText(click)).contains("answer 2");
    assertThat(click.answer("callback:5").orElseThrow().body().get("flags").getAsInt())
        .isEqualTo(EPHEMERAL);
    assertThat(world.check.last().caller().user()).isEqualTo("discord:700000000000000002");
  }

  @Test
  void sendsPicturesWithTheAnswer() {
    world.check.showPicture();
    assertThat(World.awaitText(ask(Asker.HOST, ADDRESS))).contains("attachment://picture-1.png");
    assertThat(world.discord.calls())
        .filteredOn(call -> call.method().equals("PATCH"))
        .allSatisfy(call -> assertThat(call.files()).containsExactly("picture-1.png"));
  }

  @ParameterizedTest
  @CsvSource({"en-US,send the address again", "zh-CN,重新发送地址"})
  void asksForTheAddressAgainWhenAButtonIsTooOld(String locale, String said) {
    Ticket click = world.discord.interactions().click(Asker.HOST.speaking(locale), "0".repeat(32));
    assertThat(World.awaitText(click)).contains(said);
    assertThat(click.answer("callback:4").orElseThrow().body().get("flags").getAsInt() & EPHEMERAL)
        .isEqualTo(EPHEMERAL);
  }

  @Test
  void saysThatItIsBusyWhenNoMoreCanWait() {
    CountDownLatch gate = world.check.hang();
    List<Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tickets.add(ask(Asker.HOST, ADDRESS));
    }
    await().until(() -> tickets.stream().filter(t -> t.text().contains("try again")).count() == 2);
    assertThat(tickets).allMatch(ticket -> ticket.answer("callback:5").isPresent());
    gate.countDown();
    tickets.forEach(World::awaitText);
  }

  @Test
  void saysSoBeforeDiscordStopsWaitingAndOffersToAskAgain() {
    world.check.hang();
    world.discord.interactions().aged(Duration.ofMinutes(14).plusSeconds(29));
    Ticket ticket = ask(Asker.HOST, ADDRESS);
    assertThat(World.awaitText(ticket)).contains("Please ask again", "Ask again");
    assertThat(World.button(ticket.text())).isNotEmpty();
  }

  @Test
  void forgetsTheDeadlineOnceItHasAnswered() {
    int before = world.waitingDeadlines();
    for (int i = 0; i < 5; i++) {
      World.awaitText(ask(Asker.HOST, ADDRESS));
    }
    await().until(() -> world.waitingDeadlines() <= before + 1);
  }

  @Test
  void survivesATokenThatHasExpired() {
    CountDownLatch gate = world.check.hang();
    Ticket late = ask(Asker.HOST, ADDRESS);
    await().until(() -> !late.answers().isEmpty());
    late.expire();
    gate.countDown();
    assertThat(World.awaitText(ask(Asker.HOST, ADDRESS))).contains("answer 2");
    assertThat(late.shown()).isEmpty();
  }

  @Test
  void helpsWithoutAForm() {
    Ticket ticket = world.discord.interactions().command(Asker.HOST, "help", Map.of());
    assertThat(World.awaitText(ticket)).contains("Tencent Cloud CSS");
  }

  private Ticket ask(Asker asker, Map<String, String> options) {
    return world.discord.interactions().command(asker, "pushcheck", options);
  }
}
