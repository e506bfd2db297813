package dev.pushcheck.discord;

import static dev.pushcheck.discord.SamplePosts.calling;
import static dev.pushcheck.discord.SamplePosts.saying;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.Delivery.Scope;
import dev.pushcheck.alert.Delivery.What;
import dev.pushcheck.alert.MessageRef;
import dev.pushcheck.alert.Search;
import dev.pushcheck.sandbox.discord.Call;
import dev.pushcheck.sandbox.discord.Guild;
import dev.pushcheck.sandbox.discord.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the wire, without a connection to the gateway. */
class DiscordAlertSinkTest {
  private static final String SENDING = "POST /channels/";
  private static final String EVER = "PATCH|POST";

  private final World world = new World();
  private final AlertSink sink = world.bot(world.settings(), GatewayLease.ALONE).alerts();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void postsCallingNobody() throws InterruptedException {
    MessageRef message = sent(sink.post(Guild.CHANNEL, saying("live/room42 broke off", "k1")));
    JsonObject posted = world.discord.channels().messages(Guild.CHANNEL).get(0);
    assertThat(message).isEqualTo(new MessageRef(Guild.CHANNEL, posted.get("id").getAsString()));
    assertThat(posted.toString()).contains("live/room42 broke off");
    assertThat(posted.get("allowed_mentions")).hasToString("{\"parse\":[],\"replied_user\":false}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "<@&42>;{'parse':[],'roles':['42'],'replied_user':false}",
        "<@42>;{'parse':[],'users':['42'],'replied_user':false}",
        "@here;{'parse':['everyone'],'replied_user':false}",
        "everyone, come;{'parse':[],'replied_user':false}",
      })
  void callsOnlyWhomTheRouteNames(String mention, String allowed) throws InterruptedException {
    sent(sink.post(Guild.CHANNEL, calling(mention, "@everyone <@1> <@&2>")));
    JsonObject posted = world.discord.channels().messages(Guild.CHANNEL).get(0);
    assertThat(posted.getAsJsonObject("allowed_mentions"))
        .isEqualTo(JsonParser.parseString(allowed));
  }

  @Test
  void editsWithoutCallingAnybodyAgain() throws InterruptedException {
    MessageRef message = sent(sink.post(Guild.CHANNEL, calling("<@&42>", "broke off")));
    assertThat(sent(sink.edit(message, calling("<@&42>", "is back")))).isEqualTo(message);
    JsonObject edited = world.discord.channels().messages(Guild.CHANNEL).get(0);
    assertThat(edited.toString()).contains("is back", "<@&42>").doesNotContain("broke off");
    assertThat(edited.get("allowed_mentions")).hasToString("{\"parse\":[],\"replied_user\":false}");
  }

  @Test
  void repliesToAMessage() throws InterruptedException {
    MessageRef message = sent(sink.post(Guild.CHANNEL, saying("broke off", "k1")));
    sent(sink.reply(message, saying("what to do", "k2")));
    JsonObject reply = world.discord.channels().messages(Guild.CHANNEL).get(1);
    assertThat(reply.getAsJsonObject("message_reference").get("message_id").getAsString())
        .isEqualTo(message.id());
  }

  @Test
  void sendsPicturesAlong() throws InterruptedException {
    sent(sink.post(Guild.CHANNEL, SamplePosts.withPicture("drops")));
    List<Call> calls = world.discord.calls();
    assertThat(calls.get(calls.size() - 1).files()).containsExactly("picture-1.png");
  }

  @Test
  void postsOnceHoweverOftenItIsTried() throws InterruptedException {
    world.discord.channels().limit(100, Duration.ofSeconds(1));
    MessageRef first = sent(sink.post(Guild.CHANNEL, saying("broke off", "same")));
    assertThat(sent(sink.post(Guild.CHANNEL, saying("broke off", "same")))).isEqualTo(first);
    assertThat(world.discord.channels().messages(Guild.CHANNEL)).hasSize(1);
  }

  @Test
  void findsAPostByItsKey() throws InterruptedException {
    Instant before = Instant.now().minusSeconds(5);
    MessageRef message = sent(sink.post(Guild.CHANNEL, saying("broke off", "k1")));
    assertThat(sink.find(Guild.CHANNEL, "k1", before)).isEqualTo(new Search.Found(message));
    assertThat(sink.find(Guild.CHANNEL, "k2", before)).isEqualTo(new Search.Absent());
    assertThat(sink.find(Guild.CHANNEL, "k1", Instant.now().plusSeconds(60)))
        .isEqualTo(new Search.Absent());
    world.discord.channels().close(Guild.CHANNEL, 50_001);
    assertThat(sink.find(Guild.CHANNEL, "k1", before)).isInstanceOf(Search.Unknown.class);
  }

