package dev.pushcheck.app.cli;

import dev.pushcheck.reply.Golden;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.Service;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers for which an account was asked, whole, in both languages. */
class AccountAnswersTest {
  private static final StreamPath STREAM = new StreamPath(World.DOMAIN, "live", "room42");
  private static final SignedAddress GOOD = World.address("room42");
  private static final Push SINCE_LONG =
      Push.of(STREAM, "203.0.113.77", Program.NOW.minus(Duration.ofMinutes(42)));

  /** What the account is like, other than in order. */
  private interface Account {
    void prepare(CssAccountServer account);
  }

  private static final Map<String, Account> ACCOUNTS =
      Map.ofEntries(
          Map.entry("ready", a -> {}),
          Map.entry("ready-stream", a -> {}),
          Map.entry("in-use", a -> a.push(SINCE_LONG)),
          Map.entry("expired-while-live", a -> a.push(SINCE_LONG)),
          Map.entry("suspended", a -> a.service(Service.STOPPED)),
          Map.entry(
              "disabled",
              a -> a.domain(Domain.push(World.DOMAIN).keys(AuthKeys.of(World.KEY)).disabled())),
          Map.entry(
              "banned",
              a -> a.ban(new Ban(STREAM, Program.NOW, Program.NOW.plus(Duration.ofDays(7))))),
          Map.entry("refused", a -> a.event(refusal("The IP address is in the blocklist"))),
          Map.entry("ended", a -> a.event(ended("The client interrupted the stream"))),
          Map.entry(
              "playback-key",
              a -> a.domain(Domain.play("play.example.com").keys(AuthKeys.of("playK3y")))),
          Map.entry("open", a -> a.domain(Domain.push(World.DOMAIN))),
          Map.entry("not-in-account", a -> a.removeDomain(World.DOMAIN)),
          Map.entry(
              "bad-credentials",
              a -> a.misbehave(Misbehaviour.error("AuthFailure.SecretIdNotFound"))),
          Map.entry(
              "wrong-clock", a -> a.misbehave(Misbehaviour.error("AuthFailure.SignatureExpire"))),
          Map.entry("denied", a -> a.deny("DescribeLiveStreamState")),
          Map.entry("denied-all", a -> a.misbehave(Misbehaviour.error("UnauthorizedOperation"))),
          Map.entry("denied-keys", a -> a.deny("DescribeLivePushAuthKey")),
          Map.entry("garbage", a -> a.misbehave(Misbehaviour.garbage())));

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "ready-stream",
          World.DOMAIN + "/live/room42",
          "expired-while-live",
          World.address("room42", Duration.ofMinutes(-30)).rtmp(),
          "playback-key",
          new SignedAddress(World.DOMAIN, "live", "room42", "playK3y", GOOD.expires()).rtmp(),
          "open",
          "rtmp://push.example.com/live/room42");

  static Stream<Arguments> questions() {
    return ACCOUNTS.keySet().stream()
        .sorted()
        .flatMap(name -> Stream.of("en", "zh").map(language -> Arguments.of(name, language)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("questions")
  void readLikeThis(String name, String language, @TempDir Path directory) throws Exception {
    try (World world = World.inAccount(directory)) {
      ACCOUNTS.getOrDefault(name, inOrder -> {}).prepare(world.account());

      Program wide = new Program().with("COLUMNS", "999");
      Answer answer =
          world.check(wide, "--lang", language, ADDRESSES.getOrDefault(name, GOOD.rtmp()));

      String text = answer.out() + answer.err() + "[exit status " + answer.status() + "]\n";
      Golden.assertMatches(
          AccountAnswersTest.class, name + "-" + language, AnswersTest.steady(text));
    }
  }

  private static StreamEvent refusal(String reason) {
    return StreamEvent.refusal(
        STREAM, "203.0.113.77", Program.NOW.minus(Duration.ofMinutes(2)), reason);
  }

  private static StreamEvent ended(String reason) {
    return StreamEvent.interruption(SINCE_LONG, Program.NOW.minus(Duration.ofMinutes(12)), reason);
  }
}
