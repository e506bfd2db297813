package dev.pushcheck.chat;

import dev.pushcheck.push.PastedSignature;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What somebody is told who posted a push address in the open.
 *
 * @param pasted the address
 * @param at when it was seen
 */
public record LeakNotice(PastedSignature pasted, Instant at) {
  /** For the author alone: what was seen, what it means, what to do. */
  public Reply toAuthor(Reader reader) {
    Texts texts = Texts.of(reader);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Headline(
            Tone.CAUTION,
            pasted
                .expires()
                .map(end -> texts.line("leak.seen", Map.of("expires", end)))
                .orElseGet(() -> texts.line("leak.seen-no-end", Map.of()))));
    blocks.add(
        new Block.Paragraph(
            Block.Weight.NORMAL,
            texts.line(
                "leak.what",
                Map.of("address", List.of((Inline) new Inline.Masked(pasted.shown()))))));
    blocks.add(new Block.Steps(texts.label("section.do"), texts.lines("leak.steps", Map.of())));
    blocks.add(new Block.Paragraph(Block.Weight.SMALL, texts.line("leak.small-print", Map.of())));
    return new Reply(Visibility.PRIVATE, 0, blocks);
  }

  /** For everybody, where the author cannot be told alone: nothing about the address. */
  public Reply inTheOpen(Reader reader) {
    Texts texts = Texts.of(reader);
    return new Reply(
        Visibility.PUBLIC,
        0,
        List.of(new Block.Headline(Tone.CAUTION, texts.line("leak.in-the-open", Map.of()))));
  }
}
