package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.alert.Sighting.Source;
import dev.pushcheck.css.CssEvent;
import dev.pushcheck.css.CssEvent.PushBegan;
import dev.pushcheck.css.CssEvent.PushEnded;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.css.CssEvent.Trouble;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCauses;
import dev.pushcheck.interruption.InterruptionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingsTest {
  private static final StreamName ROOM42 = new StreamName("push.example.com", "live", "room42");
  private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant LEARNED = AT.plusSeconds(2);
  private static final Optional<String> SEQUENCE = Optional.of("7");
  private static final Optional<String> ADDRESS = Optional.of("198.51.100.*");
  private static final Optional<String> PICTURE = Optional.of("1280x720");

  private final InterruptionCauses causes = new InterruptionCauses();

  @Test
  void tellsABeginning() {
    assertThat(sighting(new PushBegan(ROOM42, AT, SEQUENCE, ADDRESS, PICTURE)))
        .isEqualTo(
            new Sighting(
                Source.CALLBACK,
                ROOM42,
                SEQUENCE,
                Optional.of(AT),
                Optional.empty(),
                ADDRESS,
                PICTURE,
                LEARNED));
  }

  @Test
  void tellsAnEnd() {
    assertThat(sighting(ended(12, "network", Duration.ofMinutes(3))))
        .isEqualTo(
            new Sighting(
                Source.CALLBACK,
                ROOM42,
                SEQUENCE,
                Optional.empty(),
                Optional.of(
                    new End(
                        AT,
                        Duration.ofMinutes(3),
                        InterruptionCause.PUSH_NETWORK_ERROR,
                        Optional.of(InterruptionCode.of(12)),
                        "network")),
                ADDRESS,
                PICTURE,
                LEARNED));
  }

  @ParameterizedTest
  @CsvSource({
    "1, recv rtmp deleteStream, CLIENT_STOPPED, 1",
    "3, recv() return 0, CLIENT_VANISHED, 3",
    "17, '', PUSH_NETWORK_ERROR, 17",
    "18, push url maybe invalid, PUSH_REFUSED, 18",
    "18, 鉴权参数不通过, TXSECRET_WRONG, 18/503",
    "21, '', STOPPED_OR_REPLACED, 21",
    "22, '', UNKNOWN, 22",
    "0, '', UNKNOWN, ''",
    "77, nobody has seen this, UNKNOWN, ''"
  })
  void findsTheCauseAndItsNumber(
      int errcode, String message, InterruptionCause cause, String code) {
    End end = sighting(ended(errcode, message, Duration.ofSeconds(5))).end().orElseThrow();

    assertThat(end.cause()).isEqualTo(cause);
    assertThat(end.code().map(InterruptionCode::toString).orElse("")).isEqualTo(code);
    assertThat(end.reason()).isEqualTo(message);
  }

  @Test
  void isARefusalIfItNeverWasLive() {
    assertThat(sighting(ended(18, "", Duration.ZERO)).end().orElseThrow().refused()).isTrue();
    assertThat(sighting(ended(18, "", Duration.ofMillis(1))).end().orElseThrow().refused())
        .isFalse();
  }

  @Test
  void keepsNoSignatureOfAReason() {
    String told =
        "bad url rtmp://x/live/a?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

    assertThat(sighting(ended(18, told, Duration.ZERO)).toString())
        .contains("bad url")
        .doesNotContain("f85a2ab3");
  }

  @Test
  void isTheSameWheneverItIsTold() {
    CssEvent event = ended(12, "network", Duration.ofMinutes(3));

    assertThat(Sightings.of(event, causes, LEARNED).map(Sighting::key))
        .isEqualTo(Sightings.of(event, causes, LEARNED.plusSeconds(720)).map(Sighting::key));
  }

  @Test
  void isNoneWhereAPushGoesOn() {
    CssEvent troubled = new PushTroubled(ROOM42, AT, SEQUENCE, List.of(new Trouble(7, 1)));

    assertThat(Sightings.of(troubled, causes, LEARNED)).isEmpty();
  }

  private static PushEnded ended(int errcode, String message, Duration duration) {
    return new PushEnded(ROOM42, AT, SEQUENCE, duration, errcode, message, ADDRESS, PICTURE);
  }

  private Sighting sighting(CssEvent event) {
    return Sightings.of(event, causes, LEARNED).orElseThrow();
  }
}
