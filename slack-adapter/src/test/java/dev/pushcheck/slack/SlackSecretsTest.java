package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.sandbox.slack.Answer;
import dev.pushcheck.sandbox.slack.Place;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is logged while things go well and badly, by us and by Slack's library. */
class SlackSecretsTest {
  private static final String CANARY = "5eedcanary5eedcanary";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    root.setLevel(Level.INFO);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void leave() {
    root.detachAppender(log);
    root.setLevel(before);
  }

  @Test
  void logsNoAddressAndNoToken() {
    try (Scene scene = Scene.overSocket()) {
      SlackStandIn slack = scene.slack;
      Scene.answer(slack.type(Place.USUAL, "/pushcheck rtmp://a/live/b?txSecret=" + CANARY));
      Scene.answer(slack.type(Place.USUAL, "/pushcheck explode " + CANARY));
      var form = Scene.form(slack.type(Place.USUAL, "/pushcheck"));
      slack.submit(Place.USUAL, form, Map.of("key", "b?txSecret=" + CANARY));
      slack.next("response_url", Answer.broken());
      slack.next("chat.postEphemeral", Answer.error("channel_not_found"));
      slack.type(Place.USUAL, "/pushcheck " + CANARY);
      await().until(() -> text().contains("could not be delivered"));
      slack.always("apps.connections.open", Answer.error("invalid_auth"));
      slack.dropSockets();
      scene.awaitState(State.DOWN);
      await().until(() -> text().contains("invalid_auth"));
    }

    assertThat(text())
        .contains("crashed")
        .doesNotContain(
            CANARY, SlackStandIn.BOT_TOKEN, SlackStandIn.APP_TOKEN, SlackStandIn.SIGNING_SECRET);
  }

  private String text() {
    return Stream.of(log.list.toArray(new ILoggingEvent[0]))
        .map(
            event ->
                event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                        ? ""
                        : event.getThrowableProxy().getMessage()))
        .collect(Collectors.joining("\n"));
  }
}