  @ParameterizedTest
  @CsvSource({"50001,ACCESS", "50013,ACCESS"})
  void tellsThatItMayNotWriteThere(int code, What what) throws InterruptedException {
    world.discord.channels().close(Guild.CHANNEL, code);
    assertThat(lost(sink.post(Guild.CHANNEL, saying("x", "k")))).isEqualTo(what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "general", "", "1/../../2"})
  void tellsThatThereIsNoSuchChannel(String channel) throws InterruptedException {
    assertThat(lost(sink.post(channel, saying("x", "k")))).isEqualTo(What.CHANNEL);
  }

  @Test
  void tellsThatTheMessageIsGone() throws InterruptedException {
    MessageRef message = sent(sink.post(Guild.CHANNEL, saying("x", "k")));
    world.discord.channels().delete(Guild.CHANNEL, message.id());
    assertThat(lost(sink.edit(message, saying("y", "k")))).isEqualTo(What.MESSAGE);
    assertThat(lost(sink.reply(message, saying("y", "k2")))).isEqualTo(What.MESSAGE);
  }

  @Test
  void tellsThatDiscordWillNotTakeTheMessage() throws InterruptedException {
    world.discord.trouble(Trouble.refused(SENDING, 1, 400, 50_035));
    assertThat(lost(sink.post(Guild.CHANNEL, saying("x", "k")))).isEqualTo(What.FORM);
  }

  @Test
  void waitsAsLongAsDiscordSaysForOneChannel() throws InterruptedException {
    world.discord.channels().add("601");
    world.discord.trouble(Trouble.tooMany(SENDING + Guild.CHANNEL, 1, 64.5, "user"));
    assertThat(later(sink.post(Guild.CHANNEL, saying("x", "k"))))
        .isEqualTo(new Delivery.Later(Duration.ofSeconds(65), Scope.CHANNEL));
    Delivery.Later again = later(sink.post(Guild.CHANNEL, saying("x", "k")));
    assertThat(again.pause()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(65));
    assertThat(world.discord.calls(SENDING + Guild.CHANNEL)).isEqualTo(1);
    sent(sink.post("601", saying("x", "k")));
  }

  @Test
  void waitsWithEverythingWhenDiscordSaysSo() throws InterruptedException {
    world.discord.channels().add("601");
    world.discord.trouble(Trouble.tooMany(SENDING, 1, 30, "global"));
    assertThat(later(sink.post(Guild.CHANNEL, saying("x", "k"))).scope()).isEqualTo(Scope.PLATFORM);
    assertThat(later(sink.post("601", saying("x", "k"))).scope()).isEqualTo(Scope.PLATFORM);
    assertThat(world.discord.calls(SENDING)).isEqualTo(1);
  }

  @Test
  void doesNotSendWhatWouldBeOneTooMany() throws InterruptedException {
    world.discord.channels().limit(2, Duration.ofSeconds(60));
    sent(sink.post(Guild.CHANNEL, saying("x", "1")));
    sent(sink.post(Guild.CHANNEL, saying("x", "2")));
    assertThat(later(sink.post(Guild.CHANNEL, saying("x", "3"))).scope()).isEqualTo(Scope.CHANNEL);
    assertThat(world.discord.calls(SENDING)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void isUnsureAfterAFailureOfDiscords(int status) throws InterruptedException {
    world.discord.trouble(Trouble.refused(EVER, 1, status, 0));
    assertThat(sink.post(Guild.CHANNEL, saying("x", "k"))).isInstanceOf(Delivery.Unsure.class);
    assertThat(world.discord.calls(SENDING)).isEqualTo(1);
  }

  @Test
  void isUnsureWhenTheConnectionIsCut() throws InterruptedException {
    world.discord.trouble(Trouble.cut(SENDING, 1));
    assertThat(sink.post(Guild.CHANNEL, saying("x", "k"))).isInstanceOf(Delivery.Unsure.class);
    assertThat(world.discord.calls(SENDING)).isEqualTo(1);
  }

  @Test
  void isSureThatNothingWasSentWhenNobodyListens() throws InterruptedException {
    world.discord.close();
    assertThat(sink.post(Guild.CHANNEL, saying("x", "k"))).isInstanceOf(Delivery.Unreachable.class);
  }

  @Test
  void stopsAfterOneRequestWhenTheTokenIsRefused() throws InterruptedException {
    world.discord.revokeToken();
    for (int i = 0; i < 200; i++) {
      assertThat(lost(sink.post(Guild.CHANNEL, saying("x", "k" + i)))).isEqualTo(What.CREDENTIALS);
    }
    assertThat(world.discord.calls(SENDING)).isEqualTo(1);
  }

  private static MessageRef sent(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivery.Sent.class);
    return ((Delivery.Sent) delivery).message();
  }

  private static What lost(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivery.Lost.class);
    return ((Delivery.Lost) delivery).what();
  }

  private static Delivery.Later later(Delivery delivery) {
    assertThat(delivery).isInstanceOf(Delivery.Later.class);
    return (Delivery.Later) delivery;
  }
}
