package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code url}, over the wire. */
class UrlTest {
  private static final String TODAYS_KEY = "t0daysKeyOfTheAccount";

  @TempDir private Path directory;
  private World world;
  private final Account account = Account.named("main");

  @BeforeEach
  void open() {
    world = World.usual(directory);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
    account.close();
  }

  @Test
  void signsWithTheKeyOfTheSettings() {
    JsonObject url = url("--json", "room42").line();

    SignedAddress expected = World.address("room42", Duration.ofHours(24));
    assertThat(url.get("rtmp").getAsString()).isEqualTo(expected.rtmp());
    assertThat(url.get("obsServer").getAsString() + url.get("obsKey").getAsString())
        .isEqualTo(expected.rtmp());
    assertThat(url.get("srt").getAsString()).isEqualTo(expected.srt());
    assertThat(url.get("rtmpOverSrt").getAsString())
        .isEqualTo(expected.rtmp().replace("example.com/", "example.com:3570/"));
    assertThat(url.get("webrtc").getAsString()).isEqualTo(expected.webrtc());
    assertThat(url.get("expiresAt").getAsString()).isEqualTo("2026-11-23T03:20:00Z");
  }

  @Test
  void prefersTheKeyThatTheAccountHasToday() {
    account.server().domain(Domain.push(World.DOMAIN).keys(AuthKeys.of(TODAYS_KEY, "old")));
    Account.into(world, account);

    String rtmp = url("--json", "room42").line().get("rtmp").getAsString();

    SignedAddress expected =
        new SignedAddress(
            World.DOMAIN, "live", "room42", TODAYS_KEY, Program.NOW.plus(Duration.ofHours(24)));
    assertThat(rtmp).isEqualTo(expected.rtmp());
  }

  @ParameterizedTest
  @CsvSource({"rtmp, rtmp", "srt, srt", "rtmp-srt, rtmpOverSrt", "WebRTC, webrtc"})
  void givesOneProtocolOnlyIfAsked(String protocol, String key) {
    JsonObject url = url("--json", "--protocol", protocol, "room42").line();

    assertThat(
            Stream.of("rtmp", "srt", "rtmpOverSrt", "webrtc").filter(k -> !url.get(k).isJsonNull()))
        .containsExactly(key);
    assertThat(url.get("obsKey").isJsonNull()).isEqualTo(!key.equals("rtmp"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"room42", "live/room42", "push.example.com/live/room42"})
  void takesAStreamHoweverItIsWritten(String stream) {
    assertThat(url("--json", stream).line().get("rtmp").getAsString())
        .startsWith("rtmp://push.example.com/live/room42?");
  }

  @Test
  void takesAnOldAddressForItsStream() {
    String old = World.address("room42", Duration.ofHours(-8)).rtmp().replace("/live/", "/show/");

    assertThat(url("--json", old).line().get("rtmp").getAsString())
        .startsWith("rtmp://push.example.com/show/room42?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void readsLikeThis(String language) {
    Answer answer = url("--lang", language, "--valid", "12h", "room42");

    assertThat(answer.status()).isZero();
    Golden.assertMatches(UrlTest.class, "room42-" + language, answer.out());
  }

  @Test
  void needsNoSignatureWhereAuthenticationIsOff() {
    account.server().domain(Domain.push(World.DOMAIN).keys(AuthKeys.none()));
    Account.into(world, account);

    assertThat(url("--json", "room42").line().get("rtmp").getAsString())
        .isEqualTo("rtmp://push.example.com/live/room42");
    assertThat(url("room42").out()).contains("does not expire");
  }

  @Test
  void passesItsOwnCheck() {
    String rtmp = url("--json", "room42").line().get("rtmp").getAsString();

    Answer check = world.check("--json", rtmp);

    assertThat(check.finding("secret") + check.finding("expiry") + check.finding("address"))
        .isEqualTo("passedpassedpassed");
  }

  @Test
  void saysWhatAGoodAddressDoesNotMend() {
    world.dns().cname(World.DOMAIN, "elsewhere.example.org");

    Answer answer = url("room42");

    assertThat(answer.status()).isZero();
    assertThat(answer.out())
        .contains("refused for another reason")
        .contains("elsewhere.example.org")
        .contains("txSecret=");
  }

  @Test
  void refusesADomainThatNobodyHasAKeyFor() {
    account.server().domain(Domain.push("push.example.org"));
    Account.into(world, account);

    Answer answer = url("push.example.net/live/room42");

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("in none of the accounts I can ask (main)");
  }

  @Test
  void refusesAPlaybackDomain() {
    account.server().domain(Domain.play("play.example.com"));
    Account.into(world, account);

    Answer answer = url("play.example.com/live/room42");

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("play.example.com is a domain to watch from");
  }

  @Test
  void saysWhichPermissionIsMissing() {
    account.server().domain(Domain.push("push.example.net")).deny("DescribeLivePushAuthKey");
    Account.into(world, account);

    Answer answer = url("push.example.net/live/room42");

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).contains("Allow live:DescribeLivePushAuthKey").contains("RequestId");
  }

  @Test
  void saysSoWhereTheAccountAnswersNonsense() {
    account.server().misbehave(Misbehaviour.garbage());
    Account.into(world, account);

    Answer answer = url("--json", "push.example.net/live/room42");

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("gave no usable answer");
  }

  @ParameterizedTest
  @CsvSource({
    "0s, --valid=0s",
    "31d, --valid=31d",
    "soon, --valid=soon",
    "gopher, --protocol=gopher",
    "rtmps, --protocol=rtmps"
  })
  void quotesWhatItCannotTake(String quoted, String option) {
    Answer answer = url(option, "room42");

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("“" + quoted + "”");
  }

  @Test
  void listsWhatAStreamMayBe() {
    world.knows("{ name: push.example.net, key: other, app: show }");

    Answer answer = url("room42");

    assertThat(answer.status()).isEqualTo(2);
    assertThat(answer.err()).contains("push.example.com/live/room42, push.example.net/show/room42");
  }

  @Test
  void findsTheOnlyDomainOfTheAccount() throws Exception {
    account.server().domain(Domain.push("push.example.net").keys(AuthKeys.of("k")));
    account.server().domain(Domain.play("play.example.net"));
    try (World bare = new World(directory)) {
      Account.into(bare, account);

      assertThat(run(bare, "--json", "room42").line().get("rtmp").getAsString())
          .startsWith("rtmp://push.example.net/live/room42?txSecret=");
    }
  }

  @Test
  void warnsOfABanAndOfSomebodyPushing() {
    StreamPath banned = new StreamPath(World.DOMAIN, "live", "banned");
    StreamPath busy = new StreamPath(World.DOMAIN, "live", "busy");
    account
        .server()
        .domain(Domain.push(World.DOMAIN).keys(AuthKeys.of(World.KEY)))
        .ban(new Ban(banned, Program.NOW, Program.NOW.plus(Duration.ofDays(7))))
        .push(Push.of(busy, "198.51.100.7", Program.NOW.minus(Duration.ofMinutes(42))));
    Account.into(world, account);

    assertThat(url("banned").out()).contains("refused for another reason");
    assertThat(url("busy").out()).contains("Somebody is pushing to this stream right now");
  }

  private Answer url(String... arguments) {
    return run(world, arguments);
  }

  private static Answer run(World world, String... arguments) {
    Stream<String> first = Stream.of("url", "--config", world.settings().toString());
    return new Program()
        .with("COLUMNS", "999")
        .run(Stream.concat(first, Stream.of(arguments)).toArray(String[]::new));
  }
}
