package dev.pushcheck.app.http;

import static dev.pushcheck.app.http.CallbackScene.KEY;
import static dev.pushcheck.app.http.CallbackScene.NOW;
import static dev.pushcheck.app.http.CallbackScene.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.pushcheck.alert.CallbackIntake.Refusal;
import dev.pushcheck.css.CssEvent.PushEnded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A callback that none of our code has made: signed by md5sum or openssl, sent by curl. */
@Timeout(60)
class CurlPeerTest {
  private static final String SCRIPT =
      """
      set -eu
      sign=$(printf %s "$KEY$T" | $DIGEST | grep -oE '[0-9a-f]{32}')
      printf '{"app":"push.example.com","appid":1250000001,"appname":"live",' > body
      printf '"channel_id":"room42","stream_id":"room42","event_type":0,' >> body
      printf '"event_time":%s,"sequence":"2210464508206750001",' "$AT" >> body
      printf '"user_ip":"198.51.100.7","stream_param":"txSecret=x&txTime=y",' >> body
      printf '"push_duration":"128581","errcode":1,"errmsg":"stopped",' >> body
      printf '"width":0,"height":0,"t":%s,"sign":"%s"}' "$T" "$sign" >> body
      curl -sS -m 20 -w '%{http_code}' -H 'Content-Type: application/json' \
        --data-binary @body "$URL"
      """;

  private final CallbackScene scene = CallbackScene.start();

  @BeforeEach
  void needs() {
    Stream.of("curl", "md5sum", "openssl").forEach(CurlPeerTest::need);
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"md5sum", "openssl md5"})
  void isBelieved(String digest) throws Exception {
    assertThat(run(digest, KEY)).isEqualTo("{\"code\":0}200");
    assertThat(scene.intake.events()).hasOnlyElementsOfType(PushEnded.class).hasSize(1);
  }

  @Test
  void isNotBelievedWithAnotherKey() throws Exception {
    assertThat(run("md5sum", "another-key")).isEqualTo("403");
    assertThat(scene.intake.refusals()).containsExactly(Refusal.WRONG_SIGNATURE);
  }

  private String run(String digest, String key) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("curl");
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", SCRIPT).directory(directory.toFile());
    shell
        .environment()
        .putAll(
            Map.of(
                "KEY", key,
                "T", Long.toString(NOW.getEpochSecond() + 600),
                "AT", Long.toString(NOW.getEpochSecond()),
                "DIGEST", digest,
                "URL", scene.uri(PATH).toString()));
    Process process = shell.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Files.deleteIfExists(directory.resolve("body"));
    Files.delete(directory);
    return said;
  }

  private static void need(String program) {
    boolean there =
        Stream.of(System.getenv("PATH").split(":", -1))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    if (!there) {
      assertThat(System.getenv("CI")).as(program).isNotEqualTo("true");
      abort(program + " is not installed");
    }
  }
}
