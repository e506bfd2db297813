package dev.pushcheck.interruption;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption.Fate;
import dev.pushcheck.interruption.InterruptionSummary.Count;
import dev.pushcheck.reply.Action;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A history in words: how much of what, what to do about the most frequent causes, what it looks
 * like, and then a page of the list.
 */
public final class InterruptionReply {
  private static final int CAUSES_WITH_ADVICE = 2;

  private final InterruptionHistory history;
  private final InterruptionSummary summary;
  private final Presentation presentation;
  private final Texts texts;
  private final Wording wording;
  private final List<Block> blocks = new ArrayList<>();

  private InterruptionReply(InterruptionHistory history, Presentation presentation, Texts texts) {
    this.history = history;
    this.summary = InterruptionSummary.of(history);
    this.presentation = presentation;
    this.texts = texts;
    this.wording = new Wording(texts);
  }

  /** The reply to whoever asked; always private. */
  public static Reply of(InterruptionHistory history, Presentation presentation, Texts texts) {
    if (history.interruptions().isEmpty()) {
      return new EmptyHistoryReply(history, presentation, texts).compose();
    }
    return new InterruptionReply(history, presentation, texts).compose();
  }

  /** What is missing from a history, a line each. */
  public static List<List<Inline>> gaps(InterruptionHistory history, Texts texts) {
    return new GapLines(texts).items(history.gaps()).stream().map(Block.Item::line).toList();
  }

  private Reply compose() {
    HistoryPage page = new HistoryPage(history.interruptions(), presentation.page(), texts);
    addHeadline();
    addGaps();
    if (page.number() == 1) {
      blocks.add(new Block.Facts(new SummaryFacts(history, summary, texts).facts()));
      addAdvice();
      addTimeline();
      presentation.quality().ifPresent(this::addQuality);
    }
    blocks.add(new Block.Paragraph(Block.Weight.NORMAL, page.title()));
    blocks.add(new Block.CheckList(page.items()));
    if (page.number() == 1) {
      addOtherAdvice();
      blocks.addAll(new SupportTicket(history, presentation.quality(), texts).blocks());
    }
    blocks.add(new Block.Buttons(buttons(page)));
    return new Reply(Visibility.PRIVATE, 0, blocks);
  }

  private void addHeadline() {
    boolean harmless = summary.count(Fate.ENDED) == summary.total();
    boolean single = summary.total() == 1 && !history.isPartial();
    String variant = summary.streams() == 1 ? "one" : "many";
    boolean mixed = mostFrequent() != summary.byCause().get(0).of();
    String emphasis = single ? "only" : mixed ? "apart" : "usual";
    Map<String, Object> cause = Map.of("cause", mostFrequent().words(texts).title());
    Map<String, Object> facts =
        Map.of(
            "count",
            wording.count(history.isPartial() ? "at-least" : "interruptions", summary.total()),
            "streams",
            wording.count("streams", summary.streams()),
            "stream",
            worst().app() + "/" + worst().stream(),
            "cause",
            texts.line("lookup.headline.cause." + emphasis, cause));
    Tone tone = harmless ? Tone.NEUTRAL : Tone.CAUTION;
    blocks.add(new Block.Headline(tone, texts.line("lookup.headline." + variant, facts)));
  }

  private void addGaps() {
    if (history.isPartial()) {
      blocks.add(new Block.CheckList(new GapLines(texts).items(history.gaps())));
    }
  }

  private void addAdvice() {
    advice().limit(CAUSES_WITH_ADVICE).forEach(blocks::add);
  }

  /** What to do about the causes that are rarer. */
  private void addOtherAdvice() {
    List<Block> others = advice().skip(CAUSES_WITH_ADVICE).toList();
    if (!others.isEmpty()) {
      blocks.add(new Block.Folded(texts.label("lookup.other-advice"), others));
    }
  }

  private Stream<Block> advice() {
    return summary.byCause().stream()
        .filter(count -> count.of().causeClass() != CauseClass.ENDED)
        .map(count -> count.of().words(texts))
        .filter(words -> !words.advice().isEmpty())
        .map(words -> new Block.Steps(adviceTitle(words), words.advice()));
  }

  private String adviceTitle(PlainWords words) {
    String title = texts.plain(words.title(), history.query().range().until());
    return texts.label("lookup.advice").replace("{cause}", title);
  }

  private void addTimeline() {
    if (!presentation.charts().areWanted()) {
      return;
    }
    List<StreamName> rows = Charts.rows(history);
    Map<String, Object> facts = Map.of("streams", wording.count("streams", rows.size()));
    presentation
        .charts()
        .timeline(history, texts.reader().zone())
        .ifPresentOrElse(
            png -> {
              blocks.add(new Block.Image(png, plain("lookup.timeline.alt", facts)));
              addSmall("lookup.timeline.legend", Map.of());
              if (rows.size() < summary.streams()) {
                addSmall("lookup.timeline.left-out", facts);
              }
            },
            () -> addSmall("lookup.no-picture", Map.of()));
  }

  private void addQuality(PushQuality quality) {
    Map<String, Object> facts = QualityWords.of(quality);
    List<Inline> line = new ArrayList<>(texts.line("lookup.quality", facts));
    String judgement = quality.isStarving() ? "lookup.quality.starving" : "lookup.quality.steady";
    line.addAll(texts.line(judgement, Map.of()));
    blocks.add(new Block.Paragraph(Block.Weight.NORMAL, line));
    presentation
        .charts()
        .quality(quality, texts.reader().zone())
        .ifPresent(
            png -> {
              blocks.add(new Block.Image(png, plain("lookup.quality.alt", facts)));
              addSmall("lookup.quality.legend", Map.of());
            });
  }

  private List<Button> buttons(HistoryPage page) {
    List<Button> buttons = new ArrayList<>();
    TimeRange range = history.query().range();
    if (page.hasNewer()) {
      buttons.add(button("newer", "interruptions", presentation.forPage(page.number() - 1, range)));
    }
    if (page.hasOlder()) {
      buttons.add(button("older", "interruptions", presentation.forPage(page.number() + 1, range)));
    }
    buttons.add(button("check-stream", "check", Map.of("address", worst().toString())));
    buttons.add(button("explain", "explain", Map.of("question", mostFrequent().id())));
    return buttons;
  }

  private Button button(String label, String command, Map<String, String> arguments) {
    return new Button(texts.label("button." + label), new Action(command, arguments));
  }

  /** The most frequent cause that is a nuisance; if there is none, the most frequent. */
  private InterruptionCause mostFrequent() {
    return summary.byCause().stream()
        .map(Count::of)
        .filter(cause -> cause.causeClass() != CauseClass.ENDED)
        .findFirst()
        .orElseGet(() -> summary.byCause().get(0).of());
  }

  private StreamName worst() {
    Count<StreamName> worst = summary.byStream().get(0);
    return worst.of();
  }

  private void addSmall(String key, Map<String, ?> facts) {
    blocks.add(new Block.Paragraph(Block.Weight.SMALL, texts.line(key, facts)));
  }

  private String plain(String key, Map<String, ?> facts) {
    return texts.plain(texts.line(key, facts), history.query().range().until());
  }
}
