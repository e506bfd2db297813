package dev.pushcheck.reply;

import dev.pushcheck.alert.SampleAlerts;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Block.Facts;
import dev.pushcheck.reply.Block.Folded;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Steps;
import dev.pushcheck.reply.Block.Table;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline.Code;
import dev.pushcheck.reply.Inline.Link;
import dev.pushcheck.reply.Inline.Masked;
import dev.pushcheck.reply.Inline.Strong;
import dev.pushcheck.reply.Inline.Text;
import dev.pushcheck.reply.Inline.Time;
import dev.pushcheck.reply.Inline.TimeStyle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Replies that every adapter renders in its tests: each kind of block and inline, each tone, texts
 * too long for any screen, texts of people who mean harm, and alerts.
 */
public final class SampleReplies {
  /** The time at which all of them are read. */
  public static final Instant NOW = Instant.parse("2026-11-22T12:50:00Z");

  private static final Instant EXPIRED = Instant.parse("2026-11-22T10:40:00Z");
  private static final String HOSTILE =
      "\u001b[31mred\u001b[0m \u202Egpj.exe\u202C a\u200Bb \uD800 \u0007\r\n<@U1> <!channel>"
          + " @everyone **bold** `code` &amp; [click](https://evil.example) http://evil.example";

  private SampleReplies() {}

  /** All of them by name, in a fixed order; {@link #isChinese} tells in which language. */
  public static Map<String, Reply> all() {
    Map<String, Reply> all = new LinkedHashMap<>();
    all.put("refused", refused());
    all.put("every-tone", everyTone());
    all.put("steps", reply(steps()));
    all.put("facts", reply(facts()));
    all.put("table", reply(table(3, "live/room42")));
    all.put("picture-and-buttons", reply(headline(Tone.NEUTRAL), picture(), buttons()));
    all.put("folded", reply(headline(Tone.UNKNOWN), new Folded("More", List.of(steps(), facts()))));
    all.put("too-long", tooLong());
    all.put("hostile", hostile());
    all.put("chinese", chinese());
    all.putAll(SampleAlerts.all());
    return all;
  }

  /** Whether the sample of this name is in Chinese. */
  public static boolean isChinese(String name) {
    return name.equals("chinese") || name.endsWith("-zh");
  }

  private static Reply refused() {
    return reply(
        new Headline(
            Tone.BAD,
            List.of(
                new Text("Pushing to "),
                new Code("live/room42"),
                new Text(" is refused: the address expired "),
                new Time(EXPIRED, TimeStyle.RELATIVE),
                new Text(" ("),
                new Time(EXPIRED, TimeStyle.DATE_TIME),
                new Text(")."))),
        new Steps("Do this", List.of(Inline.text("Make a new address, valid 12 or 24 h."))),
        new Paragraph(
            Weight.NORMAL,
            List.of(
                new Strong("How we know:"),
                new Text(" "),
                new Code("txTime"),
                new Text(" of "),
                new Masked("rtmp://push.example.com/live/room42?txSecret=•••&txTime=6A1F3C40"),
                new Text(" is past. See "),
                new Link("Push address", "https://www.tencentcloud.com/document/product/267/31560"),
                new Text("."))),
        new CheckList(
            List.of(
                new Item(Tone.GOOD, Inline.text("signature fits the primary key")),
                new Item(
                    Tone.GOOD,
                    List.of(new Text("CNAME → "), new Code("push.example.com.tlivepush.com"))))),
        new Paragraph(
            Weight.SMALL, List.of(new Code("txtime-expired"), new Text(" · checked in 0.4 s"))));
  }

