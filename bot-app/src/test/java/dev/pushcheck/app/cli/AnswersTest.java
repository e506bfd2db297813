package dev.pushcheck.app.cli;

import dev.pushcheck.reply.Golden;
import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.RtmpServer.Behaviour;
import dev.pushcheck.sandbox.SignedAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The answers that people read most, whole, in both languages. */
class AnswersTest {
  private static final SignedAddress GOOD = World.address("room42");

  /** What the world is like, other than usual. */
  private interface Setting {
    void in(World world);
  }

  private static final Map<String, Setting> SETTINGS =
      Map.of(
          "usual", world -> {},
          "no-ingest", world -> world.leads(World.DOMAIN, Loopback.next()),
          "no-cname", world -> world.dns().a(World.DOMAIN, Loopback.next().getHostAddress()),
          "no-domain", world -> world.dns().cname("other.example.com", "nowhere.example.com"),
          "no-dns", world -> world.dns().misbehave(World.DOMAIN, Misbehaviour.SERVFAIL),
          "no-app", world -> world.ingest(World.DOMAIN).behave(Behaviour.REJECT_CONNECT),
          "two-domains", world -> world.knows("{ name: push.example.net, app: show }"));

  static Stream<Arguments> questions() {
    String rtmp = GOOD.rtmp();
    return Stream.of(
            new String[] {"nothing-wrong", "usual", rtmp},
            new String[] {"nothing-wrong-srt", "no-ingest", GOOD.srt()},
            new String[] {"nothing-wrong-webrtc", "usual", GOOD.webrtc()},
            new String[] {"stream-only", "usual", "room42"},
            new String[] {"stream-ambiguous", "two-domains", "room42"},
            new String[] {"unreadable", "usual", "please help"},
            new String[] {"playback", "usual", "https://play.example.com/live/room42.m3u8"},
            new String[] {"expired", "usual", World.address("room42", Duration.ofHours(-8)).rtmp()},
            new String[] {
              "too-short", "usual", World.address("room42", Duration.ofMinutes(90)).rtmp()
            },
            new String[] {"secret-cut-off", "usual", cutOff(rtmp)},
            new String[] {
              "secret-mismatch", "usual", rtmp.replace(GOOD.txSecret(), "0".repeat(32))
            },
            new String[] {"secret-missing", "usual", "rtmp://push.example.com/live/room42"},
            new String[] {"other-stream", "usual", rtmp.replace("room42", "Room42")},
            new String[] {"several-slips", "usual", several(rtmp)},
            new String[] {"question-mark-missing", "usual", rtmp.replace('?', '&')},
            new String[] {"other-app", "usual", rtmp.replace("/live/", "/show/")},
            new String[] {"no-such-domain", "no-domain", rtmp.replace("push.", "psuh.")},
            new String[] {"no-cname", "no-cname", rtmp},
            new String[] {"dns-failed", "no-dns", rtmp},
            new String[] {"ingest-refused", "no-ingest", rtmp},
            new String[] {"app-refused", "no-app", rtmp})
        .flatMap(question -> Stream.of("en", "zh").map(language -> arguments(question, language)));
  }

  private static Arguments arguments(String[] question, String language) {
    return Arguments.of(question[0], question[1], question[2], language);
  }

  private static String cutOff(String address) {
    return address.replaceAll("(txSecret=.{28})....", "$1");
  }

  /** Escaped, misspelt and expired. */
  private static String several(String address) {
    return address.replace("&", "&amp;").replace("txSecret", "txSercet").replace("6B", "6A");
  }

  @ParameterizedTest(name = "{0} in {3}")
  @MethodSource("questions")
  void readLikeThis(
      String name, String setting, String address, String language, @TempDir Path directory)
      throws Exception {
    try (World world = World.usual(directory)) {
      SETTINGS.getOrDefault(setting, unusual -> {}).in(world);

      // So wide that nothing wraps, as the length of times and addresses differs.
      Program wide = new Program().with("COLUMNS", "999");
      Answer answer = world.check(wide, "--lang", language, address);

      String text = answer.out() + answer.err() + "[exit status " + answer.status() + "]\n";
      Golden.assertMatches(AnswersTest.class, name + "-" + language, steady(text));
    }
  }

  /** Without what differs from run to run. */
  static String steady(String text) {
    return text.replaceAll("\\b\\d+ m?s\\b", "7 ms")
        .replaceAll("\\b\\d+ 毫?秒", "7 毫秒")
        .replaceAll("RequestId [0-9a-f-]{36}", "RequestId 1-2-3")
        .replaceAll("\\b127\\.\\d+\\.\\d+\\.\\d+", "127.1.2.3");
  }
}
