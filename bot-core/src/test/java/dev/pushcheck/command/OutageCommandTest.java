package dev.pushcheck.command;

import static dev.pushcheck.command.AlertsStage.HOST;
import static dev.pushcheck.command.AlertsStage.NOW;
import static dev.pushcheck.command.AlertsStage.outage;
import static dev.pushcheck.command.SampleRequests.IN_CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.OutageActions;
import dev.pushcheck.alert.OutageFile.Deed;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageCommandTest {
  private final AlertsStage stage = new AlertsStage();

  @BeforeEach
  void breakOff() {
    stage.control.put(outage("k3x9", "room42"));
  }

  @ParameterizedTest
  @CsvSource({
    "check, 'check {address=push.example.com/live/room42}'",
    "url, 'url {stream=push.example.com/live/room42}'",
    "history, 'interruptions {stream=push.example.com/live/room42}'"
  })
  void asksOtherCommandsAboutTheStream(String deed, String said) {
    assertThat(click(deed)).isEqualTo(said);
    assertThat(stage.click(OutageActions.of(deed, "k3x9"), HOST)).isEqualTo(said);
  }

  @Test
  void doesWhatTheButtonSaysForWhoeverClicks() {
    assertThat(click("acknowledge")).contains("You are looking after");
    assertThat(click("mute")).contains("Muted");
    assertThat(click("resolve")).contains("Closed");
    assertThat(stage.control.outage("k3x9").orElseThrow().resolved())
        .contains(new Deed("slack:U1", NOW));
    assertThat(stage.control.mutes)
        .singleElement()
        .satisfies(mute -> assertThat(mute.until()).isEqualTo(NOW.plus(Duration.ofHours(1))))
        .satisfies(mute -> assertThat(mute.channel()).contains(AlertsStage.HERE));
  }

  @Test
  void letsNobodyDoMoreThanTheyMayDoByName() {
    for (String deed : new String[] {"acknowledge", "mute", "resolve"}) {
      assertThat(stage.click(OutageActions.of(deed, "k3x9"), HOST))
          .contains("not available to you");
    }
    assertThat(stage.control.open()).containsExactly(outage("k3x9", "room42"));
    assertThat(stage.control.mutes).isEmpty();
  }

  @Test
  void knowsNothingOfForgottenOutagesAndUnheardOfDeeds() {
    assertThat(stage.click(OutageActions.of("check", "gone"), IN_CHAT)).contains("no longer know");
    assertThat(click("burn")).contains("no longer know");
  }

  @Test
  void saysSoWhereTheStoreCannotBeAsked() {
    stage.control.goAway();

    assertThat(click("check")).contains("I made a mistake myself");
  }

  @Test
  void isOfferedToNobody() {
    assertThat(stage.router.specs()).extracting(CommandSpec::name).doesNotContain("outage");
    assertThat(stage.say("outage k3x9")).startsWith("check is all there is to say");
    assertThat(SampleRequests.words(stage.router.handle(SampleRequests.request("chekc", Map.of()))))
        .doesNotContain("outage");
  }

  private String click(String deed) {
    return stage.click(OutageActions.of(deed, "k3x9"), IN_CHAT);
  }
}
