package dev.pushcheck.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No key and no signature comes out of the program, however it was put in. */
class CanaryTest {
  private static final Canary KEY = new Canary("k3y/of+the Canary=4711&more");
  private static final Canary TX_SECRET = new Canary("ca9a12f5d0e84b7792d31c6eaf5b8e03");
  private static final String TX_TIME = "txTime=6B030820";

  private World world;
  private CapturedLog log;

  @BeforeEach
  void start(@TempDir Path directory) {
    world = new World(directory);
    world.ingest(World.DOMAIN);
    world.knows("{ name: push.example.com, key: \"%s\" }".formatted(KEY.secret()));
    world.knows(
        "{ name: push.example.net, key: other, backupKey: \"%s\" }".formatted(KEY.secret()));
    log = new CapturedLog();
  }

  @AfterEach
  void end() throws Exception {
    log.close();
    world.close();
  }

  static Stream<String> addresses() {
    String good = "rtmp://push.example.com/live/room42?txSecret=$&" + TX_TIME;
    String bare = "rtmp://push.example.com/live/";
    return Stream.of(
            good,
            // misspelt
            bare + "room42?txSercet=$&" + TX_TIME,
            bare + "room42?tx_secret=$&" + TX_TIME,
            bare + "room42?TXSECRET=$&" + TX_TIME,
            bare + "room42?sign=$&" + TX_TIME,
            bare + "room42?$",
            bare + "room42?txSecret=$$&" + TX_TIME,
            bare + "room42?txSecret=$zz&" + TX_TIME,
            bare + "room42?" + TX_TIME + "&txSecret=$&txSecret=$",
            bare + "room42?" + "txSecret=0&txTime=$",
            // other marks than those that belong there
            bare + "room42&txSecret=$&" + TX_TIME,
            bare + "room42;txSecret=$;" + TX_TIME,
            bare + "room42#txSecret=$&" + TX_TIME,
            bare + "room42/txSecret=$/" + TX_TIME,
            bare + "room42?a=1?txSecret=$&" + TX_TIME,
            bare + "room42txSecret=$&" + TX_TIME,
            bare + "room42txSercet=$&" + TX_TIME,
            bare + "room42？txSecret＝$＆" + TX_TIME,
            bare + "room42 ?txSecret = $ & " + TX_TIME,
            bare + "room42?txSecret:$," + TX_TIME,
            bare + "room42?txSecret=$&" + TX_TIME + "/room42?txSecret=$&" + TX_TIME,
            bare + "?txSecret=$&" + TX_TIME,
            "rtmp://push.example.com?txSecret=$&" + TX_TIME,
            "rtmp://user:$@push.example.com/live/room42",
            // encoded
            good.replace("=", "%3D"),
            good.replace("txSecret=", "%2574xSecret%253D"),
            URLEncoder.encode(good, UTF_8),
            URLEncoder.encode(URLEncoder.encode(good, UTF_8), UTF_8),
            good.replace("&", "&amp;"),
            bare + "room42?a=1&amp;txSecret=$",
            // in two halves
            "rtmp://push.example.com/live/ room42?txSecret=$&" + TX_TIME,
            "rtmp://push.example.com/live/\nroom42?txSecret=$&" + TX_TIME,
            "Server: rtmp://push.example.com/live/ Stream Key: room42?txSecret=$&" + TX_TIME,
            good.replace("$", halves("\n")),
            good.replace("$", halves(" ")),
            good.replace("$", halves("\u200B")),
            good.replace("$", halves("=\r\n")),
            // as marked up by chats and pages
            "`" + good + "`",
            "<" + good + "|" + good + ">",
            "[watch](" + good + ")",
            "<a href=\"" + good + "\">$</a>",
            "{\"pushUrl\":\"" + good + "\"}",
            "ffmpeg -i a.mp4 -f flv '" + good + "'",
            "why does " + good + " not work, $?",
            // other protocols
            "srt://push.example.com:9000?streamid=#!::r=live/room42,txSecret=$," + TX_TIME,
            "srt://push.example.com:9000?streamid=#!::r=live/room42&txSecret=$&" + TX_TIME,
            "srt://push.example.com:9000?streamid=live/room42?txSecret=$&" + TX_TIME,
            "srt://push.example.com:9000?streamid=%23!::r%3Dlive/room42%2CtxSecret%3D$",
            "srt://push.example.com:9000?streamid=$",
            "srt://push.example.com:9000?streamid=#!::r=live/room42txSecret=$," + TX_TIME,
            "srt://push.example.com:9000/live/room42txSercet=$," + TX_TIME,
            "srt://push.example.com/txSecret=$",
            "webrtc://push.example.com/live/room42?txSecret=$&" + TX_TIME,
            "rtmps://push.example.com:1935/live/room42?txSecret=$&" + TX_TIME,
            "http://play.example.com/live/room42.flv?txSecret=$&" + TX_TIME,
            "foo://push.example.com/live/room42?txSecret=$&" + TX_TIME,
            "push.example.com/live/room42?txSecret=$&" + TX_TIME,
            // hardly readable
            "rtmp//push.example.com/live/room42?txSecret=$&" + TX_TIME,
            "rtmp://push.example.com:99999/live/room42?txSecret=$&" + TX_TIME,
            "rtmp://[/live/room42?txSecret=$&" + TX_TIME,
            "room42?txSecret=$&" + TX_TIME,
            "?txSecret=$&" + TX_TIME,
            "txSecret=$",
            "my secret is $",
            "my secret is:$,is it right?")
        .map(address -> address.replace("$", TX_SECRET.secret()));
  }

