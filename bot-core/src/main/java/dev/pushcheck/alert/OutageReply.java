package dev.pushcheck.alert;

import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.OutageFile.Deed;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The living message about an outage, as it reads at one moment of its life: what happened, whether
 * the stream can come back, what to do, what people did about it.
 */
final class OutageReply {
  private final OutageView view;
  private final Outage outage;
  private final Comeback comeback;
  private final OutageStage stage;
  private final Texts texts;
  private final AlertWords words;
  private final List<Block> blocks = new ArrayList<>();

  private OutageReply(OutageView view, Texts texts) {
    this.view = view;
    this.outage = view.file().outage();
    this.comeback = Comeback.of(outage, view.evidence());
    this.stage = OutageStage.of(view.file(), comeback);
    this.texts = texts;
    this.words = new AlertWords(texts);
  }

  /** The message as it reads now. */
  static Reply of(OutageView view, Texts texts) {
    return new OutageReply(view, texts).compose();
  }

  /** What is worth an answer below the message; empty if this reader has been told already. */
  static Optional<Reply> news(OutageView view, News news, Texts texts) {
    return new OutageReply(view, texts).compose(news);
  }

  /** What is worth an answer below the message, as nobody is told of an edit. */
  enum News {
    /** The stream has broken off again after it had been back. */
    AGAIN,
    /** A later refusal says why it cannot come back. */
    EXPLAINED
  }

  private Reply compose() {
    blocks.add(new Headline(stage.tone(), texts.line(headline(), facts())));
    view.late().map(words::late).ifPresent(late -> blocks.add(new CheckList(List.of(late))));
    addHistory();
    if (stage.isAway()) {
      addProspects();
      addSteps();
    }
    addNotes();
    addFooter();
    blocks.add(new OutageButtons(view.file(), stage, comeback, words).block());
    return reply();
  }

  private String headline() {
    String key = "outage.headline." + stage.id();
    boolean many = stage == OutageStage.RECOVERED && outage.drops().size() > 1;
    return many ? key + ".many" : key;
  }

  private Optional<Reply> compose(News news) {
    switch (news) {
      case AGAIN -> addNews("news.again", outage.last().end());
      case EXPLAINED ->
          outage.explanation().ifPresent(refusal -> addNews("news.explained", refusal.end()));
    }
    return blocks.isEmpty() ? Optional.empty() : Optional.of(reply());
  }

  private void addNews(String key, Sighting.End end) {
    Map<String, Object> told = Map.of("at", end.at(), "cause", words.cause(end));
    blocks.add(new Headline(Tone.BAD, texts.line(key, told)));
    steps(end.cause()).ifPresent(blocks::add);
  }

  private Reply reply() {
    return new Reply(Visibility.PUBLIC, 0, blocks);
  }

  /** All that headlines and the lines below them may need. */
  private Map<String, Object> facts() {
    Map<String, Object> facts = new HashMap<>();
    Drop told = stage.isAway() ? outage.last() : outage.first();
    facts.put("stream", AlertWords.label(outage.stream()));
    facts.put("at", told.end().at());
    facts.put("live", told.end().duration());
    facts.put("cause", words.cause(told.end()));
    facts.put("barrier", barrier());
    facts.put("since", outage.since());
    facts.put("away", outage.last().away());
    facts.put("total", outage.downtime(view.now()));
    facts.put("drops", words.count("drops", outage.drops().size()));
    facts.put("span", span());
    facts.put("causes", causes());
    return facts;
  }

  private List<Inline> barrier() {
    if (comeback instanceof Comeback.Barred barred) {
      return words.cause(barred.by(), barred.code());
    } else if (comeback instanceof Comeback.Failing failing) {
      return words.cause(failing.end());
    }
    return List.of();
  }

  /** From the first drop to the last, or to now while it is not over. */
  private Duration span() {
    Instant end = stage.isOver() ? outage.last().end().at() : view.now();
    Duration span = Duration.between(outage.beganAt(), end).abs();
    return span.toSeconds() < 1 ? Duration.ofSeconds(1) : span;
  }

