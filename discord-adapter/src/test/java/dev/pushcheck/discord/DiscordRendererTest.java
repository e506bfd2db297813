package dev.pushcheck.discord;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushcheck.alert.SampleAlerts;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.SampleReplies;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscordRendererTest {
  static Stream<String> samples() {
    return SampleReplies.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void rendersEverySample(String name) {
    Golden.assertMatches(DiscordRendererTest.class, name, pretty(json(name)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void callsNobodyAndStaysWithinTheLimits(String name) {
    JsonObject message = json(name);
    assertThat(message.getAsJsonObject("allowed_mentions").getAsJsonArray("parse")).isEmpty();
    assertThat(message.getAsJsonObject("allowed_mentions").get("replied_user").getAsBoolean())
        .isFalse();
    List<JsonObject> components = components(message);
    assertThat(components).hasSizeLessThanOrEqualTo(Message.MAX_COMPONENT_COUNT_IN_COMPONENT_TREE);
    assertThat(
            components.stream()
                .filter(component -> component.has("content"))
                .mapToInt(component -> component.get("content").getAsString().length())
                .sum())
        .isLessThanOrEqualTo(Message.MAX_CONTENT_LENGTH_COMPONENT_V2);
  }

  @Test
  void leavesNoMarkOfAStranger() {
    String text =
        components(json("hostile")).stream()
            .filter(component -> component.has("content"))
            .map(component -> component.get("content").getAsString())
            .map(content -> content.replaceAll("`[^`]*`", "").replaceAll("\\\\[^0-9A-Za-z]", ""))
            .reduce("", String::concat);
    assertThat(text)
        .isNotEmpty()
        .doesNotContain("<", "@", "[", "](", "://", "\u202E", "\u200B", "`");
  }

  /** What strangers may choose: names of streams and apps, encoders' and Tencent's messages. */
  static Stream<String> attacks() {
    return Stream.of(
        "<!channel>",
        "<@U123>",
        "<https://evil|Renew key>",
        "@everyone",
        "@here",
        "<@&1>",
        "<@1>",
        "[Renew](https://evil)",
        "```",
        "||x||",
        "# big",
        "-# small",
        "> q",
        ">>> q",
        "- item",
        "1. item",
        "a\n✅ All checks passed",
        "a\r\n",
        "\u202E",
        "\u200B",
        "\u2028",
        "\u0000",
        "\u001b[31m",
        "\uD800",
        "`",
        "``",
        "\\",
        "\\`",
        "*",
        "**",
        "_",
        "~~",
        "<t:0:R>",
        "<:a:1>",
        "<a:b:1>",
        "</help:1>",
        "<#1>",
        "<id:customize>",
        "discord.gg/x",
        "HTTPS://evil",
        "${jndi:ldap://x}",
        "%n%s");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void meansNothingButItself(String strange) {
    Reply reply =
        new Reply(
            Reply.Visibility.PUBLIC,
            0,
            List.of(
                new Block.Headline(
                    Tone.BAD, List.of(new Inline.Text(strange), new Inline.Code(strange))),
                new Block.CheckList(
                    List.of(new Block.Item(Tone.NEUTRAL, List.of(new Inline.Strong(strange))))),
                new Block.Facts(List.of(new Block.Fact(strange, Inline.text(strange)))),
                new Block.Paragraph(
                    Block.Weight.NORMAL,
                    List.of(new Inline.Masked(strange), new Inline.Text(strange))),
                new Block.Paragraph(Block.Weight.NORMAL, Inline.text(strange))));
    assertThatNothingIsRead(reply, "(?m)^(#|>|-(?!# )|\\d+\\. )");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void meansNothingButItselfInAlerts(String strange) {
    for (Reply alert : SampleAlerts.of(strange)) {
      // Steps are numbered by ourselves.
      assertThatNothingIsRead(alert, "(?m)^(#|>|-(?!# ))");
    }
  }

  private static void assertThatNothingIsRead(Reply reply, String marks) {
    JsonObject message =
        JsonParser.parseString(message(reply).toData().toString()).getAsJsonObject();
    for (JsonObject component : components(message)) {
      String content = component.has("content") ? component.get("content").getAsString() : "";
      assertThat(bare(content))
          .doesNotContain("<", "@", "[", "://", "`", "||", "~~", "_", "\u202E", "\u200B", "\u2028")
          .doesNotContainPattern(marks);
    }
  }

  /**
   * What Discord still reads as markdown: without values in backticks, escapes, and our own bold,
   * times and links.
   */
  private static String bare(String content) {
    return content
        .replaceAll("<t:179\\d{7}:\\w>", "!")
        .replace("[Open a ticket](https://console.tencentcloud.com/workorder/category)", "!")
        .replaceAll("^### ", "")
        .replaceAll("\\\\[^0-9A-Za-z\\s]|`[^`]*`", "!")
        .replace("**", "");
  }

  @Test
  void saysHowMuchIsLeftOut() {
    assertThat(json("too-long").toString()).containsPattern("Lines left out for want of room: \\d");
  }

  @Test
  void givesDiscordAnIdInPlaceOfWhatAButtonDoes() {
    assertThat(json("hostile").toString()).contains("id-1").doesNotContain("\"a\"");
  }

  @Test
  void punctuatesChineseAsChinese() {
    assertThat(message(sample("chinese"), Language.ZH).toData().toString())
        .contains("**怎么办：**重新生成地址。", "**域名：**`push.example.com`");
  }

  @Test
  void sendsThePictureAlong() {
    MessageCreateData message = message(sample("picture-and-buttons"));
    assertThat(message.getAllDistinctFiles()).hasSize(1);
  }

  private static JsonObject json(String name) {
    Language language = SampleReplies.isChinese(name) ? Language.ZH : Language.EN;
    MessageCreateData message = message(sample(name), language);
    return JsonParser.parseString(message.toData().toString()).getAsJsonObject();
  }

  private static Reply sample(String name) {
    return requireNonNull(SampleReplies.all().get(name));
  }

  private static MessageCreateData message(Reply reply) {
    return message(reply, Language.EN);
  }

  private static MessageCreateData message(Reply reply, Language language) {
    List<Object> kept = new ArrayList<>();
    return DiscordRenderer.render(
        reply,
        SampleTexts.host(language),
        action -> {
          kept.add(action);
          return "id-" + kept.size();
        });
  }

  private static List<JsonObject> components(JsonObject holder) {
    List<JsonObject> all = new ArrayList<>();
    if (holder.has("components")) {
      for (JsonElement child : holder.getAsJsonArray("components")) {
        all.add(child.getAsJsonObject());
        all.addAll(components(child.getAsJsonObject()));
      }
    }
    return all;
  }

  private static String pretty(JsonObject json) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(sorted(json))
        + "\n";
  }

  private static JsonElement sorted(JsonElement element) {
    if (element.isJsonObject()) {
      JsonObject sorted = new JsonObject();
      Map<String, JsonElement> entries = element.getAsJsonObject().asMap();
      new TreeSet<>(entries.keySet())
          .forEach(key -> sorted.add(key, sorted(requireNonNull(entries.get(key)))));
      return sorted;
    } else if (element.isJsonArray()) {
      element.getAsJsonArray().asList().replaceAll(DiscordRendererTest::sorted);
    }
    return element;
  }
}
