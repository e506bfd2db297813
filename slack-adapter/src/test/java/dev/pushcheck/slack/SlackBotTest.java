package dev.pushcheck.slack;

import static dev.pushcheck.slack.Scene.acknowledged;
import static dev.pushcheck.slack.Scene.answer;
import static dev.pushcheck.slack.Scene.form;
import static dev.pushcheck.slack.Scene.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.net.Origin;
import dev.pushcheck.sandbox.slack.Answer;
import dev.pushcheck.sandbox.slack.Interaction;
import dev.pushcheck.sandbox.slack.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over Socket Mode, from what a person does to what they see. */
class SlackBotTest {
  private static final String ADDRESS = "rtmp://push.example.com/live/a?txSecret=1&txTime=2";

  private final Scene scene = Scene.overSocket();

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void answersAnAddressToWhoAskedOnly() {
    Interaction asked = scene.slack.type(Place.USUAL, "/pushcheck " + ADDRESS);
    JsonObject answer = answer(asked);

    assertThat(acknowledged(asked).payload().isEmpty()).isTrue();
    assertThat(answer.get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(words(answer)).contains("{address=" + ADDRESS + "}");
  }

  @Test
  void saysWhoAsksAndWhere() {
    answer(scene.slack.type(Place.USUAL, "/pushcheck live/a"));

    CommandRequest request = scene.commands.asked.remove();
    assertThat(request.caller().origin()).isEqualTo(Origin.CHAT);
    assertThat(request.caller().place()).isEqualTo("slack:T1/C1");
    assertThat(request.caller().user()).isEqualTo("slack:U1");
    assertThat(request.caller().groups()).isEmpty();
  }

  @Test
  void speaksTheLanguageAndTimeOfWhoAsks() {
    assertThat(words(answer(scene.slack.type(Place.USUAL, "/pushcheck live/a"))))
        .contains("EN Europe/Berlin");
    assertThat(words(answer(scene.slack.type(Place.USUAL.as("U2"), "/pushcheck live/a"))))
        .contains("ZH Asia/Shanghai");
    answer(scene.slack.type(Place.USUAL.as("U2"), "/pushcheck live/b"));

    assertThat(scene.slack.calls("users.info")).hasSize(2);
  }

  @Test
  void fallsBackToTheSettingsWhereItMayNotAskAboutPeople() {
    scene.slack.takeScope("users:read");

    assertThat(words(answer(scene.slack.type(Place.USUAL.as("U2"), "/pushcheck live/a"))))
        .contains("EN Z");
  }

  @Test
  void waitsForNobodyWhoWouldOnlyTellTheLanguage() {
    scene.slack.hang("users.info");
    scene.slack.hang("conversations.info");

    assertThat(words(answer(scene.slack.type(Place.USUAL.as("U2"), "/pushcheck live/a"))))
        .contains("EN Z");
  }

  @Test
  void undoesSlacksEscapesOnce() {
    Interaction asked =
        scene.slack.type(Place.USUAL, "/pushcheck https://a.example/x?a=1&amp;b=<2> & more");

    assertThat(words(answer(asked))).contains("{address=https://a.example/x?a=1&amp;b=<2> & more}");
  }

  @Test
  void reachesEveryCommand() {
    assertThat(words(answer(scene.slack.type(Place.USUAL, "/pushcheck help"))))
        .contains("check", "explain", "help");
    assertThat(words(answer(scene.slack.type(Place.USUAL, "/pushcheck explain 18/501"))))
        .contains("18/501");
    JsonObject everybody = answer(scene.slack.type(Place.USUAL, "/pushcheck everybody"));
    assertThat(everybody.get("response_type").getAsString()).isEqualTo("in_channel");
  }

  @Test
  void answersWrongInputWithAnExample() {
    assertThat(words(answer(scene.slack.type(Place.USUAL, "/pushcheck live/a --sesion 4h"))))
        .contains("sesion", "--session 4h");
  }

  @Test
  void doesAgainWhatAButtonSaysForWhoClicks() {
    JsonObject first = answer(scene.slack.type(Place.USUAL, "/pushcheck " + ADDRESS));
    Interaction click = scene.slack.click(Place.USUAL.as("U2"), first, "Check again");

    assertThat(words(answer(click))).contains("ZH", ADDRESS);
    assertThat(first.toString()).doesNotContain("\"value\":\"" + ADDRESS);
    assertThat(scene.commands.asked)
        .extracting(request -> request.caller().user())
        .containsExactly("slack:U1", "slack:U2");
  }

  @Test
  void reachesSubcommandsByTextAndByButton() {
    JsonObject muted = answer(scene.slack.type(Place.USUAL, "/pushcheck alerts mute a --for 2h"));
    JsonObject again = answer(scene.slack.click(Place.USUAL.as("U2"), muted, "Again"));

    assertThat(words(muted)).contains("alerts mute {for=2h, stream=a}");
    assertThat(words(again)).contains("alerts mute {for=2h, stream=a}");
    assertThat(muted.get("response_type").getAsString()).isEqualTo("ephemeral");
    assertThat(scene.commands.asked)
        .extracting(request -> request.subcommand().orElseThrow())
        .containsExactly("mute", "mute");
  }

  @Test
  void saysWhichSubcommandsThereAre() {
    assertThat(words(answer(scene.slack.type(Place.USUAL, "/pushcheck alerts"))))
        .contains("list", "mute", "alerts list");
    assertThat(words(answer(scene.slack.type(Place.USUAL.as("U2"), "/pushcheck alerts mut x"))))
        .contains("alerts mute", "是想写");
  }

  @Test
  void turnsPages() {
    JsonObject page = answer(scene.slack.type(Place.USUAL, "/pushcheck pages"));
    for (int number = 2; number <= 4; number++) {
      page = answer(scene.slack.click(Place.USUAL, page, "Next page"));
      assertThat(words(page)).contains("page " + number);
    }
  }

  @Test
  void asksForTheAddressAgainWhenAButtonIsTooOld() {
    JsonObject first = answer(scene.slack.type(Place.USUAL, "/pushcheck " + ADDRESS));
    scene.pendingNanos.addAndGet(Duration.ofMinutes(31).toNanos());

    assertThat(words(answer(scene.slack.click(Place.USUAL.as("U2"), first, "Check again"))))
        .contains("请重新发送地址");
  }

  @Test
  void opensAFormWithoutArgumentsAndAnswersIt() {
    Interaction asked = scene.slack.type(Place.USUAL, "/pushcheck");
    JsonObject form = form(asked);
    Interaction sent =
        scene.slack.submit(
            Place.USUAL,
            form,
            Map.of("server", "rtmp://a/live/", "key", "b?x=<1>&amp;", "language", "zh"));

    assertThat(acknowledged(sent).payload().isEmpty()).isTrue();
    assertThat(words(answer(asked)))
        .contains("ZH Europe/Berlin {key=b?x=<1>&amp;, server=rtmp://a/live/}");
  }

  @Test
  void wordsTheFormForItsReader() {
    JsonObject form = form(scene.slack.type(Place.USUAL.as("U2"), "/pushcheck"));

    assertThat(words(form)).contains("检查推流", "推流地址", "预计直播时长");
    assertThat(form.toString()).contains("\"initial_option\"");
  }

  @Test
  void sendsAnEmptyFormBackWithAHint() {
    JsonObject form = form(scene.slack.type(Place.USUAL, "/pushcheck"));
    Interaction sent = scene.slack.submit(Place.USUAL, form, Map.of("session", "4h"));

    JsonObject payload = acknowledged(sent).payload();
    assertThat(payload.get("response_action").getAsString()).isEqualTo("errors");
    assertThat(payload.getAsJsonObject("errors").get("address").getAsString())
        .contains("rtmp://push.example.com/live/");
    assertThat(scene.commands.asked).isEmpty();

    Interaction again = scene.slack.submit(Place.USUAL, form, Map.of("address", "live/a"));
    assertThat(acknowledged(again).payload().isEmpty()).isTrue();
    await().until(() -> scene.commands.asked.size() == 1);
  }

  @Test
  void saysHowToAskWhenTheFormCannotBeOpened() {
    scene.slack.next("views.open", Answer.error("expired_trigger_id"));

    assertThat(words(answer(scene.slack.type(Place.USUAL, "/pushcheck"))))
        .contains("Send a push address or a stream");
  }

  @Test
  void countsARepeatedDeliveryOnce() {
    Interaction asked = scene.slack.typeAndRepeat(Place.USUAL, "/pushcheck live/a");
    answer(asked);
    answer(scene.slack.type(Place.USUAL, "/pushcheck live/b"));

    assertThat(asked.answers()).hasSize(1);
    assertThat(scene.commands.asked).hasSize(2);
  }

  @Test
  void answersABugWithAnIdAndNoSecret() {
    Interaction asked = scene.slack.type(Place.USUAL, "/pushcheck explode");

    assertThat(words(answer(asked))).contains("I made a mistake myself").doesNotContain("5eed");
    assertThat(acknowledged(asked).status()).isEqualTo(200);
  }

  @Test
  void acknowledgesAtOnceAndSaysThatItIsBusy() {
    List<Interaction> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(scene.slack.type(Place.USUAL, "/pushcheck wait"));
      acknowledged(waiting.get(i));
    }
    Interaction refused = scene.slack.type(Place.USUAL, "/pushcheck wait");

    assertThat(acknowledged(refused).payload().get("response_type").getAsString())
        .isEqualTo("ephemeral");
    assertThat(words(acknowledged(refused).payload())).contains("Please try again in a minute");
    assertThat(waiting).allMatch(interaction -> interaction.answers().isEmpty());
    scene.commands.release();
    waiting.forEach(interaction -> assertThat(words(answer(interaction))).contains("waited"));
  }

