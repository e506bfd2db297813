package dev.pushcheck.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.TimeStyle;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.SampleReplies;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.sandbox.slack.BlockKit;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a reply finds room in one message. */
class SlackRoomTest {
  @Test
  void saysThatSomethingWasLeftOut() {
    List<Block> blocks =
        Collections.nCopies(
            60, new Block.Paragraph(Block.Weight.NORMAL, Inline.text("word ".repeat(100))));

    assertThat(strings(render(reply(blocks)).json())).contains("more to say than fits here");
    assertThat(strings(render(reply(blocks.subList(0, 3))).json())).doesNotContain("than fits");
  }

  @Test
  void showsAsManyLinesOfAListAsThereIsRoomFor() {
    List<Inline> line = Inline.text("word ".repeat(100));
    Block list = new Block.CheckList(Collections.nCopies(50, new Block.Item(Tone.BAD, line)));
    JsonObject json = render(reply(List.of(list))).json();

    assertThat(BlockKit.problems(json)).isEmpty();
    int shown = types(json).stream().filter("emoji"::equals).toList().size();
    assertThat(shown).isGreaterThan(10);
    assertThat(strings(json)).contains("… and " + (50 - shown) + " more.");
  }

  @Test
  void makesOneElementOfTextThatLooksTheSame() {
    List<Inline> line =
        List.of(
            new Inline.Text("ask push."),
            new Inline.Text("example.com, "),
            new Inline.Code("a"),
            new Inline.Strong("b"));
    JsonObject json = render(reply(List.of(new Block.Paragraph(Block.Weight.NORMAL, line)))).json();

    assertThat(types(json.getAsJsonArray("blocks")))
        .containsExactly("rich_text", "rich_text_section", "text", "text", "text");
    assertThat(json.toString())
        .contains(
            "{\"type\":\"text\",\"text\":\"ask push.example.com, \",\"style\":{\"unlink\":true}}");
  }

  @Test
  void tellsOneInstantInOneElement() {
    Instant then = SampleReplies.NOW.minusSeconds(600);
    List<Inline> line =
        List.of(
            new Inline.Time(then, TimeStyle.DATE_TIME),
            new Inline.Text(" · "),
            new Inline.Time(then, TimeStyle.RELATIVE),
            new Inline.Text(" {ago} "),
            new Inline.Time(then, TimeStyle.RELATIVE));
    JsonObject json = render(reply(List.of(new Block.Paragraph(Block.Weight.NORMAL, line)))).json();

    assertThat(types(json.getAsJsonArray("blocks")))
        .containsExactly("rich_text", "rich_text_section", "date", "text", "date");
    assertThat(json.toString())
        .contains("\"format\":\"{date_short_pretty} {time} · {ago}\"", " · 10 min ago\"");
  }

  @Test
  void showsAWholePageOfStreams() {
    List<List<Inline>> row =
        List.of(
            List.of(new Inline.Code("push.example.com/live/" + "s".repeat(60))),
            List.of(
                new Inline.Time(SampleReplies.NOW.minusSeconds(1), TimeStyle.DATE_TIME),
                new Inline.Text(" · "),
                new Inline.Time(SampleReplies.NOW.minusSeconds(1), TimeStyle.RELATIVE)));
    Block table = new Block.Table(List.of("Stream", "Live since"), Collections.nCopies(20, row));

    assertThat(strings(render(reply(List.of(table))).json())).doesNotContain("more");

    List<Inline> gap = Inline.text("word ".repeat(500));
    Block gaps = new Block.CheckList(List.of(new Block.Item(Tone.UNKNOWN, gap)));
    JsonObject crowded = render(reply(List.of(gaps, table))).json();
    assertThat(BlockKit.problems(crowded)).isEmpty();
    assertThat(strings(crowded)).contains("sss").containsPattern("… and \\d more");
  }

  private static SlackMessage render(Reply reply) {
    Reader reader = new Reader(Language.EN, ZoneId.of("UTC"), Audience.OPERATOR);
    return new SlackRenderer(Texts.of(reader), SampleReplies.NOW, action -> "id", Pictures.NONE)
        .render(reply);
  }

  private static Reply reply(List<Block> blocks) {
    return new Reply(Reply.Visibility.PRIVATE, 1, blocks);
  }

  private static String strings(JsonElement json) {
    return String.join("\n", BlockKit.strings(json));
  }

  private static List<String> types(JsonElement json) {
    return BlockKit.types(json);
  }
}