  private static Reply everyTone() {
    List<Block> blocks = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Tone tone : Tone.values()) {
      blocks.add(headline(tone));
      items.add(new Item(tone, List.of(new Text("an item that is "), new Code(tone.name()))));
    }
    blocks.add(new CheckList(items));
    return new Reply(Reply.Visibility.PUBLIC, 0, blocks);
  }

  private static Reply tooLong() {
    String sentence = "The quick brown fox jumps over the lazy dog, again and again. ";
    return reply(
        new Headline(Tone.CAUTION, Inline.text(sentence.repeat(60).strip())),
        new Paragraph(
            Weight.NORMAL,
            List.of(
                new Text("One value: "),
                new Code("x".repeat(3_000)),
                new Text(", and on it goes."))),
        new Steps("Do this", List.of(Inline.text(sentence.repeat(4)), Inline.text("Stop."))),
        new Facts(List.of(new Fact("A name " + "that goes on ".repeat(20), Inline.text("value")))),
        table(2, "live/" + "room".repeat(40)),
        table(60, "live/room42"));
  }

  private static Reply hostile() {
    return reply(
        new Headline(Tone.BAD, List.of(new Text(HOSTILE), new Code(HOSTILE))),
        new Paragraph(Weight.SMALL, List.of(new Strong(HOSTILE), new Masked(HOSTILE))),
        new Facts(List.of(new Fact(HOSTILE, Inline.text(HOSTILE)))),
        new Table(List.of(HOSTILE), List.of(List.of(Inline.text(HOSTILE)))),
        new Steps(HOSTILE, List.of(Inline.text(HOSTILE))),
        new Folded(HOSTILE, List.of(new Block.Image(new byte[0], HOSTILE))),
        new Block.Buttons(List.of(new Button(HOSTILE, new Action("check", Map.of("a", HOSTILE))))));
  }

  private static Reply chinese() {
    String sentence = "推流地址已过期，请在控制台重新生成地址，有效期建议设为十二或二十四小时。";
    return reply(
        new Headline(Tone.BAD, List.of(new Code("live/room42"), new Text(" 推不上去：推流地址已过期。"))),
        new Steps("怎么办", List.of(Inline.text("重新生成地址。"))),
        new Steps("怎么办", List.of(Inline.text(sentence.repeat(4)), Inline.text("再查一次。"))),
        new Facts(
            List.of(
                new Fact("域名", List.of(new Code("push.example.com"))),
                new Fact("过期时间", List.of(new Time(EXPIRED, TimeStyle.DATE_TIME))))),
        new Table(
            List.of("流名", "原因"),
            List.of(
                List.of(Inline.text("直播间"), Inline.text("网络")),
                List.of(Inline.text("live/a"), Inline.text("地址已过期")))));
  }

  private static Headline headline(Tone tone) {
    return new Headline(
        tone, List.of(new Text("A headline that is "), new Strong(tone.name()), new Text(".")));
  }

  private static Steps steps() {
    return new Steps(
        "Do this",
        List.of(
            Inline.text("Stop the other encoder."),
            List.of(
                new Text("Test port 1935 from your network: "),
                new Code("nc -vz push.example.com 1935"),
                new Text(".")),
            List.of(
                new Text("Open the "),
                new Link("console", "https://console.tencentcloud.com/live/streammanage"))));
  }

  private static Facts facts() {
    return new Facts(
        List.of(
            new Fact("Stream", List.of(new Code("live/room42"))),
            new Fact("Live since", List.of(new Time(EXPIRED, TimeStyle.DATE_TIME))),
            new Fact("From", List.of(new Text("203.0.113.* "), new Strong("1280×720")))));
  }

  private static Table table(int rows, String stream) {
    List<List<List<Inline>>> lines = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      lines.add(
          List.of(
              List.of(new Time(EXPIRED.plusSeconds(i * 60L), TimeStyle.DATE_TIME)),
              List.of(new Code(stream)),
              Inline.text("network (code " + (12 + i % 5) + ")")));
    }
    return new Table(List.of("Ended", "Stream", "Cause"), lines);
  }

  private static Block.Image picture() {
    return new Block.Image(
        new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "Interruptions an hour, 3 at most");
  }

  private static Block.Buttons buttons() {
    return new Block.Buttons(
        List.of(
            new Button("Check again", new Action("check", Map.of("stream", "live/room42"))),
            new Button("History", new Action("interruptions", Map.of("stream", "live/room42")))));
  }

  private static Reply reply(Block... blocks) {
    return new Reply(Reply.Visibility.PRIVATE, 1, List.of(blocks));
  }
}
