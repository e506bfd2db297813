package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.slack.Answer;
import dev.pushcheck.sandbox.slack.Place;
import dev.pushcheck.slack.SlackSettings.Mode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketLinkTest {
  private final Scene scene = Scene.before(Mode.SOCKET);

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void findsASocketThatDiedInSilence() {
    connect();
    scene.slack.dieSilently();

    scene.awaitState(State.DOWN);
    assertThat(scene.bot.condition().reason()).contains("dead");

    scene.slack.recover();
    scene.awaitState(State.UP);
    assertHears();
  }

  @Test
  void findsASilentDeathWithinAMinute() {
    Duration worst = SocketTiming.USUAL.ping().multipliedBy(2);

    assertThat(worst).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void comesBackAfterACut() {
    connect();
    scene.slack.dropSockets();

    await().until(() -> scene.slack.socketsOpened() == 2);
    scene.awaitState(State.UP);
    assertHears();
  }

  @Test
  void movesToANewSocketBeforeItLeavesTheOld() {
    connect();
    for (int round = 2; round <= 5; round++) {
      int opened = round;
      scene.slack.refreshSockets();
      await().until(() -> scene.slack.socketsOpened() == opened && scene.slack.sockets() == 1);
      assertThat(scene.bot.condition().state()).isEqualTo(State.UP);
    }

    assertThat(scene.slack.mostSockets()).isEqualTo(2);
    assertHears();
  }

  @Test
  void neverHoldsMoreThanTwoSocketsHoweverOftenItIsAsked() {
    connect();
    for (int i = 0; i < 10; i++) {
      scene.slack.refreshSockets();
    }

    await().until(() -> scene.slack.socketsOpened() >= 2 && scene.slack.sockets() == 1);
    assertHears();
    assertThat(scene.slack.mostSockets()).isLessThanOrEqualTo(2);
  }

  @Test
  void isRedWhileSlackGivesNoSocket() {
    scene.slack.always("apps.connections.open", Answer.error("invalid_auth"));
    scene.bot.start();

    scene.awaitState(State.DOWN);
    assertThat(scene.bot.condition().reason()).contains("invalid_auth");
    await().until(() -> scene.slack.calls("apps.connections.open").size() >= 3);

    scene.slack.recover();
    scene.awaitState(State.UP);
  }

  @Test
  void goesOnAfterBrokenAnswers() {
    scene.slack.next("auth.test", Answer.broken());
    scene.slack.next("apps.connections.open", Answer.broken());
    scene.slack.next("apps.connections.open", new Answer(200, java.util.Map.of(), "<html>"));
    scene.bot.start();

    scene.awaitState(State.UP);
    assertHears();
  }

  @Test
  void waitsAsLongAsItIsTold() {
    scene.slack.next("apps.connections.open", Answer.rateLimited(1));
    scene.bot.start();
    scene.awaitState(State.UP);

    var calls = scene.slack.calls("apps.connections.open");
    assertThat(Duration.between(calls.get(0).at(), calls.get(1).at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void leavesWhenItIsClosed() {
    connect();
    scene.bot.close();

    await().until(() -> scene.slack.sockets() == 0);
  }

  private void connect() {
    scene.bot.start();
    scene.awaitState(State.UP);
  }

  private void assertHears() {
    assertThat(Scene.words(Scene.answer(scene.slack.type(Place.USUAL, "/pushcheck live/a"))))
        .contains("{address=live/a}");
  }
}
