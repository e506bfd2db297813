package dev.pushcheck.interruption;

import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.CssApi.StreamEvent;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.Interruption.Fate;
import dev.pushcheck.interruption.InterruptionHistory.Source;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What to put into a support ticket about interruptions that only Tencent can explain: to be
 * copied, so with whole times and without anything that must not leave the house. One for each
 * account, for each has its own support.
 */
final class SupportTicket {
  private static final int MOST_EVENTS = 10;
  private static final int MOST_REQUEST_IDS = 5;

  private final InterruptionHistory history;
  private final Optional<PushQuality> quality;
  private final Texts texts;
  private final DateTimeFormatter clock;

  SupportTicket(InterruptionHistory history, Optional<PushQuality> quality, Texts texts) {
    this.history = history;
    this.quality = quality;
    this.texts = texts;
    this.clock = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(texts.reader().zone());
  }

  /** One for each account; none for hosts, who have no account to open a ticket with. */
  List<Block> blocks() {
    return texts.reader().audience() == Audience.HOST
        ? List.of()
        : history.sources().stream().flatMap(source -> block(source).stream()).toList();
  }

  private Optional<Block> block(Source source) {
    List<Interruption> known =
        history.ofStreams().stream()
            .filter(found -> source.domains().contains(found.event().stream().domain()))
            .toList();
    List<Interruption> riddles =
        known.stream()
            .filter(found -> found.cause().mender() == Mender.TENCENT)
            .filter(history.query()::meansCauseOf)
            .toList();
    if (riddles.isEmpty()) {
      return Optional.empty();
    }
    // Of one stream, also what happened in between is of interest.
    boolean oneStream = known.stream().map(SupportTicket::stream).distinct().count() == 1;
    List<Interruption> told = oneStream ? known : riddles;
    Map<String, ?> account = Map.of("account", source.account());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(Weight.NORMAL, introduction(source, riddles.size())));
    blocks.add(new Block.CheckList(timeline(told)));
    blocks.add(new Block.Facts(facts(source)));
    return Optional.of(
        new Block.Folded(
            texts.plain(texts.line("ticket.title", account), history.query().range().until()),
            blocks));
  }

  private List<Inline> introduction(Source source, int riddles) {
    String site = source.site() == Site.MAINLAND ? "mainland" : "international";
    Inline link =
        new Inline.Link(texts.label("link.ticket"), texts.label("link.ticket." + site + ".url"));
    String count = new Wording(texts).count("interruptions", riddles);
    return texts.line("ticket.introduction", Map.of("count", count, "link", List.of(link)));
  }

  /** The newest of them, in the order in which they happened. */
  private List<Item> timeline(List<Interruption> told) {
    return told.stream()
        .limit(MOST_EVENTS)
        .sorted(Comparator.comparing(found -> found.event().endedAt()))
        .map(found -> new Item(Tone.NEUTRAL, line(found)))
        .toList();
  }

  private List<Inline> line(Interruption found) {
    StreamEvent event = found.event();
    String reason = ReasonText.cut(event.reason());
    Map<String, Object> facts = new HashMap<>();
    facts.put("ended", time(event.endedAt()));
    facts.put("began", time(found.beganAt()));
    facts.put("live", event.duration());
    facts.put("stream", event.stream().toString());
    facts.put("reason", reason.isEmpty() ? texts.label("ticket.none") : reason);
    facts.put("client", event.clientAddress().orElseGet(() -> texts.label("ticket.none")));
    Fate fate = found.fate();
    return texts.line("ticket.item." + fate.name().toLowerCase(Locale.ROOT), facts);
  }

  private List<Fact> facts(Source source) {
    TimeRange range = history.query().range();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("zone", List.of(new Inline.Code(texts.reader().zone().getId()))));
    facts.add(
        fact(
            "checked",
            texts.line(
                "ticket.checked",
                Map.of("from", time(range.from()), "until", time(range.until())))));
    quality
        .filter(measured -> source.domains().contains(stream(measured.interruption()).domain()))
        .ifPresent(measured -> addMeasured(facts, measured));
    if (!source.requestIds().isEmpty()) {
      facts.add(fact("requests", requestIds(source)));
    }
    facts.add(fact("untested", texts.line("ticket.untested", Map.of())));
    return facts;
  }

  private void addMeasured(List<Fact> facts, PushQuality measured) {
    facts.add(fact("measured", texts.line("ticket.measured", QualityWords.of(measured))));
    measured
        .sequence()
        .ifPresent(number -> facts.add(fact("sequence", List.of(new Inline.Code(number)))));
  }

  private List<Inline> requestIds(Source source) {
    Wording wording = new Wording(texts);
    List<List<Inline>> ids = new ArrayList<>();
    source.requestIds().stream()
        .limit(MOST_REQUEST_IDS)
        .forEach(id -> ids.add(List.of(new Inline.Code(id))));
    int more = source.requestIds().size() - ids.size();
    if (more > 0) {
      ids.add(Inline.text(wording.count("more-ids", more)));
    }
    return wording.joined(ids);
  }

  private Fact fact(String name, List<Inline> value) {
    return new Fact(texts.label("ticket.fact." + name), value);
  }

  private String time(Instant at) {
    return clock.format(at.truncatedTo(ChronoUnit.SECONDS));
  }

  private static StreamName stream(Interruption found) {
    return found.event().stream();
  }
}
