package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.slack.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grants as people in Slack meet them. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class SlackGrantsTest {
  private static final String DENIED = "This is not available to you here.";

  /** In a channel that is granted all streams of the app. */
  private static final Place CHANNEL = Place.USUAL.as("U7");

  /** Named by a grant for everything. */
  private static final Place NAMED = Place.USUAL.in("C2");

  /** A member of the user group that may look after shows. */
  private static final Place MEMBER = new Place(Place.HOME, "C2", "U5");

  private static final Place NOBODY = new Place(Place.HOME, "C2", "U6");

  private SlackScene scene;

  @BeforeAll
  void start(@TempDir Path directory) throws Exception {
    World world = World.inAccount(directory);
    world.section(
        "access",
        "{ actions: on, grants: ["
            + "{ role: host, who: [\"slack:T1/C1\"], streams: [\"push.example.com/live/*\"] },"
            + "{ role: admin, who: [\"slack:U1\"], streams: [\"*\"] },"
            + "{ role: operator, who: [\"slack:@Shows\"], streams: [\"live/show*\"] } ] }");
    scene = SlackScene.over(world);
    scene.slack.group("shows", "U5");
    scene.slack.grantScope("usergroups:read");
  }

  @AfterAll
  void end() throws Exception {
    scene.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url live/room42 | New address for live/room42",
        "interruptions live/concert | 25 interruptions of",
        "interruptions | interruptions",
        "streams | This is not available to you here.",
        "url other/room42 | This is not available to you here.",
        "resume live/banned | This is not available to you here."
      })
  void aChannelHasWhatItIsGranted(String line, String words) {
    assertThat(words(CHANNEL, line)).contains(words);
  }

  @Test
  void aMemberOfAUserGroupSeesItsStreamsOnly() {
    assertThat(words(MEMBER, "streams")).contains("25 streams are live", "live/show00");
    assertThat(words(MEMBER, "streams disabled")).contains("No stream is disabled");
    assertThat(words(MEMBER, "interruptions")).doesNotContain("concert");
    assertThat(words(MEMBER, "url live/room42")).contains(DENIED);
  }

  @Test
  void aPersonWhoIsNamedIsAnsweredAnywhere() {
    assertThat(words(NAMED.in("D1"), "streams disabled")).contains("One stream is disabled");
    assertThat(words(NAMED.in("C5"), "streams disabled")).contains("One stream is disabled");
    assertThat(words(NOBODY.in("C5"), "streams")).contains("shared with another organisation");
    assertThat(words(new Place("T9", "C1", "U1"), "streams"))
        .as("the same id elsewhere is somebody else")
        .contains("workspace that I was installed in");
  }

  @Test
  void aBotIsNobody() {
    assertThat(words(Place.USUAL.as("USLACKBOT"), "url live/room42"))
        .contains("only answer people");
    assertThat(words(Place.USUAL.as("B1"), "url live/room42")).contains("only answer people");
  }

  @ParameterizedTest
  @CsvSource({"room42, gone", "banned, gone", "show00, gone"})
  void nobodyLearnsWhetherAStreamExists(String one, String other) {
    for (String line : List.of("url live/%s", "interruptions live/%s", "resume live/%s")) {
      assertThat(words(NOBODY, line.formatted(one)))
          .isEqualTo(words(NOBODY, line.formatted(other)));
    }
    int calls = scene.world.account().calls();
    String known = words(NOBODY, "check push.example.com/live/" + one);
    String unknown = words(NOBODY, "check push.example.com/live/" + other);

    assertThat(steady(known).replace("live/" + one, "it"))
        .isEqualTo(steady(unknown).replace("live/" + other, "it"));
    assertThat(scene.world.account().calls()).isEqualTo(calls);
  }

  @Test
  void aClickIsAQuestionOfWhoClicks() {
    JsonObject mine = scene.ask(NAMED, "resume live/banned");
    assertThat(SlackScene.words(mine)).contains("Lift the ban of");

    assertThat(SlackScene.words(scene.click(NOBODY, mine, "Yes, lift the ban"))).contains(DENIED);
    assertThat(SlackScene.words(scene.click(CHANNEL, mine, "Yes, lift the ban"))).contains(DENIED);
    assertThat(scene.world.account().calls("ResumeLiveStream")).isZero();
    assertThat(SlackScene.words(scene.click(NAMED, mine, "Yes, lift the ban")))
        .as("granted, but the account has no credentials for it")
        .contains("is not lifted", "Allow live:ResumeLiveStream");
  }

  @Test
  void onlyAnAdminReadsTheAudit() {
    scene.ask(CHANNEL, "streams");
    assertThat(words(NAMED, "audit")).contains("within 1 day", "slack:T1/");
    assertThat(words(CHANNEL, "audit")).contains(DENIED);
  }

  private String words(Place place, String line) {
    return SlackScene.words(scene.ask(place, line));
  }

  private static String steady(String words) {
    return words.replaceAll("[0-9.]+ m?s\\b", "0 s");
  }
}