  @Test
  void whispersWhenTheResponseUrlHoldsNoLonger() {
    scene.slack.clock(
        InstantSource.fixed(Instant.now())); // so that what follows is later than the command
    Interaction asked = scene.slack.type(Place.USUAL, "/pushcheck wait");
    acknowledged(asked);
    scene.slack.clock(InstantSource.fixed(Instant.now().plus(Duration.ofMinutes(31))));
    scene.commands.release();

    await().until(() -> !scene.slack.messages("C1").isEmpty());
    JsonObject whispered = scene.slack.messages("C1").values().iterator().next();
    assertThat(whispered.get("ephemeral_to").getAsString()).isEqualTo("U1");
    assertThat(words(whispered)).contains("waited");
    assertThat(whispered.get("text").getAsString()).contains("waited");
  }

  @Test
  void showsPicturesWhereItMayUploadThem() {
    JsonObject shown = answer(scene.slack.type(Place.USUAL, "/pushcheck picture"));
    scene.slack.takeScope("files:write");
    JsonObject told = answer(scene.slack.type(Place.USUAL, "/pushcheck picture"));

    assertThat(shown.toString()).contains("slack_file", "what it shows");
    assertThat(told.toString()).doesNotContain("slack_file").contains("[what it shows]");
  }

  @Test
  void tellsPicturesInWordsWhereSlackRefusesThem() {
    scene.slack.next("response_url", new Answer(400, Map.of(), "invalid_blocks"));
    scene.slack.type(Place.USUAL, "/pushcheck picture");

    await().until(() -> !scene.slack.messages("C1").isEmpty());
    assertThat(scene.slack.messages("C1").toString())
        .contains("[what it shows]")
        .doesNotContain("slack_file");
  }

  @Test
  void answersNobodyInAChannelSharedWithOthers() {
    assertThat(words(answer(scene.slack.type(Place.USUAL.in("C5"), "/pushcheck live/a"))))
        .contains("shared with another organisation");
    assertThat(scene.commands.asked).isEmpty();
  }

  @Test
  void answersNobodyFromAnotherWorkspace() {
    Place stranger = new Place("T9", "C1", "U9");
    JsonObject first = answer(scene.slack.type(Place.USUAL, "/pushcheck live/a"));

    assertThat(words(answer(scene.slack.type(stranger, "/pushcheck live/a"))))
        .contains("workspace that I was installed in");
    assertThat(words(answer(scene.slack.click(stranger, first, "Check again"))))
        .contains("workspace that I was installed in");
    assertThat(scene.commands.asked).hasSize(1);
  }

  @Test
  void answersInAPrivateChannelThatItIsNotIn() {
    assertThat(words(answer(scene.slack.type(Place.USUAL.in("G6"), "/pushcheck live/a"))))
        .contains("{address=live/a}");
  }
}
