package dev.pushcheck.alert;

import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Steps;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the ops channel is told about the alarm itself, and what to do about it. */
final class OpsReply {
  private OpsReply() {}

  /**
   * Something does not work.
   *
   * @param subject as in {@link OpsNotices#trouble}
   * @param detail as in {@link OpsNotices#trouble}
   * @param since since when
   */
  static Reply trouble(Trouble trouble, String subject, String detail, Instant since, Texts texts) {
    String key = key(trouble);
    Map<String, Object> facts = Map.of("subject", subject, "since", since);
    String headline = key + ".headline" + (subject.isEmpty() ? "" : ".of");
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Headline(
            Tone.BAD, texts.line(texts.has(headline) ? headline : key + ".headline", facts)));
    blocks.add(new Paragraph(Weight.NORMAL, texts.line(key + ".meaning", facts)));
    blocks.add(new Steps(texts.label("section.do"), texts.lines(key + ".advice", facts)));
    if (!detail.isBlank()) {
      blocks.add(new Paragraph(Weight.SMALL, List.of(new Inline.Code(detail))));
    }
    return reply(blocks);
  }

  /** It works again; said in the place of the message about the trouble. */
  static Reply well(Trouble trouble, String subject, Duration after, Texts texts) {
    String headline = key(trouble) + ".well" + (subject.isEmpty() ? "" : ".of");
    String key = texts.has(headline) ? headline : key(trouble) + ".well";
    Map<String, Object> facts = Map.of("subject", subject, "after", after);
    return reply(List.of(new Headline(Tone.GOOD, texts.line(key, facts))));
  }

  /** The test of the alarm went through. */
  static Reply canary(Duration took, Texts texts) {
    return reply(
        List.of(new Headline(Tone.GOOD, texts.line("ops.canary.headline", Map.of("took", took)))));
  }

  private static String key(Trouble trouble) {
    return "ops." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Reply reply(List<Block> blocks) {
    return new Reply(Visibility.PUBLIC, 0, blocks);
  }
}
