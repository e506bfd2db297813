package dev.pushcheck.command;

import dev.pushcheck.alert.AlertControl.Preview;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.Decision;
import dev.pushcheck.alert.Decision.Loudness;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Steps;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who would be told of an interruption, and why, in words. Nothing is sent.
 *
 * @param here the channel in which this is asked, if it is asked in one
 */
record AlertRehearsal(
    StreamName stream, InterruptionCause cause, Optional<ChannelId> here, Texts texts) {
  private static final int NOBODY = 1;

  Reply reply(List<Preview> previews) {
    List<Block> blocks = new ArrayList<>();
    Map<String, Object> facts =
        Map.of("stream", stream.toString(), "cause", cause.words(texts).title());
    if (previews.isEmpty()) {
      blocks.add(new Headline(Tone.CAUTION, texts.line("alerts.test.nobody", facts)));
      blocks.add(
          new Steps(texts.label("section.do"), texts.lines("alerts.test.nobody.advice", facts)));
      return new Reply(Visibility.PRIVATE, NOBODY, blocks);
    }
    blocks.add(new Headline(Tone.NEUTRAL, texts.line("alerts.test.headline", facts)));
    blocks.add(new CheckList(previews.stream().map(this::item).toList()));
    blocks.add(new Paragraph(Weight.SMALL, texts.line("alerts.test.nothing-sent", Map.of())));
    return new Reply(Visibility.PRIVATE, 0, blocks);
  }

  private Item item(Preview preview) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("channel", channel(preview.channel()));
    facts.put("route", preview.route().name());
    preview.route().mention().ifPresent(mention -> facts.put("mention", mention));
    Decision decision = preview.decision();
    if (decision instanceof Decision.Silent silent) {
      silent.again().ifPresent(again -> facts.put("again", again));
      String key = "alerts.test." + word(silent.reason()) + (again(silent) ? ".until" : "");
      boolean later = silent.reason() == Decision.Reason.HELD;
      return new Item(later ? Tone.GOOD : Tone.UNKNOWN, texts.line(key, facts));
    }
    boolean calls =
        decision instanceof Decision.Speak speak
            && speak.loudness() == Loudness.LOUD
            && preview.route().mention().isPresent();
    return new Item(Tone.GOOD, texts.line(calls ? "alerts.test.loud" : "alerts.test.quiet", facts));
  }

  private boolean again(Decision.Silent silent) {
    return silent.again().isPresent()
        && texts.has("alerts.test." + word(silent.reason()) + ".until");
  }

  private static String word(Decision.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private List<Inline> channel(ChannelId channel) {
    return here.filter(channel::equals).isPresent()
        ? Inline.text(texts.label("alerts.here"))
        : List.of(new Inline.Code(channel.toString()));
  }
}
