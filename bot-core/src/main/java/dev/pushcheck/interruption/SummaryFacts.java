package dev.pushcheck.interruption;

import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption.Fate;
import dev.pushcheck.interruption.InterruptionSummary.Count;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of a history, by name. */
final class SummaryFacts {
  private static final int MOST = 5;

  private final InterruptionHistory history;
  private final InterruptionSummary summary;
  private final Texts texts;
  private final Wording wording;
  private final List<Fact> facts = new ArrayList<>();

  SummaryFacts(InterruptionHistory history, InterruptionSummary summary, Texts texts) {
    this.history = history;
    this.summary = summary;
    this.texts = texts;
    this.wording = new Wording(texts);
  }

  List<Fact> facts() {
    TimeRange range = history.query().range();
    add("when", texts.line("lookup.range", Map.of("from", range.from(), "until", range.until())));
    if (summary.total() > 1) {
      add("fates", Inline.text(fates()));
    }
    if (texts.reader().audience() == Audience.OPERATOR && summary.total() > 1) {
      add("causes", most(summary.byCause(), cause -> cause.words(texts).title()));
      add("classes", most(summary.byClass(), known -> Inline.text(known.label(texts))));
    }
    if (summary.streams() > 1) {
      List<StreamName> names = summary.byStream().stream().map(Count::of).toList();
      StreamLabels labels = StreamLabels.of(names);
      add(
          "streams",
          most(summary.byStream(), name -> List.of(new Inline.Code(labels.label(name)))));
    }
    if (summary.count(Fate.BROKEN) > 0) {
      addDowntime();
    }
    return facts;
  }

  private void addDowntime() {
    Downtime downtime = summary.downtime();
    List<String> parts = new ArrayList<>();
    if (!downtime.known().isZero()) {
      parts.add(texts.duration(downtime.known()));
    }
    if (downtime.open() > 0) {
      parts.add(wording.count("open", downtime.open()));
    }
    if (!parts.isEmpty()) {
      add("downtime", Inline.text(String.join(texts.label("lookup.clauses"), parts)));
    }
  }

  private String fates() {
    return String.join(
        texts.label("lookup.clauses"),
        Stream.of(Fate.values())
            .filter(fate -> summary.count(fate) > 0)
            .map(
                fate ->
                    wording.count(
                        "fate." + fate.name().toLowerCase(Locale.ROOT), summary.count(fate)))
            .toList());
  }

  private <T> List<Inline> most(List<Count<T>> counts, Function<T, List<Inline>> words) {
    List<List<Inline>> shown = new ArrayList<>();
    counts.stream()
        .limit(MOST)
        .forEach(count -> shown.add(wording.times(words.apply(count.of()), count.count())));
    if (counts.size() > MOST) {
      shown.add(Inline.text(wording.count("more", counts.size() - MOST)));
    }
    return wording.joined(shown);
  }

  private void add(String name, List<Inline> value) {
    facts.add(new Fact(texts.label("lookup.fact." + name), value));
  }
}
