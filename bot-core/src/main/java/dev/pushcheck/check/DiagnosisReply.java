package dev.pushcheck.check;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
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
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A diagnosis in words: the verdict, what to do, how we know, what else is wrong, what is fine,
 * what was not tested and why.
 */
public final class DiagnosisReply {
  private final Diagnosis<?> diagnosis;
  private final Texts texts;
  private final List<Block> blocks = new ArrayList<>();

  private DiagnosisReply(Diagnosis<?> diagnosis, Texts texts) {
    this.diagnosis = diagnosis;
    this.texts = texts;
  }

  /** The reply to whoever asked; always private. */
  public static Reply of(Diagnosis<?> diagnosis, Texts texts) {
    return new DiagnosisReply(diagnosis, texts).compose();
  }

  private Reply compose() {
    addHeadline();
    diagnosis.cause().ifPresent(this::addInFull);
    for (CheckResult result : diagnosis.results()) {
      if (isProblem(result) && !diagnosis.cause().equals(Optional.of(result))) {
        addFurtherProblem(result);
      }
    }
    if (texts.reader().audience() == Audience.HOST) {
      addRestForHosts();
    } else {
      addPassed();
      new UntestedList(diagnosis, texts).block().ifPresent(blocks::add);
    }
    addWaysOn();
    addFooter();
    return new Reply(Visibility.PRIVATE, diagnosis.verdict().exitStatus(), blocks);
  }

  private void addHeadline() {
    Optional<List<Inline>> own = diagnosis.cause().flatMap(cause -> words(cause).headline());
    if (own.isPresent()) {
      blocks.add(new Headline(Tone.UNKNOWN, own.get()));
      return;
    }
    Map<String, Object> facts =
        Map.of(
            "name",
            diagnosis.subject().label(),
            "brief",
            diagnosis.cause().map(cause -> words(cause).brief()).orElse(List.of()));
    blocks.add(new Headline(tone(), texts.line(key("verdict." + diagnosis.verdict().id()), facts)));
  }

  private Tone tone() {
    return switch (diagnosis.verdict()) {
      case BLOCKED -> Tone.BAD;
      case IN_USE, AT_RISK -> Tone.CAUTION;
      case INCOMPLETE -> Tone.UNKNOWN;
      case READY -> Tone.GOOD;
    };
  }

  private void addInFull(CheckResult result) {
    FindingWords words = words(result);
    if (!words.advice().isEmpty()) {
      blocks.add(new Steps(texts.label("section.do"), words.advice()));
    }
    if (texts.reader().audience() == Audience.HOST) {
      return;
    }
    if (!words.explanation().isEmpty()) {
      blocks.add(paragraph(texts.line("section.why", Map.of("explanation", words.explanation()))));
    }
    words
        .remarks()
        .forEach(
            remark ->
                blocks.add(
                    paragraph(
                        texts.sentence(texts.line("section.also", Map.of("brief", remark))))));
    if (!words.links().isEmpty()) {
      blocks.add(paragraph(links(words)));
    }
  }

  private void addFurtherProblem(CheckResult result) {
    Tone tone = result.outcome() == Outcome.FAILED ? Tone.BAD : Tone.CAUTION;
    List<Inline> brief = texts.line("section.also", Map.of("brief", words(result).brief()));
    blocks.add(new CheckList(List.of(new Item(tone, texts.sentence(brief)))));
    addInFull(result);
  }

  private void addPassed() {
    List<Item> items = new ArrayList<>();
    for (CheckResult result : diagnosis.results()) {
      if (result.outcome() == Outcome.PASSED && !isCause(result)) {
        List<Inline> line = new ArrayList<>(words(result).brief());
        for (List<Inline> remark : words(result).remarks()) {
          line.add(new Inline.Text(" – "));
          line.addAll(remark);
        }
        items.add(new Item(Tone.GOOD, line));
      }
    }
    if (!items.isEmpty()) {
      blocks.add(new Folded(texts.label("section.passed"), List.of(new CheckList(items))));
    }
  }

  /** Nothing that the headline has said, and nothing is fine where nothing else was looked at. */
  private void addRestForHosts() {
    boolean untested =
        diagnosis.results().stream()
            .anyMatch(r -> r.outcome() == Outcome.INCONCLUSIVE && r.topic().decisive());
    boolean more = diagnosis.results().stream().filter(DiagnosisReply::isProblem).count() > 1;
    boolean passed =
        diagnosis.results().stream().anyMatch(r -> r.outcome() == Outcome.PASSED && !isCause(r));
    if (untested && diagnosis.verdict() != Verdict.INCOMPLETE) {
      blocks.add(paragraph(texts.line("diagnosis.rest-untested", Map.of())));
    } else if (!untested && !more && passed && diagnosis.cause().isPresent()) {
      blocks.add(paragraph(texts.line("diagnosis.rest-fine", Map.of())));
    }
  }

  /** For those to whom nothing wrong was shown: what they can still try, what nobody can see. */
  private void addWaysOn() {
    if (diagnosis.verdict() != Verdict.READY && diagnosis.verdict() != Verdict.INCOMPLETE) {
      return;
    }
    diagnosis.results().stream()
        .filter(result -> result.outcome() == Outcome.PASSED)
        .map(result -> words(result).advice())
        .filter(advice -> !advice.isEmpty())
        .forEach(advice -> blocks.add(new Steps(texts.label("section.still"), advice)));
    blocks.add(paragraph(texts.line(key("diagnosis.outside"), Map.of())));
  }

  private void addFooter() {
    List<Inline> footer = new ArrayList<>();
    diagnosis
        .cause()
        .flatMap(CheckResult::code)
        .ifPresent(
            code -> {
              footer.add(new Inline.Code(code.id()));
              footer.add(new Inline.Text(" · "));
            });
    footer.addAll(texts.line("diagnosis.footer", Map.of("took", diagnosis.took())));
    footer.add(new Inline.Text(" · "));
    footer.add(new Inline.Masked(diagnosis.subject().shown()));
    blocks.add(new Paragraph(Weight.SMALL, footer));
  }

  private List<Inline> links(FindingWords words) {
    List<Inline> line = new ArrayList<>(texts.line("section.helpful", Map.of()));
    String separator = "";
    for (Inline.Link link : words.links()) {
      line.add(new Inline.Text(separator));
      line.add(link);
      separator = " · ";
    }
    return line;
  }

  /** The key of a text of the frame, which not every kind of subject shares with a push. */
  private String key(String usual) {
    String own = diagnosis.subject().wording() + usual;
    return texts.has(own) ? own : usual;
  }

  private boolean isCause(CheckResult result) {
    return diagnosis.cause().equals(Optional.of(result));
  }

  private FindingWords words(CheckResult result) {
    return FindingWords.of(result, diagnosis, texts);
  }

  private static boolean isProblem(CheckResult result) {
    return result.outcome() == Outcome.FAILED || result.outcome() == Outcome.WARNING;
  }

  private static Paragraph paragraph(List<Inline> line) {
    return new Paragraph(Weight.NORMAL, line);
  }
}