  /** Each once, in the order in which they came. */
  private List<Inline> causes() {
    return words.joined(
        outage.drops().stream().map(drop -> words.cause(drop.end())).distinct().toList());
  }

  private void addHistory() {
    if (stage != OutageStage.VOID) {
      blocks.add(words.paragraph(history(), facts()));
    }
  }

  private String history() {
    boolean many = outage.drops().size() > 1;
    if (stage == OutageStage.REFUSED) {
      return "outage.before.refused";
    } else if (stage.isAway()) {
      String key = many ? "outage.before.again" : "outage.before";
      return isForAnotherReason() ? key + ".cause" : key;
    } else if (stage == OutageStage.RESOLVED || stage == OutageStage.LAPSED) {
      return "outage.kept.away";
    }
    return many ? stage.isOver() ? "outage.kept.past" : "outage.kept.many" : "outage.kept";
  }

  /** Whether the headline names what stands in the way, and not why it broke off. */
  private boolean isForAnotherReason() {
    InterruptionCause last = outage.last().end().cause();
    return switch (stage) {
      case BARRED -> comeback instanceof Comeback.Barred barred && barred.by() != last;
      case FAILING -> comeback instanceof Comeback.Failing failing && failing.end().cause() != last;
      default -> false;
    };
  }

  private void addProspects() {
    Prospects prospects = new Prospects(view, comeback, words);
    List<Item> items = stage.mayComeBack() ? prospects.items() : prospects.expired();
    if (!items.isEmpty()) {
      blocks.add(new CheckList(items));
    }
  }

  private void addSteps() {
    if (saysSteps()) {
      steps(standsInTheWay()).ifPresent(blocks::add);
    }
  }

  /** What has to be done away with for the stream to come back. */
  private InterruptionCause standsInTheWay() {
    if (comeback instanceof Comeback.Barred barred) {
      return barred.by();
    } else if (comeback instanceof Comeback.Failing failing) {
      return failing.end().cause();
    }
    return outage.last().end().cause();
  }

  /** Operators know what to do about a network; hosts may not, and nobody about a refusal. */
  private boolean saysSteps() {
    return stage != OutageStage.PLANNED
        && (words.forHosts() || !(comeback instanceof Comeback.Open));
  }

  private Optional<Block> steps(InterruptionCause cause) {
    List<List<Inline>> advice = cause.words(texts).advice();
    return advice.isEmpty()
        ? Optional.empty()
        : Optional.of(new Steps(texts.label("section.do"), advice));
  }

  private void addNotes() {
    List<Item> items = new ArrayList<>();
    view.file().acknowledged().ifPresent(deed -> items.add(deed("acknowledged", deed)));
    view.file().resolved().ifPresent(deed -> items.add(deed("resolved", deed)));
    view.quiet()
        .ifPresent(
            quiet -> {
              String key = "outage.quiet." + quiet.kind().id();
              String past = quiet.until().isAfter(view.now()) ? "" : ".past";
              items.add(words.item(Tone.NEUTRAL, key + past, Map.of("until", quiet.until())));
            });
    if (!items.isEmpty()) {
      blocks.add(new CheckList(items));
    }
  }

  private Item deed(String key, Deed deed) {
    return words.item(Tone.NEUTRAL, "outage." + key, Map.of("who", deed.who(), "at", deed.at()));
  }

  /** Codes and ids; nothing for hosts. */
  private void addFooter() {
    if (words.forHosts()) {
      return;
    }
    List<Inline> line = new ArrayList<>();
    line.add(new Inline.Code(outage.stream().toString()));
    if (stage.isAway() && comeback instanceof Comeback.Barred barred) {
      barred.finding().ifPresent(id -> add(line, List.of(new Inline.Code(id))));
    }
    outage
        .last()
        .clientAddress()
        .ifPresent(client -> add(line, texts.line("outage.from", Map.of("client", client))));
    add(line, texts.line("outage.id", Map.of("id", view.file().id())));
    blocks.add(new Paragraph(Weight.SMALL, line));
  }

  private static void add(List<Inline> line, List<Inline> more) {
    line.add(new Inline.Text(" · "));
    line.addAll(more);
  }
}