  private static String halves(String between) {
    String secret = TX_SECRET.secret();
    return secret.substring(0, secret.length() / 2)
        + between
        + secret.substring(secret.length() / 2);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void keepsTheSignatureOfAnAddress(String address) {
    for (String language : List.of("en", "zh")) {
      assertAnswered(world.check("--lang", language, address));
      assertAnswered(world.check("--lang", language, "--json", address));
    }
    assertAnswered(world.check(new Program().reading(address), "-"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void keepsTheSignatureOfAMisplacedAddress(String address) {
    List<List<String>> commandLines =
        List.of(
            List.of(address),
            List.of("--json", address),
            List.of("--unknown=" + address, "check", "a"),
            List.of("check", "--unknown", address),
            List.of("check", "--unknown=" + address),
            List.of("check", "--json=" + address),
            List.of("check", "--session", address, "a"),
            List.of("check", "--session=" + address, "--json", "a"),
            List.of("check", "--domain", address, "a"),
            List.of("check", "--app", address, "a"),
            List.of("check", "--lang", address, "a"),
            List.of("check", "--config", address, "a"),
            List.of("check", "--help=" + address),
            List.of("generate-completion", address));
    for (List<String> commandLine : commandLines) {
      assertAnswered(new Program().run(commandLine.toArray(String[]::new)));
    }
    assertAnswered(new Program().with("PUSHCHECK_CONFIG", address).run("check", "a"));
    assertAnswered(
        new Program().with("LANG", address).with("COLUMNS", address).run("check", "--json", "a"));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void keepsTheSignatureWhenItCrashes(String address) {
    InstantSource broken =
        () -> {
          throw new IllegalStateException("while reading " + address, new IOException(address));
        };
    for (String form : List.of("--json", "--lang=en")) {
      Answer answer = world.check(new Program().with(broken), form, address);

      assertThat(answer.status()).isIn(70, 2);
      assertNothingLeaks(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domains: [{ name: push.example.com, key: \"$\" }]\nprob: {}",
        "domains: [{ name: push.example.com, kye: \"$\" }]",
        "domains: [{ name: push.example.com, key: [\"$\"] }]",
        "domains: [{ name: push.example.com, key: { \"$\": 1 } }]",
        "domains: [{ name: push.example.com, key:\"$\" }]",
        "domains: [{ name: push.example.com, key: \"$\", \"$\" }]",
        "domains: [{ name: push.example.com, key: \"$ }]",
        "domains: [{ name: push.example.com, key: *$ }]",
        "domains: [{ name: push.example.com, key: @$ }]",
        "domains: [{ name: push.example.com, key: !$ }]",
        "domains: [{ name: push.example.com, key: |$ }]",
        "domains: [{ name: push.example.com, key: \"\\$\" }]",
        "domains: \"$\"",
        "domains: [\"$\"]",
        "key: \"$\"",
        "\"$\": key",
        "\"$\"",
        "$\n\tx: y",
        "domains: [{ name: \"rtmp://push.example.com/live/a?txSecret=#\" }]",
        "dns: { servers: [\"rtmp://push.example.com/live/a?txSecret=#\"] }",
        "check: { session: \"rtmp://push.example.com/live/a?txSecret=#\" }"
      })
  void keepsTheKeysOfUnreadableSettings(String yaml, @TempDir Path directory) throws IOException {
    String written = yaml.replace("$", KEY.secret()).replace("#", TX_SECRET.secret());
    Path file = Files.writeString(directory.resolve("broken.yaml"), written);

    Answer answer = new Program().run("check", "--config", file.toString(), "room42");

    assertThat(answer.status()).isEqualTo(2);
    assertNothingLeaks(answer);
  }

  @Test
  void keepsTheKeysAndSignaturesInUse() {
    String signed = "rtmp://push.example.com/live/room42?txSecret=%s&txTime=6B030820";
    for (String stream : List.of("room42", "Room42", "live/room42", "other")) {
      Canary right =
          new Canary(
              new SignedAddress(
                      World.DOMAIN,
                      "live",
                      stream,
                      KEY.secret(),
                      Instant.ofEpochSecond(0x6B030820L))
                  .txSecret());
      for (String form : List.of("--json", "--lang=en", "--lang=zh")) {
        Answer answer = world.check(form, signed.formatted(right.secret()));

        assertNothingLeaks(answer);
        assertThat(right.foundIn(everything(answer))).isEmpty();
      }
    }
  }

  /** The account's own key, and all that it tells of its domains. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AuthFailure.SignatureFailure",
        "InternalError",
        "ResourceNotFound.StopService"
      })
  void keepsTheKeysOfAnAccount(String error, @TempDir Path directory) throws Exception {
    Canary account = new Canary("0ur+Own/SecretKeyOfTheApi=77");
    Canary primary = new Canary("pr1maryPushKeyOfTheAccount42");
    Canary backup = new Canary("b4ckupPushKeyOfTheAccount4242");
    Canary playback = new Canary("pl4ybackKeyOfTheAccount424242");
    try (World world = new World(directory)) {
      world.ingest(World.DOMAIN);
      CssAccountServer server = world.account("main", "international", account.secret());
      server.domain(Domain.push(World.DOMAIN).keys(AuthKeys.of(primary.secret(), backup.secret())));
      server.domain(Domain.play("play.example.com").keys(AuthKeys.of(playback.secret())));
      server.domain(Domain.push("push.example.net").keys(AuthKeys.of(KEY.secret())));
      if (!error.isEmpty()) {
        server.misbehave(Misbehaviour.error(error, "refused for " + primary.secret()));
      }
      List<Canary> signers =
          error.isEmpty()
              ? List.of(primary, backup, playback, KEY, new Canary("n0body's"))
              : List.of(primary);
      for (Canary signer : signers) {
        String address =
            new SignedAddress(
                    World.DOMAIN,
                    "live",
                    "room42",
                    signer.secret(),
                    Program.NOW.plusSeconds(90_000))
                .rtmp();
        for (String form : List.of("--json", "--lang=en", "--lang=zh")) {
          Answer answer = world.check(form, address);

          assertAnswered(answer);
          for (Canary canary : List.of(account, primary, backup, playback)) {
            assertThat(canary.foundIn(everything(answer))).as(answer.toString()).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void wouldBeFoundInAnyEncoding() {
    String raw = KEY.secret();
    String url = URLEncoder.encode(raw, UTF_8);
    String base64 = Base64.getEncoder().encodeToString(("key: " + raw).getBytes(UTF_8));
    for (String leak :
        Arrays.asList(
            raw,
            url,
            URLEncoder.encode(url, UTF_8),
            base64,
            raw.replace("&", "&amp;"),
            raw.replace("&", "\\u0026").replace("=", "\\u003d"),
            raw.substring(9))) {
      assertThat(KEY.foundIn("log: " + leak)).as(leak).isNotEmpty();
    }
    assertThat(KEY.foundIn("the key of the canary")).isEmpty();
  }

  private void assertAnswered(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isNotEqualTo(70);
    assertNothingLeaks(answer);
  }

  private void assertNothingLeaks(Answer answer) {
    for (Canary canary : List.of(KEY, TX_SECRET)) {
      assertThat(canary.foundIn(everything(answer))).as(answer.toString()).isEmpty();
    }
  }

  private String everything(Answer answer) {
    return answer.out() + answer.err() + log.text();
  }
}
