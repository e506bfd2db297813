package dev.pushcheck.command;

import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Buttons;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Ending;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.settings.Quotation;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A short answer in the making: what was done, what to know about it, and the way back. */
final class AlertsAnswer {
  /** The status where something that was named is not there. */
  static final int NOT_THERE = 1;

  private final Texts texts;
  private final List<Block> blocks = new ArrayList<>();

  private AlertsAnswer(Texts texts) {
    this.texts = texts;
  }

  static AlertsAnswer of(Tone tone, String key, Map<String, ?> facts, Texts texts) {
    AlertsAnswer answer = new AlertsAnswer(texts);
    answer.blocks.add(new Headline(tone, texts.line(key, facts)));
    return answer;
  }

  /** What was named is not there, or not for the asker. */
  static Reply unknown(String key, String named, Texts texts) {
    return of(Tone.UNKNOWN, key, Map.of("named", Quotation.of(named)), texts)
        .reply(NOT_THERE, "not-there");
  }

  AlertsAnswer small(String key, Map<String, ?> facts) {
    blocks.add(new Paragraph(Weight.SMALL, texts.line(key, facts)));
    return this;
  }

  AlertsAnswer button(String label, Action action) {
    blocks.add(new Buttons(List.of(new Button(texts.label(label), action))));
    return this;
  }

  /** For the asker only. */
  Reply reply(int status, String outcome) {
    return new Reply(Visibility.PRIVATE, status, blocks, Ending.of(outcome));
  }
}
