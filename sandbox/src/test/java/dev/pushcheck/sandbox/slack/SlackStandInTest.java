package dev.pushcheck.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the stand-in is as strict as Slack. */
class SlackStandInTest {
  private static final String TEXT = "{\"text\":\"hello\"}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final SlackStandIn slack = SlackStandIn.start();

  @AfterEach
  void end() {
    slack.close();
  }

  @ParameterizedTest
  @CsvSource({
    "auth.test, xoxb-standin-bot, ''",
    "auth.test, xoxb-other, invalid_auth",
    "auth.test, '', not_authed",
    "apps.connections.open, xoxb-standin-bot, not_allowed_token_type",
    "apps.connections.open, xapp-standin-app, ''",
    "users.lookupByEmail, xoxb-standin-bot, unknown_method",
    "conversations.history, xoxb-standin-bot, missing_scope",
  })
  void knowsItsTokensAndScopes(String method, String token, String error) throws Exception {
    JsonObject answer = call(method, token, Map.of());

    assertThat(answer.get("ok").getAsBoolean()).isEqualTo(error.isEmpty());
    assertThat(Forms.text(answer, "error")).isEqualTo(error);
  }

  @Test
  void takesFiveAnswersWithinHalfAnHour() throws Exception {
    Interaction asked = slack.type(Place.USUAL, "/pushcheck x");
    for (int i = 0; i < 5; i++) {
      assertThat(post(asked.responseUrl(), TEXT).statusCode()).isEqualTo(200);
    }
    assertThat(post(asked.responseUrl(), TEXT).body()).contains("used_url");

    Interaction late = slack.type(Place.USUAL, "/pushcheck x");
    slack.clock(InstantSource.fixed(Instant.now().plus(Duration.ofMinutes(31))));
    assertThat(post(late.responseUrl(), TEXT).body()).contains("expired_url");
  }

  @Test
  void opensOneFormATriggerWithinThreeSeconds() throws Exception {
    String view =
        "{\"type\":\"modal\",\"title\":{\"type\":\"plain_text\",\"text\":\"T\"},\"blocks\":[]}";
    Interaction asked = slack.type(Place.USUAL, "/pushcheck");
    assertThat(open(asked, view)).isEmpty();
    assertThat(open(asked, view)).isEqualTo("exchanged_trigger_id");
    assertThat(open(slack.type(Place.USUAL, "/pushcheck"), "{\"type\":\"modal\"}"))
        .isEqualTo("invalid_arguments");

    Interaction late = slack.type(Place.USUAL, "/pushcheck");
    slack.clock(InstantSource.fixed(Instant.now().plusSeconds(5)));
    assertThat(open(late, view)).isEqualTo("expired_trigger_id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"\"}} > more than 0",
        "{\"type\":\"actions\",\"elements\":[]} > 1 to 25 items",
        "{\"type\":\"rich_text\",\"elements\":[]} > no elements",
        "{\"type\":\"image\",\"alt_text\":\"a\"} > one source",
        "{\"type\":\"input\"} > unsupported type",
        "{\"type\":\"nonsense\"} > unsupported type",
      })
  void refusesBlocks(String block, String why) throws Exception {
    JsonObject answer =
        call(
            "chat.postMessage",
            SlackStandIn.BOT_TOKEN,
            Map.of("channel", "C1", "text", "x", "blocks", "[" + block + "]"));

    assertThat(Forms.text(answer, "error")).isEqualTo("invalid_blocks");
    assertThat(answer.toString()).contains(why);
  }

  @Test
  void refusesMessagesThatAreTooLongAsAWhole() throws Exception {
    String section =
        "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"}}"
            .formatted("x".repeat(2_900));
    JsonObject answer =
        call(
            "chat.postMessage",
            SlackStandIn.BOT_TOKEN,
            Map.of(
                "channel",
                "C1",
                "text",
                "x",
                "blocks",
                "["
                    + String.join(",", List.of(section, section, section, section, section))
                    + "]"));

    assertThat(Forms.text(answer, "error")).isEqualTo("msg_blocks_too_long");
  }

  @Test
  void takesTenSocketsEachWithATicketOfItsOwn() throws Exception {
    List<WebSocket> sockets = new ArrayList<>();
    String used = "";
    for (int i = 0; i < 10; i++) {
      used = socketUrl();
      sockets.add(connect(used));
    }
    await().until(() -> slack.sockets() == 10);
    sockets.add(connect(socketUrl()));
    await().until(() -> sockets.get(10).isInputClosed());

    sockets.get(0).abort();
    await().until(() -> slack.sockets() == 9);
    WebSocket again = connect(used);
    await().until(again::isInputClosed);
    assertThat(slack.sockets()).isEqualTo(9);
    sockets.forEach(WebSocket::abort);
  }

  private String socketUrl() throws Exception {
    return Forms.text(call("apps.connections.open", SlackStandIn.APP_TOKEN, Map.of()), "url");
  }

  private WebSocket connect(String url) {
    return http.newWebSocketBuilder()
        .buildAsync(URI.create(url), new WebSocket.Listener() {})
        .join();
  }

  private String open(Interaction asked, String view) throws Exception {
    return Forms.text(
        call(
            "views.open",
            SlackStandIn.BOT_TOKEN,
            Map.of("trigger_id", asked.triggerId(), "view", view)),
        "error");
  }

  private JsonObject call(String method, String token, Map<String, String> arguments)
      throws Exception {
    String form =
        arguments.entrySet().stream()
            .map(one -> one.getKey() + "=" + encode(one.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(form))
            .build();
    return JsonParser.parseString(http.send(request, BodyHandlers.ofString()).body())
        .getAsJsonObject();
  }

  private HttpResponse<String> post(String url, String json)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(json)).build(),
        BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
