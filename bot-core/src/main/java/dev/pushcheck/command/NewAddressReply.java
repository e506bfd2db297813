package dev.pushcheck.command;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.FindingWords;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.command.UrlCommand.Answer;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Unanswered;
import dev.pushcheck.push.NewAddress;
import dev.pushcheck.push.Protocol;
import dev.pushcheck.push.PushKey;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Block.Facts;
import dev.pushcheck.reply.Block.Folded;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A new address in words: until when it is good, the address itself, what stands in its way. */
final class NewAddressReply {
  private static final int NOT_MADE = 1;

  private final Texts texts;

  NewAddressReply(Texts texts) {
    this.texts = texts;
  }

  Reply of(Answer answer) {
    if (answer instanceof Answer.Issued issued) {
      return issued(issued);
    } else if (answer instanceof Answer.Refused refused) {
      return refused(refused.stream(), refused.why());
    }
    throw new IllegalStateException("unknown kind of answer");
  }

  private Reply issued(Answer.Issued issued) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Headline(tone(issued.diagnosis()), headline(issued.address())));
    addObstacle(blocks, issued.diagnosis());
    addAddresses(blocks, issued.address(), issued.protocol());
    blocks.add(new Paragraph(Weight.NORMAL, texts.line("url.care", Map.of())));
    return new Reply(Visibility.PRIVATE, 0, blocks);
  }

  private List<Inline> headline(NewAddress address) {
    String name = address.stream().app() + "/" + address.stream().stream();
    return address
        .expiresAt()
        .map(until -> texts.line("url.headline", Map.of("name", name, "expiresAt", until)))
        .orElseGet(() -> texts.line("url.headline.unsigned", Map.of("name", name)));
  }

  private static Tone tone(Diagnosis<PushReading> diagnosis) {
    return diagnosis.verdict() == Verdict.BLOCKED || diagnosis.verdict() == Verdict.IN_USE
        ? Tone.CAUTION
        : Tone.GOOD;
  }

  /** What a good address does not mend. */
  private void addObstacle(List<Block> blocks, Diagnosis<PushReading> diagnosis) {
    Optional<CheckResult> cause = diagnosis.cause();
    if (cause.isEmpty() || diagnosis.verdict() == Verdict.AT_RISK) {
      return;
    }
    FindingWords words = FindingWords.of(cause.get(), diagnosis.subject(), texts);
    Tone tone = diagnosis.verdict() == Verdict.BLOCKED ? Tone.BAD : Tone.CAUTION;
    List<Inline> line =
        texts.line("url.but." + diagnosis.verdict().id(), Map.of("brief", words.brief()));
    blocks.add(new CheckList(List.of(new Item(tone, line))));
    if (!words.advice().isEmpty()) {
      blocks.add(new Steps(texts.label("section.do"), words.advice()));
    }
  }

  private void addAddresses(List<Block> blocks, NewAddress address, Optional<Protocol> only) {
    if (only.isPresent() && only.get() != Protocol.RTMP) {
      blocks.add(new Facts(List.of(fact(address, only.get()))));
      return;
    }
    List<Fact> first = new ArrayList<>();
    first.add(new Fact(texts.label("url.obs-server"), code(address.obsServer())));
    first.add(new Fact(texts.label("url.obs-key"), code(address.obsKey().reveal())));
    first.add(fact(address, Protocol.RTMP));
    blocks.add(new Facts(first));
    if (only.isEmpty()) {
      List<Fact> others =
          List.of(
              fact(address, Protocol.SRT),
              fact(address, Protocol.RTMP_OVER_SRT),
              fact(address, Protocol.WEBRTC));
      blocks.add(new Folded(texts.label("url.others"), List.of(new Facts(others))));
    }
  }

  private Fact fact(NewAddress address, Protocol protocol) {
    return new Fact(
        texts.label("url.protocol." + protocol.id()), code(address.url(protocol).print().reveal()));
  }

  private static List<Inline> code(String text) {
    return List.of(new Inline.Code(text));
  }

  private Reply refused(StreamName stream, PushKey why) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Headline(Tone.UNKNOWN, reason(stream.domain(), why)));
    if (why instanceof PushKey.Unanswered unanswered) {
      blocks.add(new Paragraph(Weight.NORMAL, Unanswered.why(unanswered.failure(), texts)));
    }
    List<List<Inline>> advice = texts.lines("url.refused.advice", Map.of());
    if (!(why instanceof PushKey.OfPlayback) && !advice.isEmpty()) {
      blocks.add(new Steps(texts.label("section.do"), advice));
    }
    return new Reply(Visibility.PRIVATE, NOT_MADE, blocks);
  }

  private List<Inline> reason(String domain, PushKey why) {
    if (why instanceof PushKey.OfPlayback) {
      return texts.line("url.refused.playback", Map.of("domain", domain));
    } else if (why instanceof PushKey.Missing missing) {
      return texts.line(
          "url.refused.missing", Map.of("domain", domain, "account", missing.account().name()));
    } else if (why instanceof PushKey.Unknown unknown && !unknown.asked().isEmpty()) {
      return texts.line(
          "url.refused.not-in-account", Map.of("domain", domain, "accounts", unknown.asked()));
    }
    return texts.line("url.refused", Map.of("domain", domain));
  }
}
