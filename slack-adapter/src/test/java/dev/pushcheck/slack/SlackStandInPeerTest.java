package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.slack.Interaction;
import dev.pushcheck.sandbox.slack.Place;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The stand-in for Slack, used by Slack's own Bolt for JavaScript: what that takes is like Slack.
 */
class SlackStandInPeerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SlackStandIn slack = SlackStandIn.start();

  @AfterEach
  void end() {
    slack.close();
  }

  @Test
  void servesSlacksOwnFrameworkOverSockets() {
    try (NodePeer peer =
        NodePeer.start(slack.apiUrl(), SlackStandIn.BOT_TOKEN, SlackStandIn.APP_TOKEN)) {
      peer.untilSaying("ready");
      await().atMost(PATIENCE).until(() -> slack.sockets() == 1);
      assertSlacksOwnFrameworkAtHome(peer);

      slack.refreshSockets();
      await().atMost(PATIENCE).until(() -> slack.socketsOpened() == 2 && slack.sockets() == 1);
      assertThat(heard("after a refresh")).isEqualTo("heard after a refresh");
    }
  }

  @Test
  void servesSlacksOwnFrameworkOverHttp() throws IOException {
    int port = freePort();
    slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
    try (NodePeer peer =
        NodePeer.start(
            slack.apiUrl(),
            SlackStandIn.BOT_TOKEN,
            SlackStandIn.APP_TOKEN,
            Integer.toString(port),
            SlackStandIn.SIGNING_SECRET)) {
      peer.untilSaying("ready");
      assertSlacksOwnFrameworkAtHome(peer);
    }
  }

  private void assertSlacksOwnFrameworkAtHome(NodePeer peer) {
    assertThat(peer.said())
        .contains("ready T1 zh-CN 1")
        .containsSubsequence(
            "refused is_archived", "refused invalid_blocks", "refused missing_scope")
        .noneMatch(line -> line.startsWith("error") || line.contains("not refused"));
    assertThat(slack.messages("C1").values())
        .anyMatch(message -> message.get("text").getAsString().equals("edited by the peer"));

    Interaction asked = slack.type(Place.USUAL, "/peer one & <two>");
    JsonObject answer = Scene.answer(asked);
    assertThat(answer.get("text").getAsString()).isEqualTo("heard one &amp; &lt;two&gt;");
    assertThat(Scene.answer(slack.click(Place.USUAL, answer, "Again")).get("text").getAsString())
        .isEqualTo("again U1");

    JsonObject form = Scene.form(slack.type(Place.USUAL, "/peer form"));
    assertThat(Scene.acknowledged(slack.submit(Place.USUAL, form, Map.of("word", "bad"))).payload())
        .hasToString("{\"response_action\":\"errors\",\"errors\":{\"word\":\"not this one\"}}");
    slack.submit(Place.USUAL, form, Map.of("word", "good"));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                slack.messages("C1").values().stream()
                    .anyMatch(message -> message.get("text").getAsString().equals("form good")));
  }

  private String heard(String words) {
    return Scene.answer(slack.type(Place.USUAL, "/peer " + words)).get("text").getAsString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
