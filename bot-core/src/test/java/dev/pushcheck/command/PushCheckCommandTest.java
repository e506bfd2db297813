package dev.pushcheck.command;

import static dev.pushcheck.command.SampleRequests.fromChat;
import static dev.pushcheck.command.SampleRequests.request;
import static dev.pushcheck.command.SampleRequests.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.push.Samples;
import dev.pushcheck.push.WiredPushCheck;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.sandbox.RtmpServer;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The command over a real push check. */
@Timeout(60)
class PushCheckCommandTest {
  private final WiredPushCheck wire = new WiredPushCheck();

  @AfterEach
  void end() {
    wire.close();
  }

  @Test
  void answersAnAddressWithItsDiagnosis() throws Exception {
    wire.rtmp(Samples.DOMAIN);
    Reply reply = command().handle(request("check", Map.of("address", Samples.GOOD.rtmp())));

    assertThat(reply.exitStatus()).isEqualTo(4);
    assertThat(words(reply)).startsWith("Found nothing wrong with live/room42");
  }

  @Test
  void offersWhatAClickCanMend() throws Exception {
    wire.rtmp(Samples.DOMAIN);
    Reply expired = check(Samples.expired().rtmp());
    Reply fine = check(Samples.GOOD.rtmp());
    Reply unreadable = check("please help");

    assertThat(labels(expired)).containsExactly("New address", "Check again", "History");
    assertThat(labels(fine)).containsExactly("Check again", "History");
    assertThat(labels(unreadable)).containsExactly("Check again");
    assertThat(buttons(expired).get(0).action())
        .isEqualTo(new Action("url", Map.of("stream", "push.example.com/live/room42")));
    assertThat(buttons(fine).get(1).action())
        .isEqualTo(new Action("interruptions", Map.of("stream", "push.example.com/live/room42")));
  }

  private Reply check(String text) throws Exception {
    return command().handle(request("check", Map.of("address", text)));
  }

  private static List<String> labels(Reply reply) {
    return buttons(reply).stream().map(Button::label).toList();
  }

  @Test
  void suggestsLengthsOfAShowAndNothingElse() {
    assertThat(command().complete(request("check", Map.of()), "session"))
        .containsExactly("1h", "2h", "4h", "8h", "12h", "24h");
    assertThat(command().complete(request("check", Map.of("session", "2")), "session"))
        .containsExactly("2h", "12h", "24h");
    assertThat(command().complete(request("check", Map.of("address", "r")), "address")).isEmpty();
  }

  @Test
  void offersToCheckAgainWithoutShowingWith() throws Exception {
    wire.rtmp(Samples.DOMAIN);
    Map<String, String> arguments = Map.of("address", Samples.GOOD.rtmp(), "session", "2h");
    Reply reply = command().handle(request("check", arguments));

    Button button = buttons(reply).get(0);
    assertThat(button.label()).isEqualTo("Check again");
    assertThat(button.action().command()).isEqualTo("check");
    assertThat(button.action().arguments()).isEqualTo(arguments);
    assertThat(button.toString()).contains("address").doesNotContain(Samples.GOOD.txSecret());
    assertThat(words(reply)).doesNotContain(Samples.GOOD.txSecret());
  }

  @Test
  void takesTheTwoFieldsOfObs() throws Exception {
    wire.rtmp(Samples.DOMAIN);
    Map<String, String> fields =
        Map.of("server", Samples.GOOD.obsServer(), "key", Samples.GOOD.obsKey());

    assertThat(words(command().handle(request("check", fields))))
        .contains("read as Server and Stream Key of OBS");
  }

  @Test
  void judgesTheExpiryByTheLengthOfTheShow() throws Exception {
    wire.rtmp(Samples.DOMAIN);
    Map<String, String> longShow = Map.of("address", Samples.GOOD.rtmp(), "session", "30h");
    Reply reply = command().handle(request("check", longShow));

    assertThat(reply.exitStatus()).isEqualTo(3);
    assertThat(words(reply)).contains("expected to last 1 day 6 h");
  }

  @Test
  void contactsFewerHostsForAChat() throws Exception {
    RtmpServer odd = wire.rtmp(Samples.DOMAIN);
    String address = Samples.GOOD.rtmp().replace(Samples.DOMAIN, Samples.DOMAIN + ":1937");
    Reply reply = command().handle(fromChat("check", Map.of("address", address)));

    assertThat(words(reply)).contains("ingest push.example.com was not contacted");
    assertThat(odd.connections()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void describesItselfAndEveryOption(Language language) {
    Texts texts = Texts.of(new Reader(language, ZoneOffset.UTC, Audience.OPERATOR));
    CommandSpec spec = command().spec();

    assertThat(spec.name(texts)).isNotBlank();
    assertThat(spec.description(texts)).isNotBlank();
    assertThat(spec.options())
        .allSatisfy(option -> assertThat(spec.description(option, texts)).isNotBlank());
    assertThat(spec.options()).extracting(CommandSpec.Option::name).containsAll(spec.form());
  }

  private PushCheckCommand command() {
    return SampleRequests.check(wire);
  }

  private static List<Button> buttons(Reply reply) {
    Block last = reply.blocks().get(reply.blocks().size() - 1);
    assertThat(last).isInstanceOf(Block.Buttons.class);
    return ((Block.Buttons) last).buttons();
  }
}
