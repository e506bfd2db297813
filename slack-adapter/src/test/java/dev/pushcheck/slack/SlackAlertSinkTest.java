package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.Delivery.Scope;
import dev.pushcheck.alert.Delivery.What;
import dev.pushcheck.alert.MessageRef;
import dev.pushcheck.alert.Post;
import dev.pushcheck.alert.Search;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.sandbox.slack.Answer;
import dev.pushcheck.sandbox.slack.Call;
import dev.pushcheck.sandbox.slack.Channel;
import dev.pushcheck.sandbox.slack.SlackStandIn;
import dev.pushcheck.slack.SlackSettings.Mode;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackAlertSinkTest {
  private static final Reader READER = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);

  private final Scene scene = Scene.before(Mode.SOCKET);
  private final SlackStandIn slack = scene.slack;
  private final AlertSink sink = scene.bot.alerts();

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void postsEditsAndAnswersInTheThread() throws InterruptedException {
    MessageRef message = sent(sink.post("C1", post("broke off")));
    assertThat(sink.edit(message, post("is back"))).isEqualTo(new Delivery.Sent(message));
    MessageRef below = sent(sink.reply(message, post("the steps")));

    assertThat(slack.messages("C1").keySet()).containsExactly(message.id(), below.id());
    assertThat(words(message)).contains("is back").doesNotContain("broke off");
    assertThat(stored(below).get("thread_ts").getAsString()).isEqualTo(message.id());
    assertThat(sink.platform()).isEqualTo("slack");
  }

  @Test
  void neverUnfurlsOrCallsByAccident() throws InterruptedException {
    sent(sink.post("C1", post("<!channel> @here <@U1> http://evil.example")));

    Call call = slack.calls("chat.postMessage").get(0);
    assertThat(call.argument("unfurl_links")).isIn("0", "false");
    assertThat(call.argument("unfurl_media")).isIn("0", "false");
    assertThat(call.argument("link_names")).isIn("0", "false");
    assertThat(call.argument("parse")).isEqualTo("none");
    assertThat(call.argument("text")).doesNotContain("<");
    assertThat(call.argument("blocks")).doesNotContain("mrkdwn");
  }

  @Test
  void callsWhomTheSettingsName() throws InterruptedException {
    Post post = new Post(reply("broke off"), READER, "key", Optional.of("<!subteam^S1> <!here>"));
    MessageRef message = sent(sink.post("C1", post));

    assertThat(stored(message).get("text").getAsString()).startsWith("<!subteam^S1> <!here> ");
    assertThat(words(message)).contains("<!subteam^S1> <!here>");
  }

  @ParameterizedTest
  @CsvSource({
    "C3, ACCESS, not_in_channel",
    "C4, CHANNEL, is_archived",
    "G6, CHANNEL, channel_not_found",
    "C404, CHANNEL, channel_not_found",
  })
  void tellsWhatIsLost(String channel, What what, String detail) throws InterruptedException {
    assertThat(sink.post(channel, post("x"))).isEqualTo(new Delivery.Lost(what, detail));
  }

  @Test
  void tellsThatAMessageIsGone() throws InterruptedException {
    MessageRef message = sent(sink.post("C1", post("x")));
    slack.delete("C1", message.id());

    Delivery gone = new Delivery.Lost(What.MESSAGE, "message_not_found");
    assertThat(sink.edit(message, post("y"))).isEqualTo(gone);
    assertThat(sink.reply(message, post("y"))).isEqualTo(gone);
  }

  @Test
  void tellsThatItWasThrownOutOfTheChannel() throws InterruptedException {
    MessageRef message = sent(sink.post("C1", post("x")));
    slack.channel("C1", Channel.NOT_JOINED);

    assertThat(sink.edit(message, post("y")))
        .isEqualTo(new Delivery.Lost(What.ACCESS, "not_in_channel"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive", "not_authed"})
  void tellsThatTheTokenIsNoLongerTaken(String error) throws InterruptedException {
    slack.always("chat.postMessage", Answer.error(error));

    assertThat(sink.post("C1", post("x"))).isEqualTo(new Delivery.Lost(What.CREDENTIALS, error));
  }

  @Test
  void tellsHowLongToWait() throws InterruptedException {
    slack.next("chat.postMessage", Answer.rateLimited(7));
    slack.next("chat.update", Answer.rateLimited(600));
    slack.next("chat.postMessage", Answer.error("ratelimited"));

    assertThat(sink.post("C1", post("x")))
        .isEqualTo(new Delivery.Later(Duration.ofSeconds(7), Scope.CHANNEL));
    assertThat(sink.edit(new MessageRef("C1", "1.2"), post("x")))
        .isEqualTo(new Delivery.Later(Duration.ofMinutes(10), Scope.PLATFORM));
    assertThat(sink.post("C1", post("x"))).isInstanceOf(Delivery.Later.class);
  }

  @Test
  void meetsSlacksOwnLimit() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      sent(sink.post("C1", post("x")));
    }

    assertThat(sink.post("C1", post("x"))).isInstanceOf(Delivery.Later.class);
    sent(sink.post("C2", post("x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable"})
  void isUnsureWhatSlacksOwnTroubleLeftBehind(String error) throws InterruptedException {
    slack.next("chat.postMessage", Answer.error(error));
    slack.next("chat.postMessage", Answer.broken());

    assertThat(sink.post("C1", post("x"))).isEqualTo(new Delivery.Unsure(error));
    assertThat(sink.post("C1", post("x"))).isEqualTo(new Delivery.Unsure("HTTP 503"));
  }

  @Test
  void tellsThatSlackCannotBeReached() throws InterruptedException {
    slack.close();

    assertThat(sink.post("C1", post("x"))).isInstanceOf(Delivery.Unreachable.class);
  }

  @Test
  void takesAMessageThatSlackRefusesForABug() throws InterruptedException {
    slack.next("chat.postMessage", Answer.error("invalid_blocks"));

    assertThat(sink.post("C1", post("x")))
        .isEqualTo(new Delivery.Lost(What.FORM, "invalid_blocks"));
  }

  @Test
  void findsAMessageByItsKeyWhereItMayLook() throws InterruptedException {
    MessageRef message = sent(sink.post("C1", post("x")));
    Instant since = Instant.EPOCH;

    assertThat(sink.find("C1", "key", since)).isEqualTo(new Search.Unknown("missing_scope"));
    slack.grantScope("channels:history");
    assertThat(sink.find("C1", "key", since)).isEqualTo(new Search.Found(message));
    assertThat(sink.find("C1", "other", since)).isEqualTo(new Search.Absent());
  }

  private static MessageRef sent(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    return ((Delivery.Sent) delivery).message();
  }

  private JsonObject stored(MessageRef message) {
    JsonObject stored = slack.messages(message.channel()).get(message.id());
    assertThat(stored).isNotNull();
    return stored == null ? new JsonObject() : stored;
  }

  private String words(MessageRef message) {
    return Scene.words(stored(message));
  }

  private static Post post(String words) {
    return new Post(reply(words), READER, "key", Optional.empty());
  }

  private static Reply reply(String words) {
    return new Reply(
        Reply.Visibility.PUBLIC, 0, List.of(new Block.Headline(Tone.BAD, Inline.text(words))));
  }
}
